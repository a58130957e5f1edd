import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planOf, type RoundOutcome, sourcesOf, tooLong } from './next-plan.ts';

const nothing: RoundOutcome = { findings: [], notes: [], actions: [], goals: [] };
const measure = {
  name: '参加者',
  unit: '人',
  method: null,
  isInWords: false,
  span: 'per_year',
  baseline: '23',
  baselineOn: '2027-03-01',
};
const outcome: RoundOutcome = {
  findings: [
    { id: 'f1', shared: '連絡が早くなった', differs: '役の受け取り方', improve: '当番表をつくる' },
    { id: 'f2', improve: '  ' },
  ],
  notes: [
    { id: 'n1', column: 'try', text: '朝の電話をやめる' },
    { id: 'n2', column: 'try', text: '地図', actionItemId: 'a1' },
    { id: 'n3', column: 'keep', text: '声かけ' },
  ],
  actions: [
    { id: 'a1', what: '地図をつくる', ownerId: 'm1', partyId: 'p1' },
    { id: 'a2', what: '終わったこと', doneOn: '2027-01-01' },
    { id: 'a3', what: 'やめたこと', outcome: 'dropped' },
  ],
  goals: [
    { id: 'g1', what: '30人で動く', outcome: 'partly', measures: [measure] },
    { id: 'g2', what: '届いた目標', outcome: 'reached', measures: [] },
  ],
};

it('offers what was not reached, seen differently, to be improved, agreed, promised or tried', () => {
  expect(sourcesOf(outcome).map((source) => source.id)).toEqual([
    'goal/g1',
    'differs/f1',
    'improve/f1',
    'shared/f1',
    'action/a1',
    'try/n1',
  ]);
});

it('copies nothing that nobody ticked', () => {
  expect(planOf([], { issue: '大雪の朝の道', change: '' })).toEqual({
    issue: '大雪の朝の道',
    change: '',
    goals: [],
    duties: [],
  });
});

it('puts differences under the issue, agreements under the aim, and the rest into goals and duties', () => {
  const plan = planOf(sourcesOf(outcome), { issue: '大雪の朝の道', change: ' ' });
  expect(plan.issue).toBe('大雪の朝の道\n役の受け取り方');
  expect(plan.change).toBe('連絡が早くなった');
  expect(plan.goals.map((goal) => goal.what)).toEqual(['30人で動く', '当番表をつくる']);
  expect(plan.goals[0]?.measures).toEqual([measure]);
  expect(plan.duties).toMatchObject([
    { what: '地図をつくる', partyId: 'p1', memberId: 'm1' },
    { what: '朝の電話をやめる', partyId: null, memberId: null },
  ]);
  expect(tooLong(plan)).toEqual([]);
});

it('says where the words no longer fit instead of cutting them', () => {
  const long = { ...nothing, findings: [{ id: 'f', differs: 'あ'.repeat(400), improve: 'い'.repeat(201) }] };
  expect(tooLong(planOf(sourcesOf(long), { issue: '前の課題', change: 'う'.repeat(201) }))).toEqual([
    'issue',
    'change',
    'goal',
  ]);
});

it('brings every ticked word into the plan exactly once, goals and duties in the order of the page', () => {
  const ticks = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(ticks, (ticked) => {
      const chosen = sourcesOf(outcome).filter((_, at) => ticked[at]);
      const { issue, change, goals, duties } = planOf(chosen, { issue: '', change: '' });
      const lines = [issue, change].flatMap((text) => (text === '' ? [] : text.split('\n')));
      const told = [...lines, ...goals.map((one) => one.what), ...duties.map((one) => one.what)];
      expect(told.toSorted()).toEqual(chosen.map((source) => source.text).toSorted());
      for (const list of [goals, duties]) {
        const places = list.map((one) => one.order);
        expect(places).toEqual(places.toSorted());
        expect(new Set(places).size).toBe(places.length);
      }
    }),
  );
});
