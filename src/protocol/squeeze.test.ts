import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squeeze, unsqueeze } from './squeeze.ts';

test('what was made short becomes what it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
      expect(await unsqueeze(await squeeze(bytes), 5_000)).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
  expect((await squeeze(new Uint8Array(10_000))).length).toBeLessThan(100);
});

test('a few bytes that would swell to millions are stopped, and damaged ones are nothing', async () => {
  const bomb = await squeeze(new Uint8Array(5_000_000));
  expect(bomb.length).toBeLessThan(10_000);
  expect(await unsqueeze(bomb, 100_000)).toBeNull();
  expect(await unsqueeze(Uint8Array.from([1, 255, 255, 255]), 100)).toBeNull();
  expect(await unsqueeze(Uint8Array.from([9, 1]), 100)).toBeNull();
  expect(await unsqueeze(Uint8Array.from([0, 1, 2]), 1)).toBeNull();
});
