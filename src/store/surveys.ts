import { plusTally, sendableOf, type SurveyTally, tallyOfFields } from '#domain/evaluation/survey.ts';
import { type FieldsOf, records } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { listBelow } from './read-rows.ts';
import { shuffled } from './sealed-sheets.ts';

/** Surveys of a store: `surveysOf(store).countPerson(…)`. */
export const surveysOf = laterPart((context) => createSurveys(context));

/** Counted on this phone and not sent yet. */
export interface WaitingSurvey extends SurveyTally {
  readonly words: readonly string[];
}

/** What those served have said, as far as this phone knows. */
export interface Survey {
  /** Everybody's counting together, sent or arrived. */
  readonly total: SurveyTally;
  /** In an order of their own. */
  readonly words: readonly string[];
  readonly waiting: WaitingSurvey;
}

const nothing: WaitingSurvey = { people: 0, count: {}, words: [] };

/**
 * Three questions for those served. Only counts are kept, also on this phone: no two answers of one person stand beside each
 * other, and words lie apart from both (50-evaluation item 2).
 */
const createSurveys = ({ db, ports, commit, now }: StoreContext) => {
  const keyOf = (space: string, roundId: string) => `survey/${space}/${roundId}`;

  const waitingIn = async (space: string, roundId: string): Promise<WaitingSurvey> => {
    const kept = await db.drafts.get(keyOf(space, roundId));
    return kept ? (JSON.parse(kept.value) as WaitingSurvey) : nothing;
  };

  const keep = (space: string, roundId: string, value: WaitingSurvey) =>
    db.drafts.put({ key: keyOf(space, roundId), value: JSON.stringify(value), savedAt: now() });

  /** Of what waits now, these are gone: who has answered meanwhile stays. @returns false when they wait no more */
  const takeOut = (space: string, roundId: string, tally: SurveyTally, words: readonly string[]): Promise<boolean> =>
    db.transaction('rw', db.drafts, async () => {
      const old = await waitingIn(space, roundId);
      const left = plusTally(old, tally, -1);
      if ([left.people, ...Object.values(left.count)].some((people) => people < 0)) return false;
      const rest = [...old.words];
      for (const text of words) {
        const at = rest.indexOf(text.trim());
        if (at >= 0) rest.splice(at, 1);
      }
      await keep(space, roundId, { ...left, words: rest });
      return true;
    });

  const send = async (space: string, roundId: string, questions: readonly string[]) => {
    const waiting = await waitingIn(space, roundId);
    const ready = sendableOf(waiting, questions);
    const words = ready.people > 0 ? waiting.words : [];
    const done = await commit<void>(space, 'surveyCount.send', async (read) => {
      const birth = { roundId, memberId: read.me };
      const id = derivedId('surveyCount', space, birth) ?? '';
      const record = await read.get('surveyCount', id);
      const total = plusTally(tallyOfFields(record ?? {}), ready);
      const changed = Object.keys(ready.count).map((key) => [`count.${key}`, total.count[key] ?? 0]);
      const pieces = words.flatMap((text) => piecesOf(text));
      const said = pieces.map((text) => [`words.${hexOf(ports.rng.bytes(8))}`, text]);
      const set = {
        ...(record ? {} : birth),
        people: total.people,
        ...Object.fromEntries([...changed, ...said]),
      } as FieldsOf<'surveyCount'>;
      return ok({ edits: [{ kind: 'surveyCount', id, set }], value: undefined });
    });
    if (done.ok) await takeOut(space, roundId, ready, words);
    return done;
  };
  let sending: Promise<unknown> = Promise.resolve();

  return {
    /** Adds people to what waits on this phone: one who has answered, or a pile of paper. */
    addToSurvey: (space: string, roundId: string, tally: SurveyTally, words: readonly string[] = []): Promise<void> =>
      db.transaction('rw', db.drafts, async () => {
        const old = await waitingIn(space, roundId);
        const all = [...old.words, ...words.map((text) => text.trim()).filter((text) => text !== '')];
        await keep(space, roundId, { ...plusTally(old, tally), words: shuffled(all, ports.rng) });
      }),

    /** Takes back what was added last. @returns false when it was sent already */
    takeFromSurvey: (space: string, roundId: string, tally: SurveyTally, words: readonly string[] = []) =>
      takeOut(space, roundId, tally, words),

    /** Sends what speaks of at least three people, one sending after the other; the rest waits for more. */
    sendSurvey(space: string, roundId: string, questions: readonly string[]): Promise<Result<void, StoreError>> {
      const done = sending.then(() => send(space, roundId, questions));
      sending = done.catch(() => undefined);
      return done;
    },

    async findSurvey(space: string, roundId: string): Promise<Survey> {
      const records = await listBelow(db, space, 'surveyCount', roundId);
      const total = records
        .map((one) => tallyOfFields(one))
        .reduce<SurveyTally>((sum, one) => plusTally(sum, one), nothing);
      const words = records.flatMap((one) =>
        Object.entries(one).flatMap(([field, text]) =>
          field.startsWith('words.') && typeof text === 'string' ? [text] : [],
        ),
      );
      const waiting = await waitingIn(space, roundId);
      return { total: { people: total.people, count: total.count }, words: words.toSorted(), waiting };
    },
  };
};

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is longer than one word holds becomes several: nothing of it is cut off. */
const piecesOf = (text: string): string[] => {
  const pieces = [''];
  for (const letter of text) {
    const last = pieces.pop() ?? '';
    pieces.push(...(last.length + letter.length > longestSurveyWord ? [last, letter] : [last + letter]));
  }
  return pieces;
};

/** Letters that fit into one word of somebody served. */
export const longestSurveyWord = records.surveyCount.fields.words.value.max;
