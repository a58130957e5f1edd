/** Writes without a pause: new logs, changes of own logs, words in a shared text. */
import { openTextSession } from '#replica/long-text.ts';
import type { Mutation, Op } from '#protocol/mutation.ts';
import { createStampClock, type Stamp } from '#protocol/stamp.ts';
import type { Chance } from './chance.ts';
import type { Journal, WriterLine } from './journal.ts';
import { Forgotten, newId, type Person } from './person.ts';

export interface Writer {
  /** Writes until told to stop, then until everything has its verdict. */
  run(mayGoOn: () => boolean): Promise<void>;
  /** How many exchanges this writer has got an answer to. */
  answers(): number;
}

interface Edit {
  readonly mutation: Mutation;
  readonly line: Omit<WriterLine, 'what'>;
}

/**
 * @param name a word nobody else has
 * @param space with the text everybody writes in, and who the person is there
 * @param lastNumber of what this person's device has pushed to the space before
 */
export const createWriter = (
  name: string,
  person: Person,
  space: { readonly id: string; readonly textId: string; readonly member: string },
  journal: Journal<WriterLine>,
  chance: Chance,
  lastNumber: number,
): Writer => {
  const stamps = createStampClock(() => Date.now(), chance.between(0, 2 ** 30 - 1));
  const text = openTextSession([]);
  /** Own logs with the stamp and value their number carries now, unsent edits included. */
  const logs: { id: string; stamp: Stamp; adults: number }[] = [];
  let lastN = lastNumber;
  let answers = 0;
  /** Kept so that answers stay small; what others write is the readers' matter. */
  let cursors: { readonly [scope: string]: number } = {};
  let waiting: Edit[] = [];

  const write = (op: Op, line: Pick<WriterLine, 'id' | 'title' | 'adults' | 'word'>, at: Stamp): void => {
    lastN += 1;
    const mutation = { n: lastN, at, intent: 'torture.write', schema: 1, ops: [op] };
    waiting.push({ mutation, line: { at, n: lastN, ...line } });
  };
  const createLog = (): void => {
    const [id, at, adults] = [newId(), stamps.next(), 1];
    const title = `${name} ${lastN + 1}`;
    write(
      { kind: 'activityLog', id, set: { title, on: '2026-04-01', adults, authorId: space.member }, base: null },
      { id, title, adults },
      at,
    );
    logs.push({ id, stamp: at, adults });
  };
  const changeLog = (): void => {
    const log = chance.oneOf(logs);
    const at = stamps.next();
    log.adults += 1;
    write(
      { kind: 'activityLog', id: log.id, set: { adults: log.adults }, base: log.stamp },
      { id: log.id, adults: log.adults },
      at,
    );
    log.stamp = at;
  };
  const type = (): void => {
    const word = `〔${name} ${lastN + 1}〕`;
    text.edit(text.text() + word);
    const update = text.take();
    if (update !== null)
      write({ kind: 'longText', id: space.textId, text: update }, { id: space.textId, word }, stamps.next());
  };
  const writeSomething = (): void => {
    const dice = chance.between(1, 100);
    if (logs.length === 0 || dice <= 60) createLog();
    else if (dice <= 92) changeLog();
    else type();
  };

  const push = async (): Promise<void> => {
    journal.write(waiting.map(({ line }) => ({ what: 'send', ...line })));
    const mutations = waiting.map(({ mutation }) => mutation);
    const answer = await person.sync(space.id, mutations, cursors);
    const { verdicts, forked, expect } = answer;
    cursors = answer.cursors;
    answers += 1;
    // A server that forgot, or took, a number of ours has lost or doubled an edit: never seen otherwise here.
    if (forked || expect !== undefined)
      throw new Forgotten(`${name}: forked ${forked}, expects ${expect}, had ${lastN}`);
    journal.write(
      verdicts.flatMap(({ n, status }) => {
        const edit = waiting.find(({ mutation }) => mutation.n === n);
        return edit ? [{ what: 'ack' as const, ...edit.line, status }] : [];
      }),
    );
    waiting = waiting.filter(({ mutation }) => !verdicts.some(({ n }) => n === mutation.n));
  };

  return {
    answers: () => answers,
    async run(mayGoOn) {
      while (mayGoOn()) {
        for (let count = chance.between(1, 4); count > 0; count -= 1) writeSomething();
        await push();
      }
      while (waiting.length > 0) await push();
    },
  };
};
