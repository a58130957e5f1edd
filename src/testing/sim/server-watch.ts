/** Looks at every transaction of the server as it becomes durable. */
import { limits } from '#protocol/messages.ts';
import { stampTime } from '#protocol/stamp.ts';
import type { KeptRow } from '#server/store/store.ts';
import { noteDeletions } from './photo-server.ts';
import { rightsMayChange } from './reading.ts';
import type { Commit } from './server-disk.ts';
import type { SpaceTable } from './server-tables.ts';
import { fail, type World } from './world.ts';

export const watchServer = (world: World): void => {
  const noted = new WeakMap<SpaceTable, number>();
  const writtenAt = new WeakMap<KeptRow, number>();
  world.disk.onStart = (space) => rightsMayChange(world, space);
  world.disk.onCommit = (commit) => {
    const { table, space } = commit;
    for (const { at: told, verdict, device, n } of table.arrivals.slice(noted.get(table) ?? 0)) {
      // Of some edits only the number is kept; the person hears the verdict all the same.
      const at = told || world.book.lastSent.get(`${device}/${n}`) || '';
      if (verdict.stamp !== undefined) world.book.stamped.add(at);
      world.book.judged.set(at, (world.book.judged.get(at) ?? new Set()).add(verdict.status));
    }
    noted.set(table, table.arrivals.length);
    noteTidying(world, commit);
    nothingYoungIsForgotten(world, commit, writtenAt);
    noteDeletions(
      world,
      table.fresh.flatMap(({ row, seq }) => (row && seq > 0 ? [row] : [])),
    );
    placesAreDense(world, commit);
    stampsAreOfNow(world, commit);
    rightsMayChange(world, space);
  };
};

/** What a space has forgotten or put together, for the oracle. */
const noteTidying = ({ book, counts }: World, { table, space }: Commit): void => {
  for (const { what } of table.fresh) {
    const [deed, id = ''] = what.split(' ');
    if (deed !== 'forgotten' && deed !== 'compaction') continue;
    counts.set(`tidied: ${deed}`, (counts.get(`tidied: ${deed}`) ?? 0) + 1);
    if (deed === 'compaction') book.compacted.add(id);
    else book.forgotten.push({ space, id, place: table.arrivals.length });
  }
};

/** I16: what is deleted is kept for thirteen months, so that whoever was away still hears of it and may bring it back. */
const nothingYoungIsForgotten = (world: World, { table, space }: Commit, writtenAt: WeakMap<KeptRow, number>): void => {
  const { now } = world.scheduler;
  for (const { seq, what, row } of table.fresh) {
    if (!row) continue;
    if (seq > 0) writtenAt.set(row, now);
    else if (now - (writtenAt.get(row) ?? now) < thirteenMonths || row.fields['deleted'] !== true)
      fail(world, 'I16', `${row.kind}: ${what} of ${space}, which was written thirteen months ago or less`);
  }
};

/** The longest they can be. */
const thirteenMonths = 397 * 86_400_000;

/** I6: every place in a space's order is given once, none is left out. */
const placesAreDense = (world: World, { table, space, headBefore }: Commit): void => {
  const places = table.fresh.flatMap(({ seq }) => (seq > 0 ? [seq] : [])).sort((a, b) => a - b);
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
