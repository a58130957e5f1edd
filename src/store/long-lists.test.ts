import { totalOf } from '#domain/activity/activity-list.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';
import { longListsOf } from './long-lists.ts';
import type { PageMark } from './read-rows.ts';

const yearOfLogs = async (count: number) => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const on = `2026-0${4 + (at % 5)}-1${at % 3}`;
    ids.push((await must(store.activities.createLog(space, { on, title: `清掃 ${at}`, minutes: 30, adults: at }))).id);
  }
  return { store, space, ids, lists: longListsOf(store) };
};

test('stretch by stretch a list shows everything once, in the order of the whole list', async () => {
  const { store, space, lists } = await yearOfLogs(47);
  const seen: string[] = [];
  let before: PageMark | null = null;
  do {
    const page: Awaited<ReturnType<typeof lists.listStretch<'activityLog'>>> = await lists.listStretch(
      space,
      'activityLog',
      { before, limit: 10 },
    );
    seen.push(...page.records.map(({ id }) => id));
    before = page.next;
  } while (before !== null);
  const whole = await store.activities.listLogs(space, { limit: 100 });
  expect(seen).toEqual(whole.records.map(({ id }) => id));
});

test('the ends of a stretch stay: what is written or deleted in it changes no other', async () => {
  const { store, space, lists } = await yearOfLogs(30);
  const first = await lists.listStretch(space, 'activityLog', { before: null, limit: 10 });
  const second = await lists.listStretch(space, 'activityLog', { before: first.next, limit: 10 });
  const again = async () => ({
    first: await lists.listStretch(space, 'activityLog', { before: null, until: first.next, limit: 10 }),
    second: await lists.listStretch(space, 'activityLog', { before: first.next, until: second.next, limit: 10 }),
  });
  expect(await again()).toEqual({ first, second });
  await must(store.activities.createLog(space, { on: '2026-11-22', title: '新しい' }));
  await must(store.activities.deleteLog(space, first.records[3]?.id ?? ''));
  const after = await again();
  expect(after.first.records.map(({ title }) => title)).toHaveLength(10);
  expect(after.first.records[0]?.title).toBe('新しい');
  expect(after.second).toEqual(second);
});

test('sums read in pieces are the sums of the year', async () => {
  const { store, space, ids, lists } = await yearOfLogs(260);
  await must(store.activities.deleteLog(space, ids[7] ?? ''));
  const logs = await store.activities.listLogsOfYear(space, 2026, 4);
  expect(logs).toHaveLength(259);
  expect(await lists.sumLogs(space, 2026, 4)).toEqual(totalOf(logs));
});
