import { expect, test } from 'vitest';
import { boardOf, isEmptyPart, itemAfter } from './board.model.ts';

const item = (id: string, isDone = false) => ({ id, spaceId: 's', title: id, isDone });
const entry = (id: string, agendaItemId: string | null) => ({ id, spaceId: 's', agendaItemId });

test('what was written stands under its item', () => {
  const board = boardOf({
    agenda: [item('a'), item('b')],
    decisions: [entry('d', 'b')],
    actions: [entry('x', 'a'), entry('y', null)],
    remarks: [],
  });
  expect(board.items.map(({ id, decisions, actions }) => [id, decisions.length, actions.length])).toEqual([
    ['a', 0, 1],
    ['b', 1, 0],
  ]);
  expect(board.rest.actions.map(({ id }) => id)).toEqual(['y']);
  expect(isEmptyPart(board.rest)).toBe(false);
});

test('what stands under a deleted item is found among the rest', () => {
  const board = boardOf({ agenda: [item('a')], decisions: [entry('d', 'gone')], actions: [], remarks: [] });
  expect(board.rest.decisions.map(({ id }) => id)).toEqual(['d']);
});

test('the next item is the next open one, from the beginning again at the end', () => {
  const agenda = [item('a'), item('b', true), item('c')];
  expect(itemAfter(agenda, 'a')?.id).toBe('c');
  expect(itemAfter(agenda, 'c')?.id).toBe('a');
  expect(itemAfter([item('a')], 'a')).toBeUndefined();
});
