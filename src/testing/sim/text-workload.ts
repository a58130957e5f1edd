/** Several people type into one text; some paste a long one, which travels in pieces that build on each other. */
import { openTextSession, updatesOf } from '#replica/long-text.ts';
import { type Act, any, type Hand, word, write } from './act.ts';
import { count } from './world.ts';

/** As the app cuts a pasted text. */
const pieceLength = 10_000;

const typing =
  (intent: string, alter: (hand: Hand, now: string) => readonly string[]): Act =>
  (hand) => {
    const { tab, town, random } = hand;
    void tab.kv
      .read(async (tx) => {
        const row = any(random, await tx.where('rows', 'kindKey', `${town.group}/longText`));
        return row ? { id: row.id, updates: await updatesOf(tx, town.group, row.id) } : null;
      })
      .then((open) => {
        if (!open) return;
        const session = openTextSession(open.updates);
        const updates: string[] = [];
        for (const wanted of alter(hand, session.text())) {
          session.edit(wanted);
          const update = session.take();
          if (update) updates.push(update);
        }
        session.close();
        const texts = updates.map((update) => ({ id: open.id, update }));
        if (texts.length > 0) write(hand, town.group, intent, async () => [], texts);
      });
  };

export const type = typing('text.write', ({ random }, now) => {
  const at = random.below(now.length + 1);
  return [now.slice(0, at) + word(random) + now.slice(at)];
});

const cut = typing('text.cut', ({ random }, now) => {
  const at = random.below(now.length + 1);
  return [now.slice(0, at) + now.slice(at + 1 + random.below(8))];
});

/** A long text is written in steps, each update on top of the one before, all of them one edit. */
const paste = typing('text.paste', ({ world, random }, now) => {
  const pasted = word(random).repeat(Math.ceil((pieceLength * (1 + random.below(2)) + 500) / 5));
  const steps: string[] = [];
  for (let taken = pieceLength; taken < pasted.length; taken += pieceLength) steps.push(pasted.slice(0, taken) + now);
  if (steps.length > 0) count(world, 'text in several pieces');
  return [...steps, pasted + now];
});

/** Somebody writes for a while; every few letters are an update of their own. */
const typeOn = typing('text.type_on', ({ random }, now) => {
  const letters = word(random).repeat(8);
  return Array.from(letters, (_, count) => letters.slice(0, count + 1) + now);
});

export const textActs: readonly (readonly [number, Act])[] = [
  [12, type],
  [3, cut],
  [1, paste],
  [3, typeOn],
];
