import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { rememberingSessions } from './session-memory.ts';

const hana = { tokenHash: 'a'.repeat(64), account: 'hana', device: 'phone', expiresAt: 100_000 };

/** A clock to be moved by hand, and how often the database was asked. */
const underTest = async () => {
  const { people } = createMemoryStore('epoch');
  const clock = { at: 1_000, now: () => clock.at };
  const asked = { times: 0 };
  const counted = {
    ...people,
    session: (hash: string) => {
      asked.times += 1;
      return people.session(hash);
    },
  };
  await people.putSession(hana);
  return { people, clock, asked, remembering: rememberingSessions(counted, clock) };
};

test('a session is looked up once in five seconds', async () => {
  const { clock, asked, remembering } = await underTest();
  for (const at of [1_000, 3_000, 5_999]) {
    clock.at = at;
    expect(await remembering.session(hana.tokenHash)).toEqual(hana);
  }
  expect(asked.times).toBe(1);
  clock.at = 6_000;
  await remembering.session(hana.tokenHash);
  expect(asked.times).toBe(2);
});

test('a clock that was set back remembers nothing', async () => {
  const { clock, asked, remembering } = await underTest();
  await remembering.session(hana.tokenHash);
  clock.at = 10;
  await remembering.session(hana.tokenHash);
  expect(asked.times).toBe(2);
});

test.each([
  ['everywhere', { account: hana.account }],
  ['on this phone', { device: hana.device }],
])('whoever signs out %s is out at once', async (_, whose) => {
  const { remembering } = await underTest();
  await remembering.session(hana.tokenHash);
  await remembering.deleteSessions(whose);
  expect(await remembering.session(hana.tokenHash)).toBeNull();
});

test('a look-up that began before the end of a session does not bring it back', async () => {
  const { people, clock } = await underTest();
  const answered = Promise.withResolvers<void>();
  const slow = rememberingSessions(
    {
      ...people,
      async session(hash) {
        const found = await people.session(hash);
        await answered.promise;
        return found;
      },
    },
    clock,
  );
  const early = slow.session(hana.tokenHash);
  await slow.deleteSessions({ account: hana.account });
  answered.resolve();
  await early;
  expect(await slow.session(hana.tokenHash)).toBeNull();
});

test('what another process has ended is noticed after five seconds', async () => {
  const { people, clock, remembering } = await underTest();
  await remembering.session(hana.tokenHash);
  await people.deleteSessions({ account: hana.account });
  clock.at += 5_000;
  expect(await remembering.session(hana.tokenHash)).toBeNull();
});
