import { expect, test } from 'vitest';
import { createProfile, settle } from '#testing/tabs-of-a-profile.ts';

test('of two tabs one exchanges; when it is closed the other goes on and knew the state all along', async () => {
  const profile = createProfile();
  const one = profile.tab('one');
  const two = profile.tab('two');
  profile.answerWith({ code: 'offline' });
  await profile.pass(5000);
  expect(new Set(profile.exchanges)).toEqual(new Set(['one']));
  expect(two.engine.state().failure).toEqual({ code: 'offline' });
  two.engine.sendNow();
  await settle();
  one.engine.stop();
  profile.answerWith(null);
  await profile.pass(1000);
  expect(profile.exchanges.at(-1)).toBe('two');
});

test('a visible tab takes over from a leader that has fallen silent, a hidden one does not', async () => {
  const profile = createProfile();
  const frozen = profile.tab('frozen');
  profile.tab('hidden', { isVisible: false });
  profile.tab('visible');
  await profile.pass(20_000);
  expect(new Set(profile.exchanges)).toEqual(new Set(['frozen']));
  frozen.silence();
  await profile.pass(12_000);
  expect(profile.exchanges.at(-1)).toBe('visible');
  expect(profile.exchanges).not.toContain('hidden');
});

test.each([
  ['the other is seen at once', ['hidden', 'visible']],
  ['the other was seen before', ['visible', 'hidden']],
] as const)('who looks leads: a tab that nobody looks at stands back, %s', async (_, order) => {
  const profile = createProfile();
  const one = profile.tab('one');
  const two = profile.tab('two', { isVisible: false });
  await profile.pass(500);
  for (const signal of order) (signal === 'hidden' ? one : two).signal(signal);
  await profile.pass(500);
  expect(profile.exchanges.at(-1)).toBe('two');
  await profile.pass(60_000);
  expect(profile.exchanges.slice(1)).toEqual(['two', 'two']);
  two.signal('hidden');
  one.signal('visible');
  await profile.pass(500);
  expect(profile.exchanges.at(-1)).toBe('one');
});

test('among three tabs the one that is seen leads, also behind a hidden one that was first in line', async () => {
  const profile = createProfile();
  const closed = profile.tab('closed');
  profile.tab('hidden', { isVisible: false });
  profile.tab('seen');
  await profile.pass(500);
  closed.engine.stop();
  await profile.pass(500);
  expect(profile.exchanges.at(-1)).toBe('seen');
  await profile.pass(60_000);
  expect(profile.exchanges.at(-1)).toBe('seen');
  expect(profile.exchanges.length).toBeLessThan(6);
});

test('a tab whose lead was taken while it slept leads again when it is seen and the other is not', async () => {
  const profile = createProfile();
  const slept = profile.tab('slept');
  const thief = profile.tab('thief');
  await profile.pass(500);
  slept.silence();
  await profile.pass(12_000);
  expect(profile.exchanges.at(-1)).toBe('thief');
  slept.silence(false);
  slept.signal('visible');
  thief.signal('hidden');
  await profile.pass(500);
  expect(profile.exchanges.at(-1)).toBe('slept');
  const exchanges = profile.exchanges.length;
  await profile.pass(60_000);
  expect(profile.exchanges.slice(exchanges)).toEqual(['slept']);
});

test('a tab that is closed while it leads stays closed', async () => {
  const profile = createProfile();
  const { engine } = profile.tab('one');
  await profile.pass(500);
  engine.stop();
  await profile.pass(60_000);
  expect(profile.exchanges).toHaveLength(1);
});

test('a tab that nobody looks at keeps the lead while no other is seen', async () => {
  const profile = createProfile();
  const { signal, commit } = profile.tab('one');
  profile.tab('two', { isVisible: false });
  await profile.pass(500);
  signal('hidden');
  commit();
  await profile.pass(30_000);
  expect(profile.exchanges).toEqual(['one', 'one']);
});

test('a frozen page gives the lock up and takes part again when it is seen', async () => {
  const profile = createProfile();
  const { signal } = profile.tab('one');
  await profile.pass(500);
  signal('frozen');
  await profile.pass(120_000);
  expect(profile.exchanges).toHaveLength(1);
  signal('visible');
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(2);
});
