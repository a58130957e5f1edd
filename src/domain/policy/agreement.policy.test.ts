import { describe, expect, test } from 'vitest';
import { textMark } from '../agreement/text-mark.ts';
import type { Fields } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, now, other } from './policy-world.ts';
import type { Neighbour } from './rule.ts';

const day = 86_400_000;
const words = { title: '雪かき', 'clause.purpose': '道をあける', 'party.p1': true, 'party.p2': true, 'party.p3': true };
const mark = textMark(words);
const laid: Fields = { ...words, state: 'laid', laidAt: now - 20 * day, number: 1, authorId: other };
const parties = ['p1', 'p2', 'p3'].map((id) => neighbour('party', id, {}));
const agreement = (fields: Fields = {}) => neighbour('agreement', 'a', { ...laid, ...fields });
const said = (partyId: string, answer: string, marked = mark) =>
  neighbour('consent', `c-${partyId}`, { aboutId: 'a', partyId, answer, mark: marked });
const speaker = actor('representative', 'project', 'p1');
const deputy = actor('deputy', 'project', 'p1');
const member = actor('member', 'project', 'p1');
const facilitator = actor('facilitator', 'project', null);

const changed = (before: Fields, set: Fields, beside: readonly Neighbour[] = [], who = speaker) =>
  judge(who, change('agreement', before, set, 'a'), around([...parties, ...beside]))?.code ?? null;

describe('the words of an agreement', () => {
  test('are written by those who lead the plan while it is a draft, and by nobody afterwards', () => {
    for (const who of [speaker, deputy, facilitator])
      expect(changed({ ...words, state: 'draft' }, { 'clause.purpose': '別の文' }, [], who)).toBeNull();
    expect(changed({ ...words, state: 'draft' }, { title: 'x' }, [], member)).toBe('policy.not_allowed');
    for (const set of [
      { 'clause.purpose': '別の文' },
      { title: 'x' },
      { 'point.roles': true },
      { reviewOn: '2027-01-01' },
      { deleted: true },
    ] as Fields[])
      expect(changed(laid, set)).toBe('agreement.laid');
  });

  test('are born as a draft with a signature and without a decision in them', () => {
    const born = (set: Fields) =>
      judge(speaker, change('agreement', null, { ...words, authorId: me, ...set }), around([]));
    expect(born({ state: 'draft' })).toBeNull();
    expect(born({ state: 'laid' })?.code).toBe('policy.not_allowed');
    expect(born({ authorId: other })?.code).toBe('policy.wrong_author');
    expect(born({ 'goOn.p2': '返事がない' })?.code).toBe('policy.not_allowed');
  });

  test('are laid before every party by somebody who speaks for one', () => {
    const draft = { ...words, state: 'draft' };
    expect(changed(draft, { state: 'laid', laidAt: now })).toBeNull();
    expect(changed(draft, { state: 'laid', laidAt: now }, [], facilitator)).toBe('policy.not_allowed');
    expect(changed(draft, { state: 'laid' }, [neighbour('party', 'p4', {})])).toBe('agreement.party_missing');
    expect(changed(draft, { state: 'laid' }, [neighbour('party', 'p4', { deleted: true })])).toBeNull();
    expect(changed(draft, { state: 'withdrawn' })).toBe('policy.not_allowed');
    expect(changed(laid, { state: 'draft' })).toBe('policy.not_allowed');
  });

  test('are taken back until all have agreed, and then by no single party', () => {
    expect(changed(laid, { state: 'withdrawn' }, [said('p1', 'yes'), said('p2', 'yes')])).toBeNull();
    const all = ['p1', 'p2', 'p3'].map((id) => said(id, 'yes'));
    expect(changed(laid, { state: 'withdrawn' }, all)).toBe('agreement.agreed');
  });
});

describe('going on without an answer', () => {
  const goOn = { 'goOn.p3': '二回電話した', 'goOnOn.p3': '2026-11-22', 'goOnBy.p3': me };
  const others = [said('p1', 'yes'), said('p2', 'yes')];

  test('is decided by the others, after the days of waiting, when everybody else has said yes', () => {
    expect(changed(laid, goOn, others)).toBeNull();
    expect(changed(laid, goOn, others, member)).toBe('policy.not_allowed');
    expect(changed(laid, goOn, others, facilitator)).toBe('policy.not_allowed');
    expect(changed({ ...laid, laidAt: now - 13 * day }, goOn, others)).toBe('agreement.too_early');
    expect(changed(laid, goOn, [said('p1', 'yes')])).toBe('consent.missing');
    expect(changed({ ...laid, state: 'draft' }, goOn, others)).toBe('agreement.not_laid');
  });

  test('is not decided against an answer, about oneself or with the name of somebody else', () => {
    expect(changed(laid, goOn, [...others, said('p3', 'no')])).toBe('agreement.answered');
    expect(changed(laid, goOn, others, actor('representative', 'project', 'p3'))).toBe('policy.not_allowed');
    expect(changed(laid, { ...goOn, 'goOnBy.p3': other }, others)).toBe('policy.wrong_author');
  });

  test('can be taken back', () => {
    const empty = { 'goOn.p3': null, 'goOnOn.p3': null, 'goOnBy.p3': null };
    expect(changed({ ...laid, ...goOn }, empty, others)).toBeNull();
  });
});

