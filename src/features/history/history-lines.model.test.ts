import { describe, expect, test } from 'vitest';
import { deedOf, linesOfEdit } from './history-lines.model.ts';

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
      { field: 'adults', said: { as: 'text', text: '3' } },
      { field: 'note', said: { as: 'text', text: '雨でした' } },
      { field: 'else', said: { as: 'count', count: 1 } },
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
