import { ok } from '#domain/basis/result.ts';
import { createTestRng, createTestTimers } from '#testing/test-ports.ts';
import { expect, test } from 'vitest';
import { startPhotoCourier } from './photo-courier.ts';
import type { PhotoDepot, PhotoLine } from './photo-ports.ts';

const errand = { key: 's/a', space: 's', attachment: 'a', part: 'photo', sha: 'ab', size: 3, url: null } as const;

/** Everything that waits for no clock happens. */
const settle = () => new Promise((done) => setImmediate(done));

/** A courier with one photo, which the server says it has whenever it is sent. */
const startCourier = (trustMs: number) => {
  const timers = createTestTimers(0);
  let sentAt = Number.NEGATIVE_INFINITY;
  let sent = 0;
  const isTrusted = () => timers.now() - sentAt <= trustMs;
  const depot = {
    plan: async () => ({
      uploads: isTrusted() ? [] : [errand],
      downloads: [],
      wakeMs: isTrusted() ? sentAt + trustMs - timers.now() + 1 : null,
    }),
    watch: () => () => undefined,
    read: async () => new ArrayBuffer(3),
    keepProgress: async () => undefined,
    markSent: async () => {
      sentAt = timers.now();
    },
    markRefused: async () => undefined,
    keep: async () => true,
    tidy: async () => undefined,
  } satisfies PhotoDepot;
  const line: PhotoLine = {
    upload: async () => {
      sent += 1;
      return ok(undefined);
    },
    download: async () => ok(new ArrayBuffer(3)),
    isCostly: () => false,
  };
  const stop = startPhotoCourier({
    depot,
    line,
    timers,
    rng: createTestRng(1),
    locks: { hold: (_, work) => (void work(new AbortController().signal), () => undefined) },
    around: { listen: () => () => undefined, isVisible: () => true },
    openSession: async () => ok(undefined),
    onError: (error) => {
      throw error;
    },
  });
  return { timers, stop, sent: () => sent };
};

test('what the server said it has goes once more when its record never tells, although nothing else happens', async () => {
  const { timers, sent, stop } = startCourier(600_000);
  await settle();
  expect(sent()).toBe(1);
  timers.pass(599_000);
  await settle();
  expect(sent()).toBe(1);
  timers.pass(2_000);
  await settle();
  expect(sent()).toBe(2);
  stop();
});
