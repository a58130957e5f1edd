import { expect, test } from 'vitest';
import { CITY, evaluate, firstOf, item, sheet, STUDENTS, TOWN, value } from './samples.ts';

const two = [TOWN, STUDENTS];
const three = [TOWN, STUDENTS, CITY];

test('two parties see themselves, each other and the difference', () => {
  const { principles } = evaluate([item('p-1', 'each')], two, [
    sheet(TOWN, { 'p-1.us': 4, [`p-1.${STUDENTS}`]: 2 }),
    sheet(STUDENTS, { 'p-1.us': 3, [`p-1.${TOWN}`]: 3 }),
  ]);
  const line = firstOf(principles);
  expect(line.parties[0]).toMatchObject({
    partyId: TOWN,
    self: value(4, 'strong'),
    seen: value(3, 'almost'),
    gap: value(1),
  });
  expect(line.parties[1]).toMatchObject({ self: value(3, 'almost'), seen: value(2, 'issue'), gap: value(1) });
  // (4+3)/2 = 3.5 and (3+2)/2 = 2.5; mean 3
  expect(line.joint).toEqual(value(3, 'almost'));
  expect(line.jointGap).toEqual({ state: 'unasked' });
});

test.each([
  // town: self, seen; students: self, seen; joint = mean of both means
  [[3, 2, 3, 2], 2.5, 'almost'],
  [[3, 2, 2, 2], 2.25, 'issue'],
  [[4, 3, 3, 3], 3.25, 'strong'],
  [[3, 3, 3, 3], 3, 'almost'],
  [[4, 4, 4, 4], 4, 'strong'],
  [[1, 1, 1, 1], 1, 'issue'],
] as const)('answers %j make a joint figure of %f, which is %s', ([townSelf, townSeen, selfs, seen], joint, band) => {
  const { principles, cards } = evaluate([item('p-1', 'each')], two, [
    sheet(TOWN, { 'p-1.us': townSelf, [`p-1.${STUDENTS}`]: seen }),
    sheet(STUDENTS, { 'p-1.us': selfs, [`p-1.${TOWN}`]: townSeen }),
  ]);
  expect(firstOf(principles).joint).toEqual(value(joint, band));
  expect(cards.some((card) => card.reasons.some((reason) => reason.kind === 'low'))).toBe(joint < 2.5);
});

test('with three parties the others count once each, whatever number of questions they answered', () => {
  // full, three items about the town: self 4,4,4 · students 2,2,－ · city 4,3,2
  const items = [item('p-1', 'each'), item('p-2', 'each', false), item('p-3', 'each', false)];
  const { principles, items: lines } = evaluate(
    items,
    three,
    [
      sheet(TOWN, { 'p-1.us': 4, 'p-2.us': 4, 'p-3.us': 4 }),
      sheet(STUDENTS, { [`p-1.${TOWN}`]: 2, [`p-2.${TOWN}`]: 2, [`p-3.${TOWN}`]: 0 }),
      sheet(CITY, { [`p-1.${TOWN}`]: 4, [`p-2.${TOWN}`]: 3, [`p-3.${TOWN}`]: 2 }),
    ],
    'full',
  );
  const [town, students] = firstOf(principles).parties;
  // students' mean 2, city's mean 3; seen = 2.5; gap = 1.5
  expect(town).toMatchObject({ self: value(4, 'strong'), seen: value(2.5, 'almost'), gap: value(1.5) });
  expect(students).toMatchObject({ self: { state: 'lacking' }, seen: { state: 'lacking' }, gap: { state: 'lacking' } });
  // only the town has figures: (4 + 2.5) / 2
  expect(firstOf(principles).joint).toEqual(value(3.25, 'strong'));
  expect(lines[2]?.parties[0]?.seen).toEqual(value(2, 'issue'));
});

test('a gap of exactly 1.5 is a wide one and 0.75 is one, thirds do not blur them', () => {
  // three items: town's self 4,4,4 = 4; seen by the students 3,3,2 = 8/3, by the city 2,2,3 = 7/3; seen 2.5; gap 1.5
  const items = [item('p-1', 'each'), item('p-2', 'each', false), item('p-3', 'each', false)];
  const about = (ratings: readonly [number, number, number]) => ({
    [`p-1.${TOWN}`]: ratings[0],
    [`p-2.${TOWN}`]: ratings[1],
    [`p-3.${TOWN}`]: ratings[2],
  });
  const wide = evaluate(
    items,
    three,
    [
      sheet(TOWN, { 'p-1.us': 4, 'p-2.us': 4, 'p-3.us': 4 }),
      sheet(STUDENTS, about([3, 3, 2])),
      sheet(CITY, about([2, 2, 3])),
    ],
    'full',
  );
  expect(firstOf(wide.principles).parties[0]?.gap).toEqual(value(1.5));
  expect(wide.cards[0]).toMatchObject({ kind: 'wide-gap', reasons: [{ kind: 'wide-gap', partyId: TOWN, value: 1.5 }] });

  // four parties would give quarters; two items give 0.75 with three: self 7/2, seen (3 + 5/2)/2 = 11/4; gap 0.75
  const narrow = evaluate(
    items.slice(0, 2),
    three,
    [
      sheet(TOWN, { 'p-1.us': 4, 'p-2.us': 3 }),
      sheet(STUDENTS, { [`p-1.${TOWN}`]: 3, [`p-2.${TOWN}`]: 3 }),
      sheet(CITY, { [`p-1.${TOWN}`]: 3, [`p-2.${TOWN}`]: 2 }),
    ],
    'full',
  );
  expect(firstOf(narrow.principles).parties[0]?.gap).toEqual(value(0.75));
  expect(narrow.cards[0]).toMatchObject({ kind: 'gap', reasons: [{ kind: 'gap', partyId: TOWN, value: 0.75 }] });
});

