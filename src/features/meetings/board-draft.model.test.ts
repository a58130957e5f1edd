import { expect, test } from 'vitest';
import { newEntry, openedEntry, readBoardDraft, typedText } from './board-draft.model.ts';

const days = { on: '2026-11-22', nextOn: '' };
const throughTheDisk = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a half written decision is found again after a reload', () => {
  const entry = newEntry('decision', 'a1');
  const draft = { part: 'a1', entry: { ...entry, form: { ...entry.form, text: '雨天は' } } };
  expect(readBoardDraft(throughTheDisk(draft))).toEqual(draft);
});

test('a draft of another shape is left out, the open item stays', () => {
  const draft = { part: 'a1', entry: { kind: 'decision', part: 'a1', id: '', form: { text: 1 }, start: {} } };
  expect(readBoardDraft(draft)).toEqual({ part: 'a1', entry: null });
  expect(readBoardDraft({ part: 'a1', entry: { ...newEntry('remark', 'a1'), kind: 'memo' } })?.entry).toBeNull();
  expect(readBoardDraft('old')).toBeNull();
});

test('changing an entry begins with what it says', () => {
  const record = { id: 'x', spaceId: 's', text: '鍵は会長', what: 'テント予約' };
  expect(typedText(openedEntry({ decision: record }, 'a1', days))).toBe('鍵は会長');
  expect(typedText(openedEntry({ action: record }, 'a1', days))).toBe('テント予約');
  expect(openedEntry({ remark: record }, 'rest', days)).toMatchObject({ kind: 'remark', id: 'x', part: 'rest' });
});
