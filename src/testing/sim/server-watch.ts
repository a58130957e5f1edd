/** Looks at every transaction of the server as it becomes durable. */
import { limits } from '#protocol/messages.ts';
import { stampTime } from '#protocol/stamp.ts';
import { rightsMayChange } from './reading.ts';
import type { Commit } from './server-disk.ts';
import type { SpaceTable } from './server-tables.ts';
import { fail, type World } from './world.ts';

export const watchServer = (world: World): void => {
  const noted = new WeakMap<SpaceTable, number>();
  world.disk.onCommit = (commit) => {
    const { table, space } = commit;
    for (const { at, verdict } of table.arrivals.slice(noted.get(table) ?? 0)) {
      if (verdict.stamp !== undefined) world.book.stamped.add(at);
      world.book.judged.set(at, (world.book.judged.get(at) ?? new Set()).add(verdict.status));
    }
    noted.set(table, table.arrivals.length);
    placesAreDense(world, commit);
    stampsAreOfNow(world, commit);
    rightsMayChange(world, space);
  };
};

/** I6: every place in a space's order is given once, none is left out. */
const placesAreDense = (world: World, { table, space, headBefore }: Commit): void => {
  const places = table.fresh.map(({ seq }) => seq).sort((a, b) => a - b);
  const isDense = places.every((seq, index) => seq === headBefore + 1 + index);
  if (!isDense || (table.head() ?? 0) !== headBefore + places.length) {
    fail(world, 'I6', `space ${space} went from ${headBefore} to ${table.head()} by ${places.join(' ')}`);
  }
};

/** I9: no stamp stands in a row from further ahead than a clock may be wrong. */
const stampsAreOfNow = (world: World, { table, space }: Commit): void => {
  const latest = world.scheduler.now + limits.stampAheadMs;
  for (const { what } of table.fresh) {
    const row = table.rows.get(what.slice(4));
    for (const stamp of row ? [row.stamp, ...Object.values(row.stamps ?? {})] : []) {
      if (stampTime(stamp) > latest + 1)
        fail(world, 'I9', `${what} of ${space} carries a stamp of ${stampTime(stamp)}`);
    }
  }
};
