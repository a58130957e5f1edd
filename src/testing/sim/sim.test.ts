import { expect, test } from 'vitest';
import { runBlind, runSeed } from './run.ts';

test('thirty seeds of a town with a bad network end well', async () => {
  for (let seed = 1; seed <= 30; seed += 1)
    expect(await runSeed(seed), `seed ${seed}`).toMatchObject({ failure: null });
});

test('a seed tells the same story twice', async () => {
  expect((await runSeed(4242)).trace).toBe((await runSeed(4242)).trace);
});

test('what stands in an unshown sheet changes nothing in what other parties are answered, byte for byte', async () => {
  let answers = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const [plain, turned] = [await runBlind(seed, false), await runBlind(seed, true)];
    expect([...turned], `seed ${seed}`).toEqual([...plain]);
    answers += [...plain.values()].flat().length;
  }
  expect(answers).toBeGreaterThan(1000);
});

test("the comparison can tell: one's own phones do get other answers", async () => {
  let different = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const [plain, turned] = [await runBlind(seed, false, 'own'), await runBlind(seed, true, 'own')];
    different += JSON.stringify([...plain]) === JSON.stringify([...turned]) ? 0 : 1;
  }
  expect(different).toBeGreaterThan(5);
});
