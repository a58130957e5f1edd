import { expect, test } from 'vitest';
import { preparationOf } from './preparation.ts';

const done = (facts: Parameters<typeof preparationOf>[0]) =>
  preparationOf(facts).flatMap((line) => (line.isDone ? [line.task] : []));

test('what the records say is not asked again', () => {
  expect(done({ meeting: {}, agendaItems: 0 })).toEqual([]);
  const meeting = { place: '会館', chairId: 'hana', scribeId: 'ken' };
  expect(done({ meeting, agendaItems: 2 })).toEqual(['agenda', 'roles', 'place']);
  expect(done({ meeting: { chairId: 'hana', place: ' ' }, agendaItems: 0 })).toEqual([]);
});

test('what nobody can know is ticked by hand', () => {
  expect(done({ meeting: { 'prepared.papers': true, 'prepared.asked': false }, agendaItems: 0 })).toEqual(['papers']);
});
