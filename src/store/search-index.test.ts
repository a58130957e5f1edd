import { openDatabase } from '#store/database.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, onTestFinished, test } from 'vitest';
import { createSearchIndex, type SearchAnswer, type SearchQuestion } from './search-index.ts';

const everything: SearchQuestion = { text: '', space: null, group: null, year: null, onlyMine: false, most: 20 };

const names = ({ found }: SearchAnswer) =>
  found.flatMap(({ hits }) =>
    hits.map((hit) =>
      [hit.title, hit.excerpt]
        .flatMap((pieces) => pieces ?? [])
        .map(({ text }) => text)
        .join(''),
    ),
  );

const searchingPhone = async () => {
  const phone = await createTestStore();
  const { space } = await foundGroup(phone.store);
  const index = createSearchIndex(openDatabase(phone.db.name));
  onTestFinished(() => index.close());
  const search = async (text: string, more: Partial<SearchQuestion> = {}) =>
    names(await index.ask({ ...everything, ...more, text }));
  return { ...phone, space, index, search };
};

test('a log written after the first search is found at once, by any way of writing', async () => {
  const { store, space, search } = await searchingPhone();
  expect(await search('こうえん')).toEqual([]);
  await must(store.activities.createLog(space, { on: '2026-11-22', title: 'コウエン清掃', note: 'ｶﾞﾗｽがあった' }));
  expect(await search('こうえん')).toEqual(['コウエン清掃']);
  expect(await search('がらす　清掃')).toEqual(['コウエン清掃ｶﾞﾗｽがあった']);
  expect(await search('がらす 夏祭り')).toEqual([]);
});

test('a deleted log vanishes from the hits and comes back with もどす', async () => {
  const { store, space, search } = await searchingPhone();
  const { id } = await must(store.activities.createLog(space, { on: '2026-11-22', title: '花壇の手入れ' }));
  expect(await search('花壇')).toHaveLength(1);
  const { undo } = await must(store.activities.deleteLog(space, id));
  expect(await search('花壇')).toEqual([]);
  await must(undo());
  expect(await search('花壇')).toHaveLength(1);
});

test('a record that went from the disk without a word is not named', async () => {
  const { store, db, space, search, index } = await searchingPhone();
  const { id } = await must(store.activities.createLog(space, { on: '2026-11-22', title: '見回り' }));
  expect(await search('見回り')).toHaveLength(1);
  // A connection of its own tells nobody what it does.
  await new Promise<void>((done, failed) => {
    const request = indexedDB.open(db.name);
    request.onsuccess = () => {
      const tx = request.result.transaction('rows', 'readwrite');
      tx.objectStore('rows').delete(`${space}/${id}`);
      tx.oncomplete = () => (request.result.close(), done());
      tx.onerror = () => failed(tx.error);
    };
  });
  expect(await index.ask({ ...everything, text: '見回り' })).toEqual({ total: 0, found: [], years: [] });
});

test('what was said at a meeting goes with the meeting, and the body of the minutes is found', async () => {
  const { store, space, search } = await searchingPhone();
  const { id } = await must(store.meetings.createMeeting(space, { title: '十一月の役員会', on: '2026-11-20' }));
  const text = await store.texts.openText(space, id);
  text.edit('ヒビン倉庫の鍵は会長が持つ。');
  await must(text.flush());
  expect(await search('ひひん そうこ')).toEqual([]);
  expect(await search('ひびん 鍵')).toEqual(['ヒビン倉庫の鍵は会長が持つ。']);
  text.edit('鍵は副会長が持つ。');
  await must(text.close());
  expect(await search('ひびん')).toEqual([]);
  expect(await search('副会長')).toEqual(['鍵は副会長が持つ。']);
  await must(store.meetings.deleteMeeting(space, id));
  expect(await search('副会長')).toEqual([]);
});

test('filters leave what they say: the group, the year, the place, one’s own', async () => {
  const { store, space, search, index } = await searchingPhone();
  const { space: other } = await foundGroup(store);
  await must(store.activities.createLog(space, { on: '2025-04-01', title: '清掃 去年' }));
  await must(store.activities.createLog(space, { on: '2026-04-01', title: '清掃 今年' }));
  await must(store.events.createEvent(other, { title: '清掃の日', on: '2026-12-06' }));
  expect((await search('清掃')).sort()).toEqual(['清掃 今年', '清掃 去年', '清掃の日']);
  expect(await search('清掃', { year: 2025 })).toEqual(['清掃 去年']);
  expect(await search('清掃', { group: 'event' })).toEqual(['清掃の日']);
  expect(await search('清掃', { space })).toEqual(['清掃 今年', '清掃 去年']);
  expect(await search('清掃', { onlyMine: true, group: 'log' })).toHaveLength(2);
  expect((await index.ask({ ...everything, text: '清掃', year: 2025 })).years).toEqual([2026, 2025]);
});

test('of many hits the newest are named and all are counted', async () => {
  const { store, space, index } = await searchingPhone();
  for (let day = 10; day < 30; day += 1)
    await must(store.activities.createLog(space, { on: `2026-10-${day}`, title: `見守り ${day}` }));
  const { total, found } = await index.ask({ ...everything, text: 'みまもり 見守り', most: 3 });
  expect(total).toBe(0);
  expect(found).toEqual([]);
  const answer = await index.ask({ ...everything, text: '見守り', most: 3 });
  expect(answer.total).toBe(20);
  expect(names(answer)).toEqual(['見守り 29', '見守り 28', '見守り 27']);
});

test('many rows written at once are all found, and a group that left the phone is forgotten', async () => {
  const { store, db, ports, space, search } = await searchingPhone();
  expect(await search('草刈り')).toEqual([]);
  const { id } = await must(store.activities.createLog(space, { on: '2026-11-01', title: '草刈り' }));
  const row = await db.rows.get(`${space}/${id}`);
  const many = Array.from({ length: 120 }, (_, place) => ({ ...row, id: `x${place}`, key: `${space}/x${place}` }));
  await ports.kv.write((tx) => tx.put('rows', many as never));
  expect(await search('草刈り', { most: 500 })).toHaveLength(121);
  await store.spaces.purge(space);
  expect(await search('草刈り', { most: 500 })).toEqual([]);
});
