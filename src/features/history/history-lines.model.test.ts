import { describe, expect, test } from 'vitest';
import { deedOf, fieldsBefore, idsNamedIn, linesOfEdit } from './history-lines.model.ts';

describe('what somebody did', () => {
  test.each([
    ['began', { title: '清掃', authorId: 'aki' }, false],
    ['changed', { title: '公園の清掃' }, false],
    ['changed', { title: '公園の清掃' }, true],
    ['wrote', {}, true],
    ['deleted', { deleted: true }, false],
    ['restored', { deleted: false }, false],
  ] as const)('%s', (deed, set, isText) => {
    expect(deedOf(set, isText)).toBe(deed);
  });
});

describe('the fields of an edit', () => {
  test('stand in the order of the record, without ids and marks of the app', () => {
    const set = { note: '雨でした', adults: 3, title: '清掃', template: 'cleaning', authorId: 'aki', deleted: false };
    expect(linesOfEdit('activityLog', set)).toEqual([
      { field: 'title', said: { as: 'text', text: '清掃' } },
      { field: 'adults', said: { as: 'number', value: 3, unit: 'people' } },
      { field: 'note', said: { as: 'text', text: '雨でした' } },
    ]);
  });

  test('what was emptied later is said, what never was filled is not', () => {
    expect(linesOfEdit('activityLog', { title: '清掃', note: null, authorId: 'aki' })).toHaveLength(1);
    expect(linesOfEdit('activityLog', { note: null })).toEqual([{ field: 'note', said: { as: 'nothing' } }]);
  });

  test('names stand in one line', () => {
    expect(linesOfEdit('activityLog', { 'with.aki': true, 'with.ken': true, 'with.nao': null })).toEqual([
      { field: 'with', said: { as: 'people', ids: ['aki', 'ken'] } },
    ]);
  });

  test('of a record of a newer app the names are told that are known', () => {
    expect(linesOfEdit('somethingNew', { title: '清掃', colour: 'red' })).toEqual([
      { field: 'title', said: { as: 'text', text: '清掃' } },
      { field: 'else', said: { as: 'count', count: 1 } },
    ]);
  });
});

describe('what stood there before', () => {
  const long = '集会所に集まりました。落ち葉を十袋集めました。雨が降ってきたので早めに終わりました。';

  test('is taken from the edits before, without what was refused or lost', () => {
    const before = fieldsBefore([
      { set: { note: '負けた' }, status: 'superseded', lost: ['note'] },
      { set: { note: '断られた' }, status: 'rejected' },
      { set: { note: '二番目', title: '清掃' }, status: 'applied' },
      { set: { note: '一番目' } },
    ]);
    expect(before).toEqual({ note: '二番目', title: '清掃' });
  });

  test('makes a difference of a longer text, and leaves short words whole', () => {
    const [line] = linesOfEdit('activityLog', { note: long.replace('十袋', '十二袋') }, { note: long });
    expect(line?.changes).toEqual([
      { sort: 'gone', text: '落ち葉を十袋集めました。' },
      { sort: 'new', text: '落ち葉を十二袋集めました。' },
    ]);
    expect(linesOfEdit('activityLog', { title: '公園の清掃' }, { title: '清掃' })[0]?.changes).toBeUndefined();
  });
});

test('entries of a map that were written together stand in one line', () => {
  const lines = linesOfEdit('meeting', { 'prepared.agenda': true, 'prepared.place': true, 'signer.aki': true });
  expect(lines).toEqual([
    { field: 'prepared', said: { as: 'count', count: 2 } },
    { field: 'signer', said: { as: 'people', ids: ['aki'] } },
  ]);
  expect(linesOfEdit('groupEvent', { 'walkIns.aki': 3, 'walkIns.ken': 4 })).toEqual([
    { field: 'walkIns', said: { as: 'number', value: 7, unit: 'people' } },
  ]);
});

test('records that are named in an edit are looked up, whatever they are', () => {
  const set = { chairId: 'aki', 'signer.ken': true, eventId: 'matsuri', authorId: 'aki', title: '役員会' };
  expect(idsNamedIn('meeting', set)).toEqual(['aki', 'matsuri', 'ken']);
});
