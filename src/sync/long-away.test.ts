import { tidySpace } from '#server/sync/tidy-space.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';

const week = 7 * 24 * 3_600_000;
const start = 3000 * week;
const years2 = 105 * week;
const satoId = '01999999-0000-7000-8000-000000000001';

/** A phone that was put away for two years, and one that was used all the time. */
const twoYears = async () => {
  const town = createTown();
  const [hana, sato] = [await town.phone('hana'), await town.phone('sato')];
  const { space } = await foundGroup(hana.store);
  const gone = await must(hana.store.activities.createLog(space, { on: '2026-11-21', title: '消される' }));
  await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '残る' }));
  await hana.sync();
  await town.addMember(space, { id: satoId, name: '佐藤', role: 'officer', partyId: '' }, 'sato');
  await sato.sync();
  await sato.sync();
  await must(hana.store.activities.deleteLog(space, gone.id));
  await hana.sync();
  await hana.sync();
  for (const weeks of [0, 1, 2, 60]) await tidySpace(town.store, space, start + weeks * week);
  await tidySpace(town.store, space, start + years2);
  const titles = async (phone: typeof hana) =>
    (await phone.store.activities.listLogs(space)).records.map(({ title }) => title).sort();
  const rowOf = (phone: typeof hana, id: string) =>
    phone.ports.kv.read((tx) => tx.get('rows', `${space}/${id}`)).then((row) => row?.fields['deleted'] ?? null);
  return { town, hana, sato, space, gone, titles, rowOf };
};

test('after two years in a drawer a phone shows what the others see, and what was written on it is not lost', async () => {
  const { town, sato, space, gone, titles } = await twoYears();
  expect(await town.store.read(space, (tx) => tx.row(gone.id))).toBeNull();
  expect(await titles(sato)).toEqual(['残る', '消される']);
  await must(sato.store.activities.createLog(space, { on: '2026-12-01', title: '引き出しの中で' }));
  await sato.sync();
  expect(await titles(sato)).toEqual(['引き出しの中で', '残る'].sort());
  expect(await sato.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
  expect(await sato.sync()).toBe(1);
});

test('what was judged together with being sent back to the beginning stands on the screen as it was judged', async () => {
  const { town, sato, space, titles } = await twoYears();
  const kept = (await sato.store.activities.listLogs(space)).records.find(({ title }) => title === '残る');
  const id = kept?.id ?? '';
  const text = await sato.store.texts.openText(space, id);
  text.edit('引き出しの中の話');
  await must(text.close());
  await must(sato.store.activities.createLog(space, { on: '2026-12-01', title: '新しい' }));
  await must(sato.store.activities.changeLog(space, id, { title: '直せない' }));
  await town.addMember(space, { id: satoId, name: '佐藤', role: 'member', partyId: '' }, 'sato');
  const seen = async () => ({ titles: await titles(sato), text: await sato.store.texts.readText(space, id) });
  sato.answersLeft(1);
  await expect(sato.sync()).rejects.toThrow('offline');
  expect(await seen()).toEqual({ titles: ['新しい', '残る', '消される'].sort(), text: '引き出しの中の話' });
  sato.answersLeft(100);
  await sato.sync();
  expect(await seen()).toEqual({ titles: ['新しい', '残る'].sort(), text: '引き出しの中の話' });
  expect(await sato.store.review.listReview()).toMatchObject([{ code: 'policy.not_allowed' }]);
  expect(await sato.ports.kv.read((tx) => tx.where('shadow', 'space', space))).toEqual([]);
});

test('an edit of what was forgotten meanwhile is refused and kept for its writer', async () => {
  const { sato, space, gone, titles } = await twoYears();
  await must(sato.store.activities.changeLog(space, gone.id, { title: '書き直した' }));
  await sato.sync();
  expect(await titles(sato)).toEqual(['残る']);
  expect(await sato.store.review.listReview()).toMatchObject([{ code: 'record.missing' }]);
});

test('a phone that was there all the time fetches nothing anew and agrees with the server', async () => {
  const { town, hana, space, gone, titles, rowOf } = await twoYears();
  await hana.sync();
  expect(await rowOf(hana, gone.id)).toBe(true);
  town.pass(2 * week);
  hana.timers.pass(2 * week);
  const before = await hana.ports.kv.read((tx) => tx.get('spaces', space));
  expect(await hana.sync()).toBe(1);
  const after = await hana.ports.kv.read((tx) => tx.get('spaces', space));
  expect(after?.cursors).toEqual(before?.cursors);
  expect(after?.checkedAt).not.toBe(before?.checkedAt);
  expect(await titles(hana)).toEqual(['残る']);
});
