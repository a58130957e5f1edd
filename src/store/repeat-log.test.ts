import { keysOf } from '#domain/records.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';

test('前と同じ writes the same work for today, without the words of the old day, and can be taken back', async () => {
  const { store } = await createTestStore();
  const { space, member } = await must(
    store.spaces.createGroup({ name: '会', sort: 'civic', fiscalStartMonth: 4, founderName: '花', isHeld: false }),
  );
  const old = { on: '2026-11-15', title: '清掃', minutes: 90, children: 2, note: '寒かった', with: [member] };
  const { id } = await must(store.activities.createLog(space, old));
  const again = await must(store.activities.repeatLog(space, id));
  const log = await store.activities.findLog(space, again.id);
  expect(log).toMatchObject({ on: '2026-11-22', title: '清掃', minutes: 90, children: 2 });
  expect(log && keysOf(log, 'with')).toEqual([member]);
  expect(log?.note ?? null).toBeNull();
  await must(again.undo());
  expect((await store.activities.listLogs(space)).records.map((one) => one.id)).toEqual([id]);
});

test('a log that was deleted is not repeated', async () => {
  const { store } = await createTestStore();
  const { space } = await must(
    store.spaces.createGroup({ name: '会', sort: 'civic', fiscalStartMonth: 4, founderName: '花', isHeld: false }),
  );
  const { id } = await must(store.activities.createLog(space, { on: '2026-11-15', title: '清掃' }));
  await must(store.activities.deleteLog(space, id));
  expect(await store.activities.repeatLog(space, id)).toMatchObject({ ok: false, error: { code: 'record.missing' } });
});
