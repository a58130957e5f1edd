import { expect, test } from 'vitest';
import { createProfile, settle } from '#testing/tabs-of-a-profile.ts';

test('an edit after a quiet time is sent at once, those right behind it together', async () => {
  const profile = createProfile();
  const { commit } = profile.tab('one');
  await profile.pass(1000);
  commit();
  await settle();
  expect(profile.exchanges).toHaveLength(2);
  for (let edit = 0; edit < 5; edit += 1) commit();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(3);
});

test('an edit is sent, and news is asked for every minute while somebody looks', async () => {
  const profile = createProfile();
  const { commit, signal } = profile.tab('one');
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(1);
  commit();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(2);
  await profile.pass(60_000);
  expect(profile.exchanges).toHaveLength(3);
  signal('hidden');
  await profile.pass(600_000);
  expect(profile.exchanges).toHaveLength(3);
  commit();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(4);
  signal('visible');
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(5);
});

test('without a connection it tries more and more rarely and never gives up', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'offline' });
  const { engine, signal } = profile.tab('one');
  await profile.pass(3_600_000);
  const tries = profile.exchanges.length;
  expect(tries).toBeGreaterThan(12);
  expect(tries).toBeLessThan(80);
  expect(engine.state().failure).toEqual({ code: 'offline' });
  profile.answerWith(null);
  signal('online');
  await profile.pass(500);
  expect(engine.state()).toMatchObject({ failure: null, isExchanging: false });
});

test('the server is given the time it asks for', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'busy', retryAfterMs: 30_000 });
  profile.tab('one');
  await profile.pass(29_000);
  expect(profile.exchanges).toHaveLength(1);
  await profile.pass(4000);
  expect(profile.exchanges).toHaveLength(2);
});

test('the person asks and it tries at once', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'busy', retryAfterMs: 300_000 });
  const { engine } = profile.tab('one');
  await profile.pass(500);
  engine.sendNow();
  await settle();
  expect(profile.exchanges).toHaveLength(2);
});

test('somebody who asks to send before the tab leads is not forgotten', async () => {
  const profile = createProfile();
  profile.tab('one', { isAlone: true, getsLockLater: true }).engine.sendNow();
  await profile.pass(1000);
  expect(profile.exchanges).toEqual(['one']);
});

test('somebody who asks to send while it is looked up whether anything is shared is not forgotten', async () => {
  const profile = createProfile();
  const { engine } = profile.tab('one', { isAlone: true });
  const passing = profile.pass(1000);
  engine.sendNow();
  await passing;
  expect(profile.exchanges).toEqual(['one']);
});

test('whoever comes back by their card gets their notebook although the first try failed', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'offline' });
  const { engine } = profile.tab('one', { isAlone: true });
  engine.sendNow();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(1);
  await profile.pass(60_000);
  expect(profile.exchanges.length).toBeGreaterThan(3);
  profile.answerWith(null);
  await profile.pass(120_000);
  expect(engine.state().failure).toBeNull();
  const tries = profile.exchanges.length;
  await profile.pass(600_000);
  expect(profile.exchanges).toHaveLength(tries);
});

test('what somebody asked for without a connection is done when the page is seen again', async () => {
  const profile = createProfile();
  const finish = profile.answerLater();
  const { engine, signal } = profile.tab('one', { isAlone: true });
  engine.sendNow();
  await profile.pass(500);
  signal('frozen');
  finish({ code: 'offline' });
  profile.answerWith(null);
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(1);
  signal('visible');
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(2);
});

test('what somebody asked of a tab that is frozen meanwhile is done by the tab that leads next', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'busy', retryAfterMs: 60_000 });
  const frozen = profile.tab('frozen', { isAlone: true });
  profile.tab('other', { isAlone: true });
  frozen.engine.sendNow();
  await profile.pass(500);
  profile.answerWith(null);
  frozen.signal('frozen');
  await profile.pass(500);
  expect(profile.exchanges).toEqual(['frozen', 'other']);
});

test('a notebook shared after another one was left without a connection is sent at once', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'offline' });
  const { share } = profile.tab('one');
  await profile.pass(5000);
  share(false);
  await profile.pass(600_000);
  profile.answerWith(null);
  const tries = profile.exchanges.length;
  share(true);
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(tries + 1);
});

test('a first notebook that is shared while it is looked up whether anything is shared is sent', async () => {
  const profile = createProfile();
  const { share } = profile.tab('one', { isAlone: true });
  const passing = profile.pass(1000);
  share(true);
  await passing;
  expect(profile.exchanges).toEqual(['one']);
});

test('an edit during the first exchange that works again is sent right after it', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'busy', retryAfterMs: 2000 });
  const { commit } = profile.tab('one');
  await profile.pass(500);
  const finish = profile.answerLater();
  await profile.pass(3000);
  commit();
  finish(null);
  await settle();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(3);
});

test('a pause the server asks for is kept when nobody looks, and is no longer than that', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'busy', retryAfterMs: 60_000 });
  const { commit, signal } = profile.tab('one');
  await profile.pass(500);
  commit();
  signal('hidden');
  profile.answerWith(null);
  await profile.pass(59_000);
  expect(profile.exchanges).toHaveLength(1);
  await profile.pass(2000);
  expect(profile.exchanges).toHaveLength(2);
});

test('an ended session is opened again and the exchange is made once more', async () => {
  const profile = createProfile();
  profile.answerWith({ code: 'no_session' });
  const { engine } = profile.tab('one');
  await profile.pass(500);
  expect([profile.exchanges.length, profile.sessions()]).toEqual([2, 1]);
  expect(engine.state().failure).toEqual({ code: 'no_session' });
});

test('an edit during an exchange is sent right after it', async () => {
  const profile = createProfile();
  const finish = profile.answerLater();
  const { engine, commit } = profile.tab('one');
  await profile.pass(500);
  expect(engine.state().isExchanging).toBe(true);
  commit();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(1);
  finish(null);
  await settle();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(2);
});

test('news is fetched when the server pokes', async () => {
  const profile = createProfile();
  profile.tab('one');
  await profile.pass(500);
  profile.pokes[0]?.();
  await profile.pass(500);
  expect(profile.exchanges).toHaveLength(2);
});
