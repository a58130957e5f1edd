import { describe, expect, test } from 'vitest';
import {
  changesOf,
  dayProblem,
  draftOfAgain,
  draftOfDay,
  draftOfLog,
  draftOfTile,
  inputOf,
  type LogDraft,
  peopleOf,
  readLogDraft,
  withPlanItems,
} from './log-draft.model.ts';

const today = '2026-11-22';

const log = {
  id: 'log-1',
  spaceId: 's',
  title: '公園清掃',
  template: 'clean',
  on: '2026-11-15',
  minutes: 90,
  adults: 2,
  children: 3,
  note: '落ち葉が多かった',
  'with.hana': true,
  'with.ken': true,
  'with.gone': false,
} as const;

const tile = (draft: Partial<{ adults: number }> = {}) => ({
  title: '公園清掃',
  template: 'clean',
  last: {
    title: '公園清掃',
    template: 'clean',
    last: { minutes: 90, place: '中央公園', children: 3, ...draft },
    with: ['hana', 'ken'],
    lastOn: '2026-11-15',
    times: 4,
  },
});

test('a tile that was used before comes filled as the last time, on today', () => {
  const draft = draftOfTile(tile({ adults: 2 }), log, today, 'hana');
  expect(draft).toMatchObject({ title: '公園清掃', on: today, minutes: 90, place: '中央公園', with: ['hana', 'ken'] });
  expect(peopleOf(draft)).toBe(5);
});

test('adults who were counted the last time stay counted, those who were only named follow the names', () => {
  expect(draftOfTile(tile({ adults: 12 }), log, today, 'hana').adults).toBe(12);
  expect(draftOfTile(tile({ adults: 2 }), log, today, 'hana').adults).toBeNull();
});

test('a new tile takes length and people from the newest log, and in a new group whoever writes was there', () => {
  const fresh = { title: '見守り', template: 'patrol', last: null };
  expect(draftOfTile(fresh, log, today, 'hana')).toMatchObject({ minutes: 90, with: ['hana', 'ken'], place: '' });
  expect(draftOfTile(fresh, undefined, today, 'hana')).toMatchObject({ minutes: 60, with: ['hana'] });
});

test('その他 without a name is stored under the words for it, with a name as work of its own', () => {
  const other = draftOfTile(null, undefined, today, 'hana');
  expect(inputOf(other, 'その他の活動')).toMatchObject({ title: 'その他の活動', template: 'other' });
  const named = inputOf({ ...other, title: ' 雪かき ' }, 'その他の活動');
  expect(named.title).toBe('雪かき');
  expect('template' in named).toBe(false);
});

test('what was left empty is not stored', () => {
  const input = inputOf(draftOfTile({ title: '清掃', template: 'clean', last: null }, undefined, today, 'hana'), '');
  expect(input).toEqual({ title: '清掃', template: 'clean', on: today, minutes: 60, adults: 1, with: ['hana'] });
});

test('only what was changed is written', () => {
  const before = draftOfLog(log);
  expect(changesOf(before, { ...before, minutes: 60, note: ' ' }, '')).toEqual({ minutes: 60, note: null });
  expect(changesOf(before, { ...before, with: ['ken', 'hana'] }, '')).toEqual({});
  expect(changesOf(before, { ...before, with: ['hana'] }, '')).toEqual({ with: ['hana'], adults: 1 });
});

test('a log is about today or an earlier day', () => {
  expect(dayProblem(today, today)).toBeNull();
  expect(dayProblem('2026-11-23', today)).toBe('field.in_the_future');
  expect(dayProblem('', today)).toBe('field.required');
});

test('a draft survives the disk, anything else is not taken for one', () => {
  const draft: LogDraft = draftOfLog(log);
  expect(readLogDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  for (const wrong of [undefined, null, 'x', {}, { ...draft, with: [1] }, { ...draft, minutes: 'x' }]) {
    expect(readLogDraft(wrong)).toBeNull();
  }
});

test('a template fills in what the group has agreed on, and the people are those of the last time', () => {
  const agreed = {
    id: 't',
    spaceId: 's',
    title: '公園清掃',
    minutes: 120,
    insurance: 'applied',
    counted: 'ごみ袋',
  } as const;
  const draft = draftOfTile({ ...tile(), agreed }, log, today, 'hana');
  expect(draft).toMatchObject({ title: '公園清掃', minutes: 120, place: '中央公園', with: ['hana', 'ken'] });
  expect(inputOf(draft, '')).toMatchObject({ insurance: 'applied', counted: 'ごみ袋' });
});

test('the same once more is today, without the words of the old day', () => {
  const again = draftOfAgain({ ...log, good: '楽しかった' }, today);
  expect(again).toMatchObject({ on: today, title: '公園清掃', minutes: 90, note: '', good: '' });
});

test('work for an item of the plan is written with it, and is for it again when it is done once more', () => {
  const draft = withPlanItems(draftOfTile(null, undefined, today, 'hana'), ['item']);
  expect(inputOf(withPlanItems(draft, ['item', 'other']), '')).toMatchObject({ planItems: ['item', 'other'] });
  expect('planItems' in inputOf(draftOfTile(null, undefined, today, 'hana'), '')).toBe(false);
  const written = { id: 'log', spaceId: 's', on: '2026-11-01', title: '清掃', 'planItem.item': true } as const;
  expect(inputOf(draftOfAgain(written, today), '')).toMatchObject({ planItems: ['item'] });
});

describe('a log of a day of an event', () => {
  const event = {
    id: 'e',
    spaceId: 's',
    title: '清掃',
    on: '2026-11-15',
    place: '中央公園',
    startTime: '09:00',
    endTime: '11:30',
  };

  test('begins with what is known of it, and who came', () => {
    expect(draftOfDay(event, ['ken', 'mio'], '2026-11-22', 'hana')).toMatchObject({
      title: '清掃',
      on: '2026-11-15',
      minutes: 150,
      with: ['ken', 'mio'],
      adults: null,
      place: '中央公園',
    });
  });

  test('counts those who came without a name', () => {
    const full = draftOfDay({ ...event, 'walkIns.hana': 3 }, ['ken'], '2026-11-22', 'hana');
    expect(peopleOf(full)).toBe(4);
  });

  test('where nobody stood at the reception I was there; a day that has not come yet is no day of a log', () => {
    expect(draftOfDay({ ...event, endTime: '08:00' }, [], '2026-11-01', 'hana')).toMatchObject({
      with: ['hana'],
      on: '2026-11-01',
      minutes: 60,
    });
  });
});
