import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Row } from '#protocol/row.ts';
import { limits } from '#protocol/messages.ts';
import type { Store } from '../store/store.ts';
import {
  append,
  memoryUnderTest,
  nameId,
  postgresUnderTest,
  rowOf,
  type StoreUnderTest,
  sqliteUnderTest,
} from '../testing/store-under-test.ts';
import { createSyncTown } from '../testing/sync-town.ts';

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
  ['PostgreSQL', () => postgresUnderTest(inject('postgresUrl'))],
])('a showing that does not fit into one page (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let town: ReturnType<typeof createSyncTown>;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    town = createSyncTown(store);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const round = nameId('round');
  const shownRound = { id: round, kind: 'evaluationRound', fields: { state: 'shown' } };
  const partOf = (kind: string, label: string) => ({
    id: nameId(`${kind} ${label}`),
    kind,
    parent: round,
    fields: { roundId: round, isDone: true },
  });
  const parts = [...['a', 'b', 'c'].map((label) => partOf('assessment', label)), partOf('tally', 'a')];

  /** Fetches page after page; tells after each what of the round is held. */
  const fetchAll = async (account: string, space: string) => {
    const held = new Map<string, Row>();
    const sizes: number[] = [];
    const moments: string[][] = [];
    for (let cursors: Record<string, number> = {}, more = true; more; ) {
      const answer = await town.phone(account).ask(space, [], cursors);
      for (const row of answer.rows) held.set(row.id, row);
      sizes.push(answer.rows.length);
      const ofRound = [...held.values()].filter(({ id, fields }) => id === round || fields['roundId'] === round);
      moments.push(ofRound.map(({ id }) => id).sort());
      cursors = { ...answer.cursors };
      more = answer.more;
    }
    return { held, sizes, moments };
  };

  const fill = (space: string, count: number) =>
    store.write(space, async (tx) => {
      const head = (await tx.head()) ?? 0;
      for (let seq = head + 1; seq <= head + count; seq += 1) await tx.putRow(rowOf(nameId(`filling ${seq}`), seq));
      await tx.setHead(head + count);
    });

  test.each([
    ['in the middle of its sheets', [shownRound, ...parts], 995],
    ['after its sheets, because the round was written once more', [...parts, shownRound], 994],
    ['far behind its sheets', [...parts, 'filling' as const, shownRound], 990],
  ])('is there whole or not at all: the page ends %s', async (_where, order, before) => {
    const { space } = await town.group();
    await fill(space, before);
    for (const one of order) {
      if (one === 'filling') await fill(space, limits.pageRows);
      else await append(store, space, (seq) => rowOf(one.id, seq, one));
    }
    await fill(space, 3);
    const whole = [shownRound, ...parts].map(({ id }) => id).sort();
    const { held, sizes, moments } = await fetchAll('hana', space);
    expect(sizes.length).toBeGreaterThan(1);
    expect(moments.filter((ids) => ids.length > 0 && ids.length < whole.length)).toEqual([]);
    expect(moments.at(-1)).toEqual(whole);
    expect(held.size).toBe((await store.read(space, (tx) => tx.head())) ?? 0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.pageRows + whole.length);
  });

  test('brings nobody what is not theirs: an unshown sheet stays where it is', async () => {
    const { space, owner } = await town.group();
    await fill(space, 990);
    const own = { ...partOf('assessment', 'own'), scope: `sheet:${round}:${owner}` };
    const foreign = { ...partOf('assessment', 'foreign'), scope: `sheet:${round}:${nameId('ken')}` };
    for (const one of [...parts, shownRound, own]) await append(store, space, (seq) => rowOf(one.id, seq, one));
    await fill(space, limits.pageRows);
    await append(store, space, (seq) => rowOf(foreign.id, seq, foreign));
    const { held } = await fetchAll('hana', space);
    expect([held.has(own.id), held.has(foreign.id)]).toEqual([true, false]);
  });
});
