import { questionSetOf } from '#content/content.ts';
import type { EvaluationResult } from '#domain/evaluation/result.ts';
import type { PlanSource } from '#domain/project/next-plan.ts';
import type { Finding } from '#store/round-results.ts';
import { describe, expect, it } from 'vitest';
import { slideAfterKey, slidesOf } from './board-slides.model.ts';
import { clockText } from './clock-text.model.ts';
import { emptyNextPlan, readNextPlanDraft, tickedSources, toggled } from './next-plan.model.ts';
import { talkText } from './talk-text.model.ts';

const rules = questionSetOf('short-long@1');
if (!rules) throw new Error('the shipped questions are missing');

describe('the clock', () => {
  it('shows minutes and seconds, and what is over time', () => {
    expect([300_000, 299_999, 61_000, 1, 0].map(clockText)).toEqual(['5:00', '5:00', '1:01', '0:01', '0:00']);
    expect([-999, -1000, -75_400].map(clockText)).toEqual(['0:00', '0:01', '1:15']);
  });
});

describe('the big screen', () => {
  const card = (id: string, kind: 'low' | 'wide-gap', partyId: string | null) => ({
    id,
    principle: id,
    kind,
    reasons: [{ kind, partyId, value: 1.7 }],
    itemIds: [],
  });
  const result: EvaluationResult = {
    principles: [],
    items: [],
    choices: [],
    strengths: ['equality', 'purpose'],
    cards: [
      card('roles', 'wide-gap', 'p1'),
      card('openness', 'low', null),
      card('autonomy', 'low', null),
      card('evaluation', 'low', null),
    ],
  };
  const finding = (cardId: string, isChosen: boolean): [string, Finding] => [
    cardId,
    { id: cardId, spaceId: 's', card: cardId, isChosen },
  ];

  it('begins with the strengths and goes on with the cards people chose', () => {
    const slides = slidesOf(result, new Map([finding('autonomy', true), finding('roles', false)]), rules);
    expect(slides).toEqual([
      { kind: 'start' },
      { kind: 'good', principle: 'equality' },
      { kind: 'good', principle: 'purpose' },
      { kind: 'card', principle: 'autonomy', prompt: 'low' },
      { kind: 'end' },
    ]);
  });

  it('takes the three most urgent before anything is chosen', () => {
    const slides = slidesOf(result, new Map(), rules);
    expect(slides.flatMap((slide) => (slide.kind === 'card' ? [slide.principle] : []))).toEqual([
      'roles',
      'openness',
      'autonomy',
    ]);
  });

  it('holds neither a figure nor a party nor a person', () => {
    expect(JSON.stringify(slidesOf(result, new Map(), rules))).not.toMatch(/p1|\d/);
  });

  it('is paged by a keyboard and a remote control, and never leaves its pages', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((key) => slideAfterKey(key, 1, 5))).toEqual([2, 2, 2]);
    expect(['ArrowLeft', 'PageUp'].map((key) => slideAfterKey(key, 1, 5))).toEqual([0, 0]);
    expect([slideAfterKey('ArrowRight', 4, 5), slideAfterKey('ArrowLeft', 0, 5)]).toEqual([4, 0]);
    expect([slideAfterKey('Home', 3, 5), slideAfterKey('End', 3, 5), slideAfterKey('x', 3, 5)]).toEqual([0, 4, null]);
  });
});

describe('the message after the talk', () => {
  it('leaves out what nobody said and puts every point on one line', () => {
    expect(
      talkText({
        head: '【雪かき】第1回',
        on: '11月22日に話し合いました。',
        parts: [
          { title: '続ける', lines: ['声かけ', ' 朝の\n電話 ', ' '] },
          { title: '困った', lines: [' '] },
          { title: 'やること', lines: [] },
        ],
        end: '協働ノートより',
      }),
    ).toBe('【雪かき】第1回\n11月22日に話し合いました。\n\n■続ける\n・声かけ\n・朝の 電話\n\n協働ノートより');
  });
});

describe('the form of the next plan', () => {
  const source = (id: string): PlanSource => ({
    id,
    origin: 'improve',
    place: 'goal',
    text: id,
    partyId: null,
    memberId: null,
    measures: [],
  });

  it('begins with the words of before and nothing ticked', () => {
    expect(emptyNextPlan({ issue: '大雪の朝の道', change: null })).toEqual({
      ticked: [],
      issue: '大雪の朝の道',
      change: '',
    });
  });

  it('keeps the order of the page and forgets what is gone', () => {
    const form = ['b', 'a', 'gone'].reduce((all, id) => toggled(all, id, true), emptyNextPlan({}));
    expect(tickedSources(form, [source('a'), source('b'), source('c')]).map((one) => one.id)).toEqual(['a', 'b']);
    expect(tickedSources(toggled(form, 'a', false), [source('a')])).toEqual([]);
  });

  it('reads its own draft and no other', () => {
    const form = toggled(emptyNextPlan({}), 'a', true);
    expect(readNextPlanDraft(JSON.parse(JSON.stringify(form)))).toEqual(form);
    expect([null, 3, { ticked: 'a' }, { to: '' }].map(readNextPlanDraft)).toEqual([null, null, null, null]);
  });
});
