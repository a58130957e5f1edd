import { ok } from '#domain/basis/result.ts';
import { adoptSpace, purgeSpace } from '#replica/spaces.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';
import { hasSharedSpace } from './watch-work.ts';

const card = '0123456789abcdef0123456789abcdef';

const createPhone = async (isUsed: () => boolean = () => true) => {
  let asked = 0;
  const phone = await createTestStore({
    online: {
      useRecovery: async () => (isUsed() ? ok(undefined) : { ok: false, error: { code: 'recovery.unknown' } }),
      syncNow: () => {
        asked += 1;
      },
    },
  });
  return { ...phone, asked: () => asked };
};

test('whoever closes the app before their notebooks have come need not use the card again', async () => {
  const { store, db, ports, asked } = await createPhone();
  expect(await hasSharedSpace(db)).toBe(false);
  await store.joining.recoverByCard(card);
  expect(asked()).toBe(1);
  db.close();
  await db.open();
  expect(await hasSharedSpace(db)).toBe(true);

  await ports.kv.write((tx) => adoptSpace(tx, 'group', 'me'));
  expect(await hasSharedSpace(db)).toBe(true);
  await ports.kv.write((tx) => purgeSpace(tx, 'group'));
  expect(await hasSharedSpace(db)).toBe(false);
});

test('a phone whose card nobody knows asks for nothing', async () => {
  const { store, db, asked } = await createPhone(() => false);
  expect(await store.joining.recoverByCard(card)).toEqual({ ok: false, error: { code: 'recovery.unknown' } });
  expect(asked()).toBe(0);
  expect(await hasSharedSpace(db)).toBe(false);
});

test('a card used on a full disk still asks, for as long as the page is open', async () => {
  const { store, ports, asked } = await createPhone();
  const full = async () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  Object.assign(ports.kv, { write: full });
  expect((await store.joining.recoverByCard(card)).ok).toBe(true);
  expect(asked()).toBe(1);
});