test('joint questions compare the parties with each other', () => {
  const { principles, cards } = evaluate([item('p-1', 'joint')], three, [
    sheet(TOWN, { 'p-1.all': 4 }),
    sheet(STUDENTS, { 'p-1.all': 2 }),
    sheet(CITY, { 'p-1.all': 3 }),
  ]);
  const line = firstOf(principles);
  expect(line.joint).toEqual(value(3, 'almost'));
  expect(line.jointGap).toEqual(value(2));
  expect(line.parties[0]).toMatchObject({
    self: { state: 'unasked' },
    seen: { state: 'unasked' },
    gap: { state: 'unasked' },
    own: value(4, 'strong'),
  });
  expect(cards[0]).toMatchObject({ kind: 'wide-gap', reasons: [{ partyId: null, value: 2 }] });
});

test('a principle with both kinds of questions weighs them by the number answered', () => {
  // town: each 4,4 seen 2,2 -> 3 (two items), joint 4 (one item): (2·3 + 4)/3 = 10/3
  // students: each 3,3 seen 3,3 -> 3, joint －: 3
  const items = [item('p-1', 'each'), item('p-2', 'each', false), item('p-3', 'joint', false)];
  const { principles } = evaluate(
    items,
    two,
    [
      sheet(TOWN, { 'p-1.us': 4, 'p-2.us': 4, [`p-1.${STUDENTS}`]: 3, [`p-2.${STUDENTS}`]: 3, 'p-3.all': 4 }),
      sheet(STUDENTS, { 'p-1.us': 3, 'p-2.us': 3, [`p-1.${TOWN}`]: 2, [`p-2.${TOWN}`]: 2, 'p-3.all': 0 }),
    ],
    'full',
  );
  expect(firstOf(principles).joint).toEqual(value(19 / 6, 'almost'));
  expect(firstOf(principles).jointGap).toEqual({ state: 'lacking' });
});

test('if one half is missing the other counts, and a party without any is left out', () => {
  // town: self －, seen 2 → 2 · students: self 4, seen － → 4 · city: nothing at all
  const { principles } = evaluate([item('p-1', 'each')], three, [
    sheet(TOWN, { 'p-1.us': 0, [`p-1.${STUDENTS}`]: 0, [`p-1.${CITY}`]: 0 }),
    sheet(STUDENTS, { 'p-1.us': 4, [`p-1.${TOWN}`]: 2, [`p-1.${CITY}`]: 0 }),
    sheet(CITY, { 'p-1.us': 0, [`p-1.${TOWN}`]: 0, [`p-1.${STUDENTS}`]: 0 }),
  ]);
  expect(firstOf(principles).joint).toEqual(value(3, 'almost'));
  expect(firstOf(principles).parties[2]).toMatchObject({ self: { state: 'lacking' }, seen: { state: 'lacking' } });
});

test('a full round needs two answers of three for a figure', () => {
  const items = [item('p-1', 'joint'), item('p-2', 'joint', false), item('p-3', 'joint', false)];
  const { principles } = evaluate(
    items,
    two,
    [
      sheet(TOWN, { 'p-1.all': 4, 'p-2.all': 0, 'p-3.all': 0 }),
      sheet(STUDENTS, { 'p-1.all': 3, 'p-2.all': 2, 'p-3.all': 0 }),
    ],
    'full',
  );
  expect(firstOf(principles).parties.map((party) => party.own.state)).toEqual(['lacking', 'value']);
  expect(firstOf(principles).joint).toEqual(value(2.5, 'almost'));
});

test('an absent party has no voice, but is still seen by the others', () => {
  const { principles } = evaluate([item('p-1', 'each')], three, [
    sheet(TOWN, { 'p-1.us': 4, [`p-1.${STUDENTS}`]: 4, [`p-1.${CITY}`]: 3 }),
    sheet(STUDENTS, { 'p-1.us': 4, [`p-1.${TOWN}`]: 4, [`p-1.${CITY}`]: 2 }),
  ]);
  expect(firstOf(principles).parties[2]).toMatchObject({ self: { state: 'lacking' }, seen: value(2.5, 'almost') });
  // 4, 4 and 2.5
  expect(firstOf(principles).joint).toEqual(value(3.5, 'strong'));
  expect(firstOf(principles).unknown.share).toBe(0);
});

test('a party of which only one question of three is answered is left out of a full round', () => {
  // town: 4 about itself, one joint answer of two is too little → one of three; students: (2 + 3 + 3) / 3
  const items = [item('p-1', 'each'), item('p-2', 'joint', false), item('p-3', 'joint', false)];
  const { principles } = evaluate(
    items,
    two,
    [
      sheet(TOWN, { 'p-1.us': 4, [`p-1.${STUDENTS}`]: 0, 'p-2.all': 0, 'p-3.all': 4 }),
      sheet(STUDENTS, { 'p-1.us': 2, [`p-1.${TOWN}`]: 0, 'p-2.all': 3, 'p-3.all': 3 }),
    ],
    'full',
  );
  expect(firstOf(principles).parties.map((party) => party.own.state)).toEqual(['lacking', 'value']);
  expect(firstOf(principles).joint).toEqual(value(8 / 3, 'almost'));
});
