import { expect, test } from 'vitest';
import {
  changesOf,
  draftOfEvent,
  emptyEvent,
  inputOf,
  isUntouched,
  newsOf,
  problemsOf,
  readEventDraft,
} from './event-draft.model.ts';

const cleaning = { ...emptyEvent, title: '公園清掃', on: '2026-11-29' };

test('name and day are enough for an event', () => {
  expect(problemsOf(cleaning)).toEqual([]);
  expect(inputOf(cleaning)).toEqual({ title: '公園清掃', on: '2026-11-29' });
});

test('an event without name or day, or one that ends before it begins, is not saved', () => {
  expect(problemsOf({ ...emptyEvent, title: '　' }).map((problem) => problem.field)).toEqual(['title', 'on']);
  expect(problemsOf({ ...cleaning, startTime: '10:00', endTime: '09:00' })).toEqual([
    { field: 'endTime', word: 'end_too_early' },
  ]);
  expect(problemsOf({ ...cleaning, capacity: '多い' })).toEqual([{ field: 'capacity', code: 'field.not_a_number' }]);
});

test('a number typed in full width is understood, and no limit is no number', () => {
  expect(inputOf({ ...cleaning, capacity: '３０人' }).capacity).toBe(30);
  expect('capacity' in inputOf({ ...cleaning, capacity: '0' })).toBe(false);
});

test('only what was changed is written, and what was emptied is taken away', () => {
  const before = { ...cleaning, place: '中央公園', bring: '軍手' };
  expect(changesOf(before, { ...before, place: '集会所', bring: '' })).toEqual({ place: '集会所', bring: null });
  expect(changesOf(before, before)).toEqual({});
});

test('those who answered hear of another day, time or place, not of another thing to bring', () => {
  const before = { ...cleaning, startTime: '09:00', place: '中央公園' };
  expect(newsOf(before, { ...before, on: '2026-11-30', endTime: '11:00', bring: '軍手' })).toEqual(['day', 'time']);
  expect(newsOf(before, { ...before, place: '集会所' })).toEqual(['place']);
  expect(newsOf(before, { ...before, place: '' })).toEqual([]);
});

test('a draft survives the disk, anything else is not taken for one', () => {
  expect(readEventDraft(JSON.parse(JSON.stringify(cleaning)))).toEqual(cleaning);
  expect(readEventDraft({ title: 'a' })).toBeNull();
  expect(readEventDraft(null)).toBeNull();
  expect(isUntouched(emptyEvent)).toBe(true);
  expect(isUntouched(cleaning)).toBe(false);
});

test('an announced event comes back into the form as it is', () => {
  const event = { id: 'e', spaceId: 's', title: '祭り', on: '2026-08-01', capacity: 40 };
  expect(draftOfEvent(event)).toEqual({ ...emptyEvent, title: '祭り', on: '2026-08-01', capacity: '40' });
});

test('a day that does not come again as chosen asks for another choice instead of becoming no series in silence', () => {
  const second = { ...emptyEvent, title: '清掃', on: '2026-12-13', repeat: 'monthly_nth' };
  expect(problemsOf(second)).toEqual([]);
  expect(problemsOf({ ...second, on: '2026-11-30' })).toEqual([{ field: 'repeat', word: 'repeat_unfit' }]);
});
