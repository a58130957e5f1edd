import { expect, test } from 'vitest';
import type { SpaceAnswer } from '#protocol/messages.ts';
import { audit, type Findings } from './audit.ts';
import { type Copy, readWhole } from './follower.ts';
import type { Journal, SeenLine, WriterLine } from './journal.ts';
import type { Stretch } from './stretch.ts';

const log = (id: string, seq: number, title: string, adults = 1) => ({
  id,
  kind: 'activityLog',
  scope: 'all',
  seq,
  stamp: `stamp-of-${id}`,
  fields: { title, adults },
});
const ack = (n: number, id: string, title: string): WriterLine => ({
  what: 'ack',
  at: `at-${n}`,
  n,
  id,
  title,
  adults: 1,
  status: 'applied',
});
const journalOf = <Line>(lines: readonly Line[]): Journal<Line> => ({
  write: () => undefined,
  read: () => [...lines],
  close: () => undefined,
});

/** A space with two logs, both acknowledged and both seen; a test changes what it wants to be found. */
const town = async (
  more: {
    rows?: SpaceAnswer['rows'];
    acks?: WriterLine[];
    judged?: [string, number][];
    seen?: SeenLine[];
    held?: Copy;
  } = {},
): Promise<Findings> => {
  const before = [log('a', 1, '清掃'), log('b', 2, '見守り')];
  const personOf = (rows: SpaceAnswer['rows']): Stretch['owner'] => ({
    device: 'd',
    call: () => Promise.reject(new Error('not asked')),
    sync: async (id) => ({ id, head: 9, me: 'm', verdicts: [], rows, texts: [], exits: [], cursors: {}, more: false }),
  });
  const seen: SeenLine[] = [];
  const whole = await readWhole(personOf(before), 's');
  for (const [id, { seq, hash }] of whole.rows) seen.push({ seq, id, hash, isText: false });
  const owner = personOf(more.rows ?? before);
  const follower = { copy: more.held ?? whole, whole: () => whole, run: async () => undefined };
  const writer = { run: async () => undefined, answers: () => 0 };
  const stretch: Stretch = {
    space: 's',
    textId: 't',
    owner,
    writers: [{ writer, journal: journalOf(more.acks ?? [ack(1, 'a', '清掃'), ack(2, 'b', '見守り')]) }],
    followers: [{ follower, journal: journalOf([...seen, ...(more.seen ?? [])]) }],
    close: () => undefined,
  };
  const judged = new Map(
    more.judged ?? [
      ['at-1', 1],
      ['at-2', 1],
    ],
  );
  return audit(stretch, { judged, conflicts: 0 }, []);
};

test('where everything is there once, nothing is found', async () => {
  expect(await town()).toEqual({ acknowledged: 2, seen: 2, lost: [], doubled: [], unstable: [] });
});

test('an acknowledged edit that is not in the history is lost', async () => {
  expect((await town({ judged: [['at-1', 1]] })).lost).toEqual([expect.stringContaining('not in the history')]);
});

test('an acknowledged record that nobody can read is lost, and its place is gone', async () => {
  const found = await town({ rows: [log('a', 1, '清掃')] });
  expect(found.lost).toContainEqual(expect.stringContaining('not shown'));
  expect(found.unstable).toEqual([expect.stringContaining('gone or behind')]);
});

test('an edit that was judged twice, and one that stands there twice, are doubled', async () => {
  expect(
    (
      await town({
        judged: [
          ['at-1', 2],
          ['at-2', 1],
        ],
      })
    ).doubled,
  ).toEqual([expect.stringContaining('2 times')]);
  const twice = [log('a', 1, '清掃'), log('b', 2, '見守り'), log('c', 3, '清掃')];
  expect((await town({ rows: twice })).doubled).toEqual([expect.stringContaining('shown twice')]);
});

test('a place that holds something else than it did is found', async () => {
  const changed = await town({ rows: [log('a', 1, '清掃', 7), log('b', 2, '見守り')] });
  expect(changed.unstable).toEqual([expect.stringContaining('changed at its place 1')]);
  const reused = await town({ seen: [{ seq: 2, id: 'x', hash: 'y', isText: false }] });
  expect(reused.unstable).toContainEqual(expect.stringContaining('place 2 was b and became x'));
});

test('a reader who followed the pages and misses a record is found', async () => {
  const found = await town({ held: { rows: new Map(), texts: new Map() } });
  expect(found.unstable).toEqual([expect.stringContaining('never came'), expect.stringContaining('never came')]);
});
