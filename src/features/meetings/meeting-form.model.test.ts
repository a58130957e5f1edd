import { expect, test } from 'vitest';
import {
  changedFields,
  emptyMeetingForm,
  fieldsOfForm,
  formOfMeeting,
  placesOf,
  problemsOf,
  withType,
} from './meeting-form.model.ts';

const earlier = [
  { id: 'm3', spaceId: 's', type: 'working', place: '公民館', startTime: '19:00' },
  { id: 'm2', spaceId: 's', type: 'board', place: '会館', startTime: '18:30', quorum: 7 },
  { id: 'm1', spaceId: 's', type: 'board', place: '神社' },
] as const;
const nameOf = (type: string) => `<${type}>`;

test('choosing the kind fills in what the last meeting of that kind had', () => {
  expect(withType(emptyMeetingForm('2026-11-22'), 'board', earlier)).toMatchObject({
    type: 'board',
    place: '会館',
    startTime: '18:30',
    quorum: '7',
  });
});

test('choosing another kind changes what was filled in, but not what somebody typed', () => {
  const chosen = { ...withType(emptyMeetingForm('2026-11-22'), 'board', earlier), place: '花さんの家' };
  expect(withType(chosen, 'working', earlier)).toMatchObject({ place: '花さんの家', startTime: '19:00', quorum: '' });
});

test('a meeting needs only its kind and its day; its name comes from the kind', () => {
  const form = { ...emptyMeetingForm('2026-11-22'), type: 'general', title: '　' } as const;
  expect(problemsOf(form)).toEqual([]);
  expect(fieldsOfForm(form, nameOf)).toEqual({
    type: 'general',
    on: '2026-11-22',
    startTime: null,
    title: '<general>',
    place: null,
    quorum: null,
    chairId: null,
    scribeId: null,
  });
});

test('a number of people in full width is understood, a word is not', () => {
  const form = { ...emptyMeetingForm('2026-11-22'), type: 'general', quorum: '１２人' } as const;
  expect(fieldsOfForm(form, nameOf)?.quorum).toBe(12);
  expect(problemsOf({ ...form, quorum: '半分' })).toEqual(['quorum']);
});

test('a form without kind and day says both and stores nothing', () => {
  const form = emptyMeetingForm('');
  expect(problemsOf(form)).toEqual(['type', 'on']);
  expect(fieldsOfForm(form, nameOf)).toBeNull();
});

test('the form of a meeting gives the same meeting again', () => {
  const meeting = { id: 'm', spaceId: 's', type: 'board', on: '2026-11-22', title: '役員会', quorum: 5 } as const;
  expect(fieldsOfForm(formOfMeeting(meeting), nameOf)).toMatchObject({ type: 'board', title: '役員会', quorum: 5 });
});

test('places used before are offered once each, the newest first', () => {
  expect(placesOf([...earlier, { id: 'm0', spaceId: 's', place: '会館' }])).toEqual(['公民館', '会館', '神社']);
});

test('only what was changed is written, so that a colleague who moved the meeting is not overruled', () => {
  const start = formOfMeeting({
    id: 'm',
    spaceId: 's',
    type: 'board',
    on: '2026-11-22',
    title: '役員会',
    place: '会館',
  });
  expect(changedFields({ ...start, place: '' }, start, nameOf)).toEqual({ place: null });
  expect(changedFields({ ...start, on: '' }, start, nameOf)).toBeNull();
});
