import { questionSetOf } from '#content/content.ts';
import type { Card } from '#domain/evaluation/card.ts';
import { resultOf } from '#domain/evaluation/result.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';
import { tallySheets, type Voice } from '#domain/evaluation/tally.ts';
import { describe, expect, it } from 'vitest';
import { drawn, gapRowsOf, hasHidden, stepsIn } from './gap-rows.model.ts';
import { chosenCards, isRecorded, mayChoose, openCards, wordsOfReason } from './talk.model.ts';

const hill = '0190a000-0000-7000-8000-00000000000a';
const road = '0190a000-0000-7000-8000-00000000000b';
const partyIds = [hill, road];
const rules = questionSetOf('short-long@1');
if (!rules) throw new Error('the shipped questions are missing');

const sheet = (partyId: string, answers: Readonly<Record<string, Rating>>): Sheet => ({
  roundId: 'r',
  partyId,
  memberId: null,
  origin: 'phone',
  isDone: true,
  answers,
  comments: {},
});

const resultOfSheets = (voice: Voice, sheets: readonly Sheet[]) =>
  resultOf({
    rules,
    round: { phase: 'before', length: 'short' },
    partyIds,
    tallies: tallySheets(voice, partyIds, sheets).parties,
  });

const result = resultOfSheets('party', [
  sheet(hill, { 'p1-before-a.us': 4, [`p1-before-a.${road}`]: 3, 'p4-before-a.all': 4 }),
  sheet(road, { 'p1-before-a.us': 3, [`p1-before-a.${hill}`]: 2, 'p4-before-a.all': 1 }),
]);

describe('the gap table of a party', () => {
  const [equality, , , purpose] = gapRowsOf(result, hill);

  it('says in steps how much higher it sees itself', () => {
    expect(equality && stepsIn(equality, rules)).toEqual({ steps: 2, side: 'self' });
  });

  it('compares the parties where all were asked about the same thing', () => {
    expect(purpose?.isTogether).toBe(true);
    expect(purpose && drawn(purpose.self)).toBe(4);
    expect(purpose && stepsIn(purpose, rules)).toEqual({ steps: 3, side: null });
  });

  it('draws nothing where nothing may be drawn', () => {
    expect(purpose && drawn(purpose.seen)).toBeNull();
  });
});

it('notices that figures are kept back where people are few', () => {
  expect(hasHidden(result)).toBe(false);
  expect(hasHidden(resultOfSheets('anonymous', [sheet(hill, { 'p1-before-a.us': 4 })]))).toBe(true);
});

describe('the cards', () => {
  it('tell whose view is higher', () => {
    expect(wordsOfReason({ kind: 'wide-gap', partyId: hill, value: 2 }, rules)).toEqual({
      key: 'gap_self',
      partyId: hill,
      steps: 2,
    });
    expect(wordsOfReason({ kind: 'gap', partyId: hill, value: -0.75 }, rules)).toMatchObject({
      key: 'gap_seen',
      steps: 1,
    });
    expect(wordsOfReason({ kind: 'gap', partyId: null, value: 1 }, rules).key).toBe('gap_joint');
    expect(wordsOfReason({ kind: 'low', partyId: null, value: 2 }, rules).key).toBe('low');
  });

  it('are chosen by the people, three at most', () => {
    const findings = new Map(
      result.cards.map(({ id }) => [id, { id: `f-${id}`, spaceId: 's', isChosen: id === 'purpose' }]),
    );
    expect(chosenCards(result.cards, findings)).toEqual(['purpose']);
    expect(mayChoose(['purpose', 'roles'])).toBe(true);
    expect(mayChoose(['purpose', 'roles', 'equality'])).toBe(false);
  });

  it('lie open when chosen, filled up to three by the most urgent ones', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map(
      (id): Card => ({ id, principle: id, kind: 'low', reasons: [], itemIds: [] }),
    );
    const chose = (...ids: string[]) => new Map(ids.map((id) => [id, { id: `f-${id}`, spaceId: 's', isChosen: true }]));
    expect(openCards(cards, new Map())).toEqual(['a', 'b', 'c']);
    expect(openCards(cards, chose('d'))).toEqual(['d', 'a', 'b']);
    expect(openCards(cards, chose('b', 'c', 'd', 'e'))).toEqual(['b', 'c', 'd', 'e']);
  });

  it('show whether people wrote something about them', () => {
    expect(isRecorded(undefined)).toBe(false);
    expect(isRecorded({ id: 'f', spaceId: 's', improve: '当番表を作る' })).toBe(true);
  });
});
