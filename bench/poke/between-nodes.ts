// Before dexie, which looks for a database once.
import 'fake-indexeddb/auto';
import { must } from '#testing/town/must.ts';
import { liveQuery } from 'dexie';
import { createNodePhone, type NodePhone } from './node-phone.ts';

export interface PokeTimes {
  /** Milliseconds from the edit until the other device's query gives it. */
  readonly seen: number[];
  /** Until the server has accepted it. */
  readonly accepted: number[];
  /** Until the other device is told. */
  readonly poked: number[];
}

/** One phone edits a log again and again, another one in the same group waits for it; both exchange at once when there is reason to. */
export const measureExchange = async (address: string, edits: number): Promise<PokeTimes> => {
  const { writer, reader, space, log } = await twoPhones(address);
  const times: PokeTimes = { seen: [], accepted: [], poked: [] };
  let onPoke: () => void = () => undefined;
  const opened = Promise.withResolvers<void>();
  const stop = reader.net.listen(() => onPoke(), opened.resolve);
  await opened.promise;
  for (let edit = 0; edit < edits + warmUp; edit += 1) {
    const title = `edit ${edit}`;
    const seen = untilTitle(reader, space, log, title);
    const poked = new Promise<number>((resolve) => {
      onPoke = () => {
        resolve(performance.now());
        void reader.sync();
      };
    });
    const begun = performance.now();
    await must(writer.store.activities.changeLog(space, log, { title }));
    await writer.sync();
    const accepted = performance.now();
    const [toldAt, seenAt] = await Promise.all([poked, seen]);
    if (edit < warmUp) continue;
    times.seen.push(seenAt - begun);
    times.accepted.push(accepted - begun);
    times.poked.push(toldAt - begun);
  }
  stop();
  for (const phone of [writer, reader]) phone.close();
  return times;
};

/** The same with the engine deciding when to exchange, as in the app. @returns milliseconds until seen */
export const measureEngines = async (address: string, edits: number): Promise<number[]> => {
  const { writer, reader, space, log } = await twoPhones(address);
  for (const phone of [writer, reader]) phone.engine.start();
  await Promise.all([writer, reader].map(untilListening));
  const times: number[] = [];
  for (let edit = 0; edit < edits + warmUp; edit += 1) {
    const title = `engine ${edit}`;
    const seen = untilTitle(reader, space, log, title);
    const begun = performance.now();
    await must(writer.store.activities.changeLog(space, log, { title }));
    const ms = (await seen) - begun;
    if (edit >= warmUp) times.push(ms);
  }
  for (const phone of [writer, reader]) {
    phone.engine.stop();
    phone.close();
  }
  return times;
};

/** Code that has run a few times is code as it runs all day. */
const warmUp = 5;

const twoPhones = async (address: string) => {
  const [writer, reader] = await Promise.all([createNodePhone(address), createNodePhone(address)]);
  const { space } = await must(
    writer.store.spaces.createGroup({
      name: 'つつじ台の会',
      sort: 'neighbourhood',
      fiscalStartMonth: 4,
      founderName: '一',
      isHeld: false,
    }),
  );
  const on = '2026-04-01';
  const { id: log } = await must(
    writer.store.activities.createLog(space, { on, title: 'begin', minutes: 60, adults: 3 }),
  );
  await writer.sync();
  const invitation = { role: 'member', days: 7, maxUses: 1 } as const;
  const { secret } = await must(writer.store.invitations.createInvitation(space, invitation));
  await writer.sync();
  await must(reader.store.joining.join(secret, '二'));
  await reader.sync();
  await writer.sync();
  return { writer, reader, space, log };
};

/** When the log has this title here: a moment of `performance.now`. */
const untilTitle = (phone: NodePhone, space: string, id: string, title: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`${title} did not arrive within ${patienceMs} ms`)), patienceMs);
    const watch = liveQuery(() => phone.store.activities.findLog(space, id)).subscribe({
      next(log) {
        if (log?.title !== title) return;
        resolve(performance.now());
        clearTimeout(patience);
        queueMicrotask(() => watch.unsubscribe());
      },
      error: reject,
    });
  });

const patienceMs = 10_000;

/** The engine's first exchange is over, and a stream that was opened after its own is answered. */
const untilListening = async ({ engine, net }: NodePhone): Promise<void> => {
  const contact = Promise.withResolvers<void>();
  const unsubscribe = engine.subscribe(() => engine.state().lastContactAt !== null && contact.resolve());
  await contact.promise;
  unsubscribe();
  const opened = Promise.withResolvers<void>();
  const stop = net.listen(() => undefined, opened.resolve);
  await opened.promise;
  stop();
};
