import { expect, test } from 'vitest';
import { isTouched, newEntry, openedEntry, readBoardDraft, settled, typedText } from './board-draft.model.ts';

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

test('what was half written stays when a colleague deletes the entry or its item', () => {
  const entry = openedEntry({ decision: { id: 'd1', spaceId: 's', text: '会場は公民館' } }, 'a1', days);
  const there = { parts: new Set(['a1']), entries: new Set(['d1']) };
  expect(settled(entry, there)).toBe(entry);
  expect(settled(entry, { ...there, entries: new Set() })).toMatchObject({ part: 'a1', id: '' });
  expect(settled(entry, { ...there, parts: new Set() })).toMatchObject({ part: 'rest', id: 'd1' });
});

test('an entry that was only opened is not half written', () => {
  const entry = newEntry('remark', 'a1');
  if (entry.kind !== 'remark') throw new Error('mixed up');
  expect(isTouched(entry)).toBe(false);
  expect(isTouched({ ...entry, form: { ...entry.form, text: 'あ' } })).toBe(true);
});
