/** What one person can do, and how it is written: through the same door the screens use. */
import type { Edit, Fields, RecordKind } from '#domain/records.ts';
import { ok } from '#domain/basis/result.ts';
import type { Reader } from '#replica/reader.ts';
import type { Town } from './town.ts';
import { count, type Device, type World } from './world.ts';

export type Act = (world: World, town: Town, device: Device) => void;

/** Commits whatever `plan` makes of what this phone shows. */
export const write = (
  world: World,
  device: Device,
  space: string,
  intent: string,
  plan: (read: Reader, fresh: () => string) => Promise<Edit[]>,
): void => {
  void device
    .commit(space, intent, async (read, fresh) => ok({ edits: await plan(read, fresh), value: null }))
    .then((result) => count(world, result.ok ? `did ${intent}` : `refused at once: ${result.error.code}`));
};

/** One of a list, or nothing. */
export const any = <T>(world: World, list: readonly T[]): T | undefined =>
  list.length > 0 ? list[world.random.below(list.length)] : undefined;

/** A few letters somebody writes. */
export const word = (world: World): string => `ことば${world.random.below(1000)}`;

/** An edit of a kind the caller vouches for. */
export const edit = <K extends RecordKind>(kind: K, id: string, set: Fields): Edit =>
  ({ kind, id, set }) as unknown as Edit;