describe('consent', () => {
  const answer = { aboutId: 'a', partyId: 'p1', answer: 'yes', mark, memberId: me, isByDeputy: false, origin: 'phone' };
  const people = [
    neighbour('member', me, { partyId: 'p1', isClaimed: true }),
    neighbour('member', 'chair2', { partyId: 'p2', isClaimed: false }),
  ];
  const give = (set: Fields, who = speaker, about = agreement(), beside = people) =>
    judge(who, change('consent', null, { ...answer, ...set }), around([about, ...parties, ...beside]))?.code ?? null;

  test('is given by a representative or, with equal right, a deputy of the party, and by nobody else', () => {
    expect(give({})).toBeNull();
    expect(give({ isByDeputy: true }, deputy)).toBeNull();
    expect(give({}, member)).toBe('policy.not_allowed');
    expect(give({}, facilitator)).toBe('policy.not_allowed');
    expect(give({}, actor('representative', 'project', 'p2'))).toBe('policy.not_allowed');
  });

  test('nobody signs with another name or another office', () => {
    expect(give({ memberId: other })).toBe('policy.wrong_author');
    expect(give({ signer: '別の人' })).toBe('policy.wrong_author');
    expect(give({ isByDeputy: true })).toBe('policy.wrong_author');
    expect(give({ isByDeputy: false }, deputy)).toBe('policy.wrong_author');
    expect(give({ typedBy: other })).toBe('policy.wrong_author');
    expect(give({ deputyId: 'chair2' })).toBe('policy.wrong_author');
    expect(give({ successorId: me })).toBe('policy.not_allowed');
  });

  test('is given to what was laid, and to the words that stand there', () => {
    expect(give({}, speaker, agreement({ state: 'draft' }))).toBe('agreement.not_laid');
    expect(give({}, speaker, agreement({ state: 'withdrawn' }))).toBe('agreement.not_laid');
    expect(give({ mark: 'older' })).toBe('consent.text_changed');
    expect(give({ mark: null })).toBe('consent.text_changed');
    expect(give({}, speaker, agreement({ 'party.p1': false }))).toBe('policy.not_allowed');
  });

  test('a signed paper is typed in only for a party without anybody with a phone, and says who typed', () => {
    const paper = { partyId: 'p2', memberId: 'chair2', origin: 'paper', typedBy: me };
    expect(give(paper)).toBeNull();
    expect(give({ ...paper, memberId: null, signer: '梅田 よしえ' })).toBeNull();
    expect(give(paper, facilitator)).toBeNull();
    expect(give(paper, member)).toBe('policy.not_allowed');
    expect(give({ ...paper, typedBy: null })).toBe('policy.not_allowed');
    expect(give({ ...paper, origin: 'phone' })).toBe('policy.not_allowed');
    expect(give({ ...paper, origin: null })).toBe('policy.not_allowed');
    expect(give({ ...paper, memberId: me })).toBe('policy.wrong_author');
    const withPhone = [...people, neighbour('member', 'x', { partyId: 'p2', isClaimed: true })];
    expect(give(paper, speaker, agreement(), withPhone)).toBe('policy.not_allowed');
  });

  test('who comes after takes the seat of the own party over, with the own name and even when the agreement is old', () => {
    const before = { ...answer, memberId: other };
    const take = (set: Fields, who = speaker, about = agreement({ state: 'withdrawn' })) =>
      judge(who, change('consent', before, set), around([about, ...parties, ...people]))?.code ?? null;
    expect(take({ successorId: me, succeededOn: '2026-11-22' })).toBeNull();
    expect(take({ successorId: me }, deputy)).toBeNull();
    expect(take({ successorId: other })).toBe('policy.wrong_author');
    expect(take({ successorId: me }, member)).toBe('policy.not_allowed');
    expect(take({ successorId: me }, actor('representative', 'project', 'p2'))).toBe('policy.not_allowed');
  });
});
