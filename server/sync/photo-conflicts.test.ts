import { expect, test } from 'vitest';
import type { Fields } from '#domain/records.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

const photo: Fields = {
  sha: 'a'.repeat(64),
  size: 100,
  type: 'image/jpeg',
  width: 10,
  height: 10,
  thumbSha: 'b'.repeat(64),
  thumbSize: 10,
  thumbType: 'image/jpeg',
};

/** Ken puts a photo to a record of his, and he and Hana write different captions without a network. */
const twoCaptions = async (about: (ken: string, log: string) => Parameters<typeof set>) => {
  const town = createSyncTown();
  const { space, hana } = await town.group();
  const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
  const aya = await town.joinAs(space, 'aya', { name: '彩', role: 'member' });
  const [log, attachment] = [town.fresh(), town.fresh()];
  const authorId = ken.member;
  await ken.phone.push(space, at(100), set('activityLog', log, { title: '草刈り', authorId }));
  const record = about(ken.member, log);
  if (record[1] !== log) await ken.phone.push(space, at(200), set(...record));
  await ken.phone.push(space, at(300), set('attachment', attachment, { ...photo, aboutId: record[1], authorId }));
  await ken.phone.push(space, at(400), set('attachment', attachment, { caption: '午前' }));
  await hana.push(space, at(500), set('attachment', attachment, { caption: '午後' }));
  const told = async (phone: typeof hana) => {
    const { rows } = await phone.ask(space, []);
    return rows.filter(({ kind }) => kind === 'conflict').map(({ fields }) => [fields['field'], fields['lost']]);
  };
  return { hana: await told(hana), ken: await told(ken.phone), aya: await told(aya.phone) };
};

test('of two captions the one that is not shown is kept where those who see the photo find it', async () => {
  const lost = [['caption', '"午前"']];
  expect(await twoCaptions((_, log) => ['activityLog', log, {}])).toEqual({ hana: lost, ken: lost, aya: lost });
});

test('of a photo of somebody who was hurt, only officers find it', async () => {
  const id = '00000000-0000-7000-8000-00000000abcd';
  const found = await twoCaptions((ken, log) => [
    'incident',
    id,
    { sort: 'accident', on: '2026-11-22', what: '転んだ', aboutId: log, authorId: ken },
  ]);
  const lost = [['caption', '"午前"']];
  expect(found).toEqual({ hana: lost, ken: lost, aya: [] });
});
