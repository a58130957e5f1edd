import type { Member } from '#store/people.ts';
import { expect, test } from 'vitest';
import { findMembers, groupByKana, groupByParty, leadersFirst, stretchOf } from './roster.model.ts';

const person = (name: string, more: Partial<Member> = {}): Member => ({ id: name, spaceId: 's', name, ...more });
const names = (members: readonly Member[]) => members.map((member) => member.name);

const hana = person('北村 花', { reading: 'きたむら はな', role: 'member' });
const ken = person('後藤 健', { reading: 'ゴトウ ケン', role: 'officer' });
const ume = person('Ume', { role: 'owner' });

test('a long roster stands under あかさたな, those without a reading at the end', () => {
  const many = ['あおき', 'いとう', 'うえだ', 'えんどう', 'おの'].map((reading) => person(reading, { reading }));
  const parts = groupByKana([...many, hana, ken, ume]);
  expect(parts.map((part) => [part.heading, names(part.members)])).toEqual([
    ['あ', ['あおき', 'いとう', 'うえだ', 'えんどう', 'おの']],
    ['か', ['北村 花', '後藤 健']],
    [null, ['Ume']],
  ]);
});

test('a long roster is drawn in stretches; together they are the whole, and a heading that goes on is not told twice', () => {
  const parts = groupByKana(
    Array.from({ length: 40 }, (_, place) => person(`名${place}`, { reading: place < 25 ? 'あおき' : 'かとう' })),
  );
  const stretches = [stretchOf(parts, 0, 20), stretchOf(parts, 20, 40), stretchOf(parts, 40, null)];
  expect(stretches.flat().flatMap(({ members }) => names(members))).toEqual(names(parts.flatMap((one) => one.members)));
  expect(stretches.map((stretch) => stretch.map(({ heading, isOn }) => [heading, isOn]))).toEqual([
    [['あ', false]],
    [
      ['あ', true],
      ['か', false],
    ],
    [],
  ]);
});

test('a short roster needs no headings', () => {
  expect(groupByKana([hana, ken, ume])).toEqual([{ heading: null, members: [hana, ken, ume] }]);
});

test('where hardly anybody has a reading there are no headings either', () => {
  const many = Array.from({ length: 9 }, (_, index) => person(`名${index}`));
  expect(groupByKana([...many, hana]).map((part) => part.heading)).toEqual([null]);
});

test('Hana is found by kanji, kana and half-width kana', () => {
  for (const typed of ['花', 'きたむら', 'ｷﾀ', ' 北村'])
    expect(names(findMembers([hana, ken, ume], typed))).toEqual(['北村 花']);
  expect(findMembers([hana, ken, ume], '')).toHaveLength(3);
});

test('in a project people stand under their party, its representative first', () => {
  const city = { id: 'p1', spaceId: 's', name: '市' };
  const association = { id: 'p2', spaceId: 's', name: '町会' };
  const parts = groupByParty(
    [
      person('一般', { partyId: 'p1', role: 'member' }),
      person('代理', { partyId: 'p1', role: 'deputy' }),
      person('代表', { partyId: 'p1', role: 'representative' }),
      person('進行', { role: 'facilitator' }),
    ],
    [city, association],
  );
  expect(parts.map((part) => [part.heading?.name ?? null, names(part.members)])).toEqual([
    ['市', ['代表', '代理', '一般']],
    ['町会', []],
    [null, ['進行']],
  ]);
});

test('代表 and 役員 come first, the others keep their order', () => {
  expect(names(leadersFirst([hana, ken, ume]))).toEqual(['Ume', '後藤 健', '北村 花']);
});
