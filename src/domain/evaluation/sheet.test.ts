import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnanswered, isSheetComplete, questionsFor } from './questions.ts';
import { CITY, item, rulesOf, sheet, STUDENTS, TOWN } from './samples.ts';
import { answerKey, answerKeyParts, type Sheet } from './sheet.ts';
import { answerField, commentField, fieldsOfSheet, sheetOfFields } from './sheet-keys.ts';

const rules = rulesOf([
  item('p-1', 'each'),
  item('p-2', 'joint', false),
  item('o-next', 'choice'),
  { ...item('p-9', 'each'), phase: 'after' },
]);

test('each question is asked about us first, then about every other party, one a screen', () => {
  const keys = questionsFor(rules, { phase: 'before', length: 'full' }, STUDENTS, [TOWN, STUDENTS, CITY]).map(
    (question) => question.key,
  );
  expect(keys).toEqual(['p-1.us', `p-1.${TOWN}`, `p-1.${CITY}`, 'p-2.all', 'o-next.choice']);
});

test('a short round asks the starred questions only', () => {
  const short = questionsFor(rules, { phase: 'before', length: 'short' }, TOWN, [TOWN, STUDENTS]);
  expect(short.map((question) => question.itemId)).toEqual(['p-1', 'p-1', 'o-next']);
});

test('a sheet is complete when every question has an answer, － included, and comments are not asked for', () => {
  const questions = questionsFor(rules, { phase: 'before', length: 'full' }, TOWN, [TOWN, STUDENTS]);
  const answers = { 'p-1.us': 4, [`p-1.${STUDENTS}`]: 0, 'p-2.all': 1 };
  const open = findUnanswered(questions, sheet(TOWN, answers));
  expect(open.map((question) => question.key)).toEqual(['o-next.choice']);
  expect(isSheetComplete(questions, sheet(TOWN, answers))).toBe(false);
  expect(isSheetComplete(questions, sheet(TOWN, { ...answers, 'o-next.choice': 4 }))).toBe(false);
  expect(isSheetComplete(questions, sheet(TOWN, { ...answers, 'o-next.choice': 0 }))).toBe(true);
});

const ids = fc.constantFrom('p1-before-a', 'p7-after-c', 'o-more');
const subjects = fc.constantFrom('us', 'all', 'choice', TOWN, CITY);
const ratings = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const);
const sheets: fc.Arbitrary<Sheet> = fc.record({
  roundId: fc.uuid(),
  partyId: fc.uuid(),
  memberId: fc.option(fc.uuid()),
  origin: fc.constantFrom('phone', 'pass', 'paper', 'hands', 'proxy'),
  isDone: fc.boolean(),
  answers: fc
    .array(fc.tuple(ids, subjects, ratings))
    .map((entries) => Object.fromEntries(entries.map(([id, subject, rating]) => [answerKey(id, subject), rating]))),
  comments: fc
    .array(
      fc.tuple(
        ids,
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      ),
    )
    .map((entries) => Object.fromEntries(entries)),
});

test('a sheet written into a record is read back as it was', () => {
  fc.assert(
    fc.property(sheets, (written) => {
      expect(sheetOfFields(fieldsOfSheet(written))).toEqual(written);
    }),
  );
});

test('field names are short and have the shape the register wants', () => {
  expect(answerField('p1-before-a', TOWN)).toBe(`answer.p1-before-a.${TOWN}`);
  expect(answerField('p1-before-a', TOWN).length).toBeLessThanOrEqual(64);
  expect(commentField('p1-before-a')).toBe('comment.p1-before-a');
});

test('what is no answer is left out, whoever wrote it', () => {
  const read = sheetOfFields({
    partyId: TOWN,
    isDone: true,
    'answer.p-1.us': 5,
    'answer.p-1.all': null,
    'answer.p-1.__proto__': 4,
    'answer.__proto__.us': 4,
    'answer.constructor.us': 4,
    'answer.p-1.somebody': 3,
    'answer.p-1': 3,
    'answer.p-2.us': 2.5,
    'answer.p-3.us': true,
    'answer.p-4.us': 1,
    'comment.__proto__': 'x',
    'comment.p-4': '  ',
    'comment.p-5': 3,
    origin: 'telepathy',
  });
  expect(Object.entries(read.answers)).toEqual([
    ['constructor.us', 4],
    ['p-4.us', 1],
  ]);
  expect(read.comments).toEqual({});
  expect(read.origin).toBe('phone');
  expect(Object.getPrototypeOf(read.answers)).toBe(Object.prototype);
});

test('a deleted sheet is not done', () => {
  expect(sheetOfFields({ isDone: true, deleted: true }).isDone).toBe(false);
});

test('answer keys come apart again', () => {
  expect(answerKeyParts(answerKey('p1-mid-b', CITY))).toEqual({ itemId: 'p1-mid-b', subject: CITY });
  expect(answerKeyParts('p1-mid-b.them')).toBeNull();
  expect(answerKeyParts('P1.us')).toBeNull();
  expect(answerKeyParts('us')).toBeNull();
});
