import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createDigest } from '#protocol/digest.ts';
import { FLOOR, limits } from '#protocol/messages.ts';
import { textState } from '#protocol/long-text-state.ts';
import type { Row } from '#protocol/row.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { openTextSession, textOfUpdates } from '#replica/long-text.ts';
import type { Store } from '../store/store.ts';
import {
  memoryUnderTest,
  nameId,
  postgresUnderTest,
  rowOf,
  type StoreUnderTest,
  sqliteUnderTest,
} from '../testing/store-under-test.ts';
import { accountOf, at, createSyncTown, set } from '../testing/sync-town.ts';
import { handleSync } from './handle-sync.ts';
import { tidySpace } from './tidy-space.ts';

const week = 7 * 24 * 3_600_000;
const start = 3000 * week;
const months13 = 400 * 24 * 3_600_000;

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
  ['PostgreSQL', () => postgresUnderTest(inject('postgresUrl'))],
])('a space that grows old (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let town: ReturnType<typeof createSyncTown>;
  let space: string;
  let owner: string;
  let hana: ReturnType<ReturnType<typeof createSyncTown>['phone']>;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    town = createSyncTown(store);
    ({ space, owner, hana } = await town.group());
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const log = (title: string) => set('activityLog', town.fresh(), { title, authorId: owner });
  const marks = () => store.read(space, (tx) => tx.marks());
  const head = () => store.read(space, (tx) => tx.head());

  /** Fetches to the end, as a phone does. */
  const fetchAll = async (from: Record<string, number>, held = new Map<string, Row>()) => {
    let cursors = from;
    for (let more = true, pages = 1; more; pages += 1) {
      const answer = await town.phone('hana').ask(space, [], cursors);
      expect(answer.resync, `page ${pages}`).toBeUndefined();
      for (const { id } of answer.exits) held.delete(id);
      for (const row of answer.rows) held.set(row.id, row);
      cursors = { ...answer.cursors };
      more = answer.more;
    }
    return { cursors, held };
  };

  test('is marked once a week, and not while nothing happens', async () => {
    for (const days of [0, 1, 6, 7, 14]) await tidySpace(store, space, start + days * 24 * 3_600_000);
    expect(await marks()).toEqual([{ week: 3000, head: 2 }]);
    await hana.push(space, at(10), log('花だん'));
    for (const days of [20, 21, 22]) await tidySpace(store, space, start + days * 24 * 3_600_000);
    expect(await marks()).toEqual([
      { week: 3000, head: 2 },
      { week: 3002, head: 3 },
    ]);
    expect(await tidySpace(store, nameId('nowhere'), start)).toBe(false);
  });

  test('forgets what was deleted thirteen months ago, and nothing younger', async () => {
    const [kept, old, young] = [log('残す'), log('昔'), log('最近')];
    await hana.push(space, at(10), kept, old, young);
    const early = await fetchAll({});
    await hana.push(space, at(20), { ...set('activityLog', old.id, { deleted: true }, null), seen: [at(10)] });
    await store.write(space, (tx) => tx.putExit({ id: nameId('left'), scope: 'all', seq: 6 }));
    const late = await fetchAll(early.cursors, new Map(early.held));
    await tidySpace(store, space, start + week - 1);
    await hana.push(space, at(30), { ...set('activityLog', young.id, { deleted: true }, null), seen: [at(10)] });
    await tidySpace(store, space, start + week - 1 + months13 - week);
    expect(await store.read(space, (tx) => tx.row(old.id))).not.toBeNull();
    const before = await head();
    expect(await tidySpace(store, space, start + week + months13)).toBe(true);

    expect(await head()).toBe((before ?? 0) + 1);
    const left = await store.read(space, (tx) => Promise.all([kept, old, young].map(({ id }) => tx.row(id))));
    expect(left.map((row) => row?.fields['title'])).toEqual(['残す', undefined, '最近']);
    expect((await town.phone('hana').ask(space, [], {})).exits).toEqual([]);
    // Somebody who saw the deletion goes on; somebody who did not has to fetch anew, and learns that it is gone.
    const current = await fetchAll(late.cursors, late.held);
    expect(current.cursors[FLOOR]).toBe(6);
    expect(await town.phone('hana').ask(space, [], early.cursors)).toMatchObject({
      resync: true,
      rows: [],
      cursors: {},
    });
    const anew = await fetchAll({});
    expect(anew.held.has(old.id)).toBe(false);
    expect(anew.cursors).toEqual(current.cursors);
    // Both hold the same, although one of them still keeps the deleted record.
    expect(current.held.get(old.id)?.fields['deleted']).toBe(true);
    for (const { held, cursors } of [current, anew]) {
      const digest = createDigest(cursors[FLOOR]);
      for (const row of held.values()) if (row.scope === 'all') digest.addRow(row);
      expect(await compare(cursors, { all: digest.hex() })).toEqual([]);
      expect(await compare(cursors, { all: '0'.repeat(32) })).toEqual(['all']);
    }
    // What comes from that time does not bring it back.
    const edit = set('activityLog', old.id, { title: '昔のまま' }, at(10));
    expect(await hana.push(space, at(40), edit)).toMatchObject({ status: 'rejected', code: 'record.missing' });
    expect(await tidySpace(store, space, start + week + months13 + 1)).toBe(false);
  });

  const compare = async (cursors: Record<string, number>, digests: Record<string, string>) => {
    const device = town.fresh();
    const request = {
      protocol: 1,
      schema: 1,
      device,
      epoch: null,
      spaces: [{ id: space, cursors, push: [], digests }],
    };
    const { answer } = await handleSync(town.ports, accountOf('hana'), request);
    return answer.spaces[0]?.differs;
  };

  test('makes nobody fetch anew while nothing was deleted, and nobody who is still fetching for the first time', async () => {
    await store.write(space, async (tx) => {
      for (let seq = 3; seq < 3 + 3 * limits.pageRows; seq += 1) await tx.putRow(rowOf(nameId(`old ${seq}`), seq));
      await tx.setHead(2 + 3 * limits.pageRows);
    });
    await tidySpace(store, space, start);
    expect(await tidySpace(store, space, start + week + months13)).toBe(false);
    expect(await store.read(space, (tx) => tx.floor())).toBe(0);
    const early = await town.phone('hana').ask(space, [], {});
    await store.write(space, async (tx) => {
      const seq = ((await tx.head()) ?? 0) + 1;
      await tx.putRow(rowOf(nameId('gone'), seq, { fields: { deleted: true } }));
      await tx.setHead(seq);
    });
    await tidySpace(store, space, start + 2 * week + months13);
    expect(await tidySpace(store, space, start + 3 * week + 2 * months13)).toBe(true);
    expect(await store.read(space, (tx) => tx.floor())).toBe(3 + 3 * limits.pageRows);
    // Somebody who had begun before begins again, once.
    expect((await town.phone('hana').ask(space, [], { ...early.cursors })).resync).toBe(true);
    const { held, cursors } = await fetchAll({});
    expect(held.size).toBe(2 + 3 * limits.pageRows);
    expect(cursors).toMatchObject({ [FLOOR]: 3 + 3 * limits.pageRows, all: 4 + 3 * limits.pageRows });
  });

  test('keeps the space, its people and its parties, by which others are judged', async () => {
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'member' });
    await hana.push(space, at(10), set('member', ken.member, { deleted: true }, null));
    await tidySpace(store, space, start);
    expect(await tidySpace(store, space, start + week + months13)).toBe(false);
    expect(await ken.phone.ask(space, [])).toMatchObject({ closed: 'member.removed' });
  });

  test('puts the many small updates of a text together after a week, and the text stays what it is', async () => {
    const about = log('花だん');
    await hana.push(space, at(10), about);
    const fields = { aboutId: about.id, part: 'body' };
    const id = derivedId('longText', space, fields) ?? '';
    expect(await hana.push(space, at(20), set('longText', id, fields))).toMatchObject({ status: 'applied' });
    const session = openTextSession([]);
    const type = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        session.edit(n % 10 === 9 ? session.text().slice(5) : `${session.text()}水やり${n}。`);
        const update = session.take() ?? '';
        expect(await hana.push(space, at(100 + n), { kind: 'longText', id, text: update })).toMatchObject({
          status: 'applied',
        });
      }
    };
    const rows = () => store.read(space, (tx) => tx.textRows(id));
    await type(0, 40);
    const half = await fetchTexts({});
    await tidySpace(store, space, start + week - 1);
    await type(40, 50);
    await tidySpace(store, space, start + 2 * week - 1);
    expect(await rows()).toHaveLength(50);
    const state = async () => textState(id, await store.read(space, (tx) => tx.textUpdates(id)));
    const [before, headBefore] = [await state(), await head()];
    const all = await fetchTexts({});

    await tidySpace(store, space, start + 2 * week);
    const after = await rows();
    expect(after).toHaveLength(11);
    expect(after[0]?.seq).toBe(half.texts.at(-1)?.seq);
    expect(await state()).toEqual(before);
    expect(before.text).toBe(session.text());
    expect(await head()).toBe(headBefore);
    // Whoever had them all is told nothing, whoever had a part gets the rest, and typing goes on.
    expect((await fetchTexts(all.cursors)).texts).toEqual([]);
    const part = half.texts.slice(0, 20);
    const rest = await fetchTexts({ ...half.cursors, all: part.at(-1)?.seq ?? 0 });
    expect(textOfUpdates([...part, ...rest.texts].map(({ update }) => update))).toBe(session.text());
    await type(50, 55);
    expect((await state()).text).toBe(session.text());
    await tidySpace(store, space, start + 2 * week + 1);
    expect(await rows()).toHaveLength(16);
  });

  const fetchTexts = async (cursors: Record<string, number>) => {
    const { texts, cursors: reached, more } = await town.phone('hana').ask(space, [], cursors);
    expect(more).toBe(false);
    return { texts, cursors: { ...reached } };
  };
});
