import type { ReviewField, ReviewItem } from '#store/review.ts';
import { expect, test } from 'vitest';
import { canSendAgain, linesOf } from './review-lines.model.ts';

const field = (
  name: string,
  mine: ReviewField['mine'],
  shown?: ReviewField['mine'],
  kind = 'activityLog',
): ReviewField => ({
  kind,
  recordId: 'r1',
  field: name,
  mine,
  shown,
});

const refused = (fields: readonly ReviewField[], more: { code?: string; plainText?: string } = {}): ReviewItem => ({
  type: 'refused',
  key: 'k',
  space: 's',
  title: '清掃',
  fields,
  doneAt: 0,
  intent: 'activityLog.create',
  code: more.code ?? 'policy.not_allowed',
  plainText: more.plainText ?? null,
});

test('Ken reads what he wrote, without the marks of the app', () => {
  const item = refused([
    field('on', '2026-11-22'),
    field('title', '清掃'),
    field('adults', 9),
    field('authorId', 'ken'),
    field('template', 'cleaning'),
    field('note', null),
    field('with.hana', true),
    field('with.ken', true),
    field('with.ume', false),
  ]);
  expect(linesOf(item)).toEqual([
    { field: 'on', mine: { as: 'date', date: '2026-11-22' }, shown: { as: 'nothing' } },
    { field: 'title', mine: { as: 'text', text: '清掃' }, shown: { as: 'nothing' } },
    { field: 'adults', mine: { as: 'number', value: 9, unit: 'people' }, shown: { as: 'nothing' } },
    { field: 'with', mine: { as: 'people', ids: ['hana', 'ken'] }, shown: { as: 'people', ids: [] } },
  ]);
});

test('an emptied place is told where two people wrote', () => {
  const item: ReviewItem = {
    type: 'superseded',
    key: 'k',
    space: 's',
    title: '餅つき',
    fields: [field('place', null, '公園', 'groupEvent')],
    doneAt: 0,
    intent: 'groupEvent.change',
    otherId: null,
  };
  expect(linesOf(item)).toEqual([{ field: 'place', mine: { as: 'nothing' }, shown: { as: 'text', text: '公園' } }]);
});

test('choices, people and yes or no are told as such', () => {
  const item = refused([
    field('answer', 'yes', undefined, 'rsvp'),
    field('ownerId', 'hana', undefined, 'actionItem'),
    field('isUnanimous', true, undefined, 'decision'),
  ]);
  expect(linesOf(item).map((line) => line.mine)).toEqual([
    { as: 'word', word: 'yes' },
    { as: 'people', ids: ['hana'] },
    { as: 'truth', isTrue: true },
  ]);
});

test('the answers of a sheet are counted, its words are told', () => {
  const item = refused([
    field('answer.p1.us', 3, undefined, 'assessment'),
    field('answer.p2.us', 4, undefined, 'assessment'),
    field('comment.p1', 'よく話せた', undefined, 'assessment'),
  ]);
  expect(linesOf(item).map((line) => [line.field, line.mine])).toEqual([
    ['comment', { as: 'text', text: 'よく話せた' }],
    ['answer', { as: 'count', count: 2 }],
  ]);
});

test('refused minutes stand there as plain text', () => {
  const item = refused([], { code: 'meeting.locked', plainText: 'これも書いておきたい' });
  expect(linesOf(item)).toEqual([
    { field: 'body', mine: { as: 'text', text: 'これも書いておきたい' }, shown: { as: 'nothing' } },
  ]);
  expect(canSendAgain(item)).toBe(false);
});

test('what was refused for want of a role can be sent again, what came after the lock cannot', () => {
  const fields = [field('title', '清掃')];
  expect(canSendAgain(refused(fields))).toBe(true);
  expect(canSendAgain(refused(fields, { code: 'meeting.locked' }))).toBe(false);
  expect(canSendAgain(refused(fields, { code: 'member.removed' }))).toBe(false);
});
