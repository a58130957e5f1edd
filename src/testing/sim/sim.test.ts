import './chance.ts';
import { expect, test } from 'vitest';
import { runBlind } from './blind.ts';
import { mutants } from './mutants.ts';
import { mutated } from './plant.ts';
import { planOf } from './plan.ts';
import { runSeed } from './run.ts';
import { shorten } from './shrink.ts';

const longEnough = 60_000;

test('twenty seeds of a town where much goes wrong end well', { timeout: longEnough }, async () => {
  for (let seed = 1; seed <= 20; seed += 1)
    expect(await runSeed(seed), `seed ${seed}`).toMatchObject({ failure: null });
});

test('a seed tells the same story twice, to the last letter of every message', { timeout: longEnough }, async () => {
  for (const seed of [4242, 4243]) {
    const [once, again] = [await runSeed(seed, { isTraced: true }), await runSeed(seed, { isTraced: true })];
    expect(once.trace).not.toBeNull();
    expect(again.trace).toBe(once.trace);
  }
});

test('two seeds tell different stories', { timeout: longEnough }, async () => {
  const [one, other] = [await runSeed(7, { isTraced: true }), await runSeed(8, { isTraced: true })];
  expect(one.trace).not.toBe(other.trace);
});

test('a plan keeps its happenings when one is left out', { timeout: longEnough }, async () => {
  const plan = planOf(11);
  const [whole, told] = [await runSeed(11, { isTraced: true }), await runSeed(11, { plan, isTraced: true })];
  expect(told.trace).toBe(whole.trace);
  const without = await runSeed(11, { plan: plan.slice(0, -1) });
  expect(without.failure).toBeNull();
  const times = (result: typeof whole) =>
    [...result.counts].reduce((sum, [what, count]) => sum + (what.startsWith('happened: ') ? count : 0), 0);
  expect(times(without)).toBe(times(whole) - 1);
});

test('a failing list is made as short as it can be', async () => {
  const all = Array.from({ length: 40 }, (_, index) => index);
  const kept = await shorten(all, async (candidate) => candidate.includes(3) && candidate.includes(31));
  expect(kept).toEqual([3, 31]);
});

test('every planted bug finds its place, and changes it', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  expect(mutants.length).toBeGreaterThanOrEqual(25);
  for (const mutant of mutants) expect(mutated(mutant)).not.toContain(mutant.from);
});

test('what stands in an unshown sheet changes nothing in what other parties are answered, byte for byte', {
  timeout: longEnough,
}, async () => {
  let answers = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const [plain, turned] = [await runBlind(seed, false), await runBlind(seed, true)];
    expect([...turned], `seed ${seed}`).toEqual([...plain]);
    answers += [...plain.values()].flat().length;
  }
  expect(answers).toBeGreaterThan(500);
});

test("the comparison can tell: one's own phones do get other answers", { timeout: longEnough }, async () => {
  let different = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const [plain, turned] = [await runBlind(seed, false, 'own'), await runBlind(seed, true, 'own')];
    different += JSON.stringify([...plain]) === JSON.stringify([...turned]) ? 0 : 1;
  }
  expect(different).toBeGreaterThan(3);
});
