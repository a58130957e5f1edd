import { expect, test } from 'vitest';
import {
  emptyItem,
  itemChanges,
  type ItemDraft,
  itemDraftOf,
  itemInput,
  itemProblem,
  readItemDraft,
} from './item-form.model.ts';

const written = {
  id: 'i',
  spaceId: 's',
  number: '1-2',
  title: '見守り',
  directionId: 'd',
  measure: '子どもの安全',
  'audience.school': true,
  'doer.a': '見守り部会',
  'doer.b': '各班',
  'year.2026': 'going',
} as const;

test('an item needs a name, and no line of who does it is longer than the plan keeps', () => {
  expect(itemProblem(emptyItem())).toEqual({ place: 'title', code: 'field.required' });
  expect(itemProblem({ ...emptyItem(), title: '見守り' })).toBeNull();
  const long = { ...emptyItem(), title: '見守り', doers: `各班\n${'あ'.repeat(81)}` };
  expect(itemProblem(long)).toEqual({ place: 'doers', code: 'field.too_long' });
});

test('the next item begins where the last one stands, without its words', () => {
  expect(emptyItem(written)).toMatchObject({ directionId: 'd', measure: '子どもの安全', title: '', doers: '' });
});

test('what was left empty of a new item is not written', () => {
  const draft: ItemDraft = {
    ...emptyItem(),
    title: ' 花だん ',
    doers: '\n 環境部会 \n\n',
    years: { 2026: '', 2027: 'going' },
  };
  expect(itemInput(draft)).toEqual({
    title: '花だん',
    audience: [],
    doers: ['環境部会'],
    years: { 2027: 'going' },
  });
});

test('only what was changed is written, and a year can be taken back', () => {
  const before = itemDraftOf(written);
  expect(itemChanges(before, before)).toEqual({ years: {} });
  const after: ItemDraft = {
    ...before,
    measure: '',
    audience: ['school', 'area'],
    doers: '各班\n見守り部会',
    years: { 2026: '', 2027: 'done' },
  };
  expect(itemChanges(before, after)).toEqual({
    measure: null,
    audience: ['school', 'area'],
    years: { 2026: null, 2027: 'done' },
  });
});

test('drafts survive the disk, anything else is not taken for one', () => {
  const draft = itemDraftOf(written);
  expect(readItemDraft(structuredClone(draft))).toEqual(draft);
  for (const value of [null, 'text', {}, { ...draft, years: null }, { ...draft, doers: 3 }])
    expect(readItemDraft(value)).toBeNull();
});
