/** What one person can do, and how it is written: through the same door the screens use. */
import type { Edit, Fields, RecordKind } from '#domain/records.ts';
import { ok } from '#domain/basis/result.ts';
import type { Reader } from '#replica/reader.ts';
import type { Tab } from './phone.ts';
import type { Random } from './random.ts';
import type { Town } from './town.ts';
import { count, fail, type World } from './world.ts';

/** One happening as it is carried out: its chance is its own. */
export interface Scene {
  readonly world: World;
  readonly town: Town;
  readonly random: Random;
}

/** A person at a tab. */
export interface Hand extends Scene {
  readonly tab: Tab;
}

export type Act = (hand: Hand) => void;

/** Commits whatever `plan` makes of what this phone shows. */
export const write = (
  hand: Hand,
  space: string,
  intent: string,
  plan: (read: Reader, fresh: () => string) => Promise<Edit[]>,
  texts: readonly { readonly id: string; readonly update: string }[] = [],
): void => {
  const { world, tab } = hand;
  void tab
    .commit(space, intent, async (read, fresh) => {
      const edits = await plan(read, fresh);
      return ok({ edits, texts, value: edits.length + texts.length });
    })
    .then(
      (result) => {
        if (!result.ok) count(world, `refused at once: ${result.error.code}`);
        else if (result.value > 0) count(world, `did ${intent}`);
      },
      (error: unknown) => {
        if (error instanceof DOMException) count(world, 'told at once: the disk did not take it');
        else fail(world, 'commit', error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    );
};

/** One of a list, or nothing; mostly one of the last, so that people meet. */
export const any = <T>(random: Random, list: readonly T[]): T | undefined => {
  const isLast = random.chance(0.7);
  const roll = random.next();
  return list[isLast ? Math.max(0, list.length - 1 - Math.floor(roll * 2)) : Math.floor(roll * list.length)];
};

/** A few letters somebody writes. */
export const word = (random: Random): string => `ことば${random.below(1000)}`;

/** An edit of a kind the caller vouches for. */
export const edit = <K extends RecordKind>(kind: K, id: string, set: Fields): Edit =>
  ({ kind, id, set }) as unknown as Edit;
