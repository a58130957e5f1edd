import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { anyCase } from '../testing/fuzz/grammar.ts';
import { createHostileTown } from '../testing/fuzz/hostile-town.ts';

test('two thousand strange requests: each gets a proper answer, and what is refused leaves no trace', {
  timeout: 120_000,
}, async () => {
  const town = await createHostileTown();
  onTestFinished(() => town.close());
  const property = fc.asyncProperty(anyCase, async (one) => {
    expect(await town.take(one)).toBeNull();
  });
  await fc.assert(property, { numRuns: 2000, seed: 1, endOnFailure: true });
  // A test of refusals alone would prove little.
  expect(town.verdicts.get('applied') ?? 0).toBeGreaterThan(50);
  expect(town.answers.get('200') ?? 0).toBeGreaterThan(500);
});
