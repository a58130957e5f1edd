import { expect, test } from 'vitest';
import {
  type Details,
  detailChanges,
  detailsOf,
  detailsProblem,
  planItemsOf,
  readDetails,
  withPlanItem,
} from './details-form.model.ts';
import {
  emptyIncident,
  incidentChanges,
  incidentDraftOf,
  incidentInput,
  incidentProblem,
  readIncident,
} from './incident-form.model.ts';
import { emptyMoney, isMoneyEmpty, moneyDraftOf, moneyInput, moneyProblem, readMoney } from './money-form.model.ts';
import {
  emptyTemplate,
  readTemplate,
  templateChanges,
  templateDraftOf,
  templateInput,
  templateProblem,
} from './template-form.model.ts';

const log = { id: 'log', spaceId: 's', title: '清掃', counted: 'ごみ袋', countedNumber: 12 } as const;

test('details that were not touched are not written, and emptied ones are taken away', () => {
  const before = detailsOf(log);
  expect(detailChanges(before, before)).toEqual({});
  const after: Details = { ...before, insurance: 'applied', counted: ' ', countedNumber: '' };
  expect(detailChanges(before, after)).toEqual({ insurance: 'applied', counted: null, countedNumber: null });
});

test('items of the plan are chosen and taken back, those of another phone stay', () => {
  const before = detailsOf({ ...log, 'planItem.b': true, 'planItem.gone': true, 'planItem.c': false });
  expect(planItemsOf(before)).toEqual(['b', 'gone']);
  const more = { ...before, ...withPlanItem(before, 'a', true) };
  expect(detailChanges(before, more)).toEqual({ planItems: ['a', 'b', 'gone'] });
  const back = { ...more, ...withPlanItem(more, 'a', false) };
  expect(detailChanges(before, back)).toEqual({});
});

test('a draft from before there were plans is not lost', () => {
  const { planItems: _, ...older } = detailsOf(log);
  expect(readDetails(older)).toEqual(detailsOf(log));
});

test('a number in full width counts, a number of nothing or no number does not', () => {
  const details = detailsOf(log);
  expect(detailsProblem({ ...details, countedNumber: '１２' })).toBeNull();
  expect(detailsProblem({ ...details, countedNumber: 'たくさん' })?.code).toBe('field.not_a_number');
  expect(detailsProblem({ ...details, counted: '' })).toEqual({ place: 'counted', code: 'field.required' });
});

test('a money line stands on one side, and comes back into the form as it is', () => {
  const tea = { ...emptyMoney, summary: ' お茶 ', amount: '１，２００円' };
  expect(moneyProblem(tea)).toBeNull();
  expect(moneyInput(tea)).toEqual({ summary: 'お茶', moneyIn: null, moneyOut: 1200, receiptNo: null });
  expect(moneyInput({ ...tea, way: 'in' })).toMatchObject({ moneyIn: 1200, moneyOut: null });
  const written = { id: 'l', spaceId: 's', summary: 'お茶', moneyIn: null, moneyOut: 1200 };
  expect(moneyDraftOf(written)).toEqual({ way: 'out', summary: 'お茶', amount: '1200', receiptNo: '' });
});

test('nought yen, no words or no number are no money line', () => {
  const places = [
    moneyProblem({ ...emptyMoney, amount: '10' }),
    moneyProblem({ ...emptyMoney, summary: 'お茶' }),
    moneyProblem({ ...emptyMoney, summary: 'お茶', amount: '0' }),
    moneyProblem({ ...emptyMoney, summary: 'お茶', amount: '千円' }),
  ].map((problem) => problem?.place);
  expect(places).toEqual(['summary', 'amount', 'amount', 'amount']);
  expect(isMoneyEmpty(emptyMoney)).toBe(true);
});

test('of a near miss no name is kept, whatever was typed before the choice', () => {
  const typed = { ...emptyIncident, what: '脚立', who: '佐藤さん', care: '手当て', insurance: 'reported' } as const;
  expect(incidentInput({ ...typed, sort: 'near_miss' })).toEqual({ what: '脚立' });
  expect(incidentInput({ ...typed, sort: 'accident' })).toMatchObject({ who: '佐藤さん', insurance: 'reported' });
});

test('which of the two and what happened is needed, nothing else', () => {
  expect(incidentProblem(emptyIncident)?.place).toBe('sort');
  expect(incidentProblem({ ...emptyIncident, sort: 'accident' })?.place).toBe('what');
  expect(incidentProblem({ ...emptyIncident, sort: 'accident', what: '転んだ' })).toBeNull();
});

test('only what was changed of an incident is written', () => {
  const before = incidentDraftOf({ id: 'i', spaceId: 's', sort: 'accident', what: '転んだ', care: '水で洗った' });
  expect(incidentChanges(before, { ...before, care: '', prevent: '手すりを持つ' })).toEqual({
    care: null,
    prevent: '手すりを持つ',
  });
});

test('a template needs a name, and says only what it says', () => {
  expect(templateProblem(emptyTemplate)?.place).toBe('title');
  expect(templateProblem({ ...emptyTemplate, title: '清掃', adults: '多い' })?.place).toBe('adults');
  const template = { ...emptyTemplate, title: '清掃', minutes: '', adults: '１０' };
  expect(templateInput(template)).toEqual({ title: '清掃', adults: 10 });
  const before = templateDraftOf({ id: 't', spaceId: 's', title: '清掃', place: '公園', minutes: 90 });
  expect(templateChanges(before, { ...before, place: '', minutes: '60' })).toEqual({ place: null, minutes: 60 });
});

test('drafts survive the disk, anything else is not taken for one', () => {
  const pairs = [
    [readDetails, detailsOf(log)],
    [readMoney, emptyMoney],
    [readIncident, emptyIncident],
    [readTemplate, emptyTemplate],
  ] as const;
  for (const [read, draft] of pairs) {
    expect(read(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    for (const wrong of [undefined, null, 'x', {}, { ...draft, insurance: 1, way: 1 }]) expect(read(wrong)).toBeNull();
  }
});
