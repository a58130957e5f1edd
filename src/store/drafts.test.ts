import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';

const tabMemory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

test('a draft is found again, and forgotten in both places once it was saved', async () => {
  const mirror = tabMemory();
  const { store } = await createTestStore({ mirror });
  await store.drafts.save('log', { title: '清掃' });
  expect((await store.drafts.load('log'))?.value).toEqual({ title: '清掃' });
  await store.drafts.delete('log');
  expect(await store.drafts.load('log')).toBeUndefined();
  expect(mirror.kept.size).toBe(0);
});

test('a draft does not come back when the page went away before the disk had forgotten it', async () => {
  const mirror = tabMemory();
  const { store, db } = await createTestStore({ mirror });
  await store.drafts.save('log', { title: '見守り' });
  const entry = await db.drafts.get('log');
  const going = store.drafts.delete('log');
  const atTheEnd = [...mirror.kept];
  await going;

  // The next page finds what this one left: its memory, and the disk as it was.
  for (const [key, value] of atTheEnd) mirror.setItem(key, value);
  if (entry) await db.drafts.put(entry);
  expect(await store.drafts.load('log')).toBeUndefined();
  expect([await db.drafts.count(), mirror.kept.size]).toEqual([0, 0]);
});

test('what is written after a draft was thrown away is a draft again', async () => {
  const { store, timers } = await createTestStore({ mirror: tabMemory() });
  await store.drafts.save('log', { title: '清掃' });
  const going = store.drafts.delete('log');
  timers.pass(1);
  const saving = store.drafts.save('log', { title: '見守り' });
  await Promise.all([going, saving]);
  expect((await store.drafts.load('log'))?.value).toEqual({ title: '見守り' });
});
