import { expect, test } from 'vitest';
import { writeSharedPage } from '#domain/publishing/shared-page.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

test('a page taken back without knowing that others publish it at that moment is not public', async () => {
  const store = createMemoryStore('epoch-1');
  const town = createSyncTown(store);
  const [own, theirs, founder, space] = [town.fresh(), town.fresh(), town.fresh(), town.fresh()];
  const hana = town.phone('hana');
  await hana.birth(
    space,
    at(0),
    set('space', space, { name: '雪かき', kind: 'project' }),
    set('party', own, { name: '町内会' }),
    set('party', theirs, { name: '学生会' }),
    set('member', founder, { name: '花', role: 'representative', status: 'active', partyId: own }),
  );
  const aoi = await town.joinAs(space, 'aoi', { name: '葵', role: 'representative', partyId: theirs });
  const [about, page, slug] = [town.fresh(), town.fresh(), 'abcdefghijklmnopqrstuv'];
  await hana.push(space, at(10), set('caseSheet', about, { cycle: 1, title: '雪かき', authorId: founder }));
  const body = writeSharedPage({ lang: 'ja', title: '雪かき', lead: '', blocks: [] });
  const facts = { of: 'case', aboutId: about, slug, code: 'ABCDEFGH23456789', body, authorId: founder };
  await hana.push(space, at(20), set('publication', page, { ...facts, state: 'laid' }));
  for (const [phone, partyId] of [
    [hana, own],
    [aoi.phone, theirs],
  ] as const) {
    const parts = { aboutId: page, partyId };
    const consent = set('consent', derivedId('consent', space, parts) ?? '', { ...parts, answer: 'yes' });
    expect(await phone.push(space, at(30), consent)).toMatchObject({ status: 'applied' });
  }
  // Aoi took it back first, without a network; Hana published later and was heard first.
  const publishing = set('publication', page, { state: 'public', publishedOn: '2026-11-22' }, at(20));
  expect(await hana.push(space, at(50), publishing)).toMatchObject({ status: 'applied' });
  expect((await store.publicPage(slug))?.body).not.toBeNull();
  const withdrawal = set('publication', page, { state: 'withdrawn', withdrawnOn: '2026-11-22' }, at(20));
  expect(await aoi.phone.push(space, at(40), withdrawal)).toMatchObject({ status: 'applied' });
  expect((await store.publicPage(slug))?.body).toBeNull();
});
