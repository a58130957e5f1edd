import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';

const space = '01890000-0000-7000-8000-000000000001';
const member = '01890000-0000-7000-8000-000000000002';

test('Hana plays with a group for practice; it stays on her phone and can be thrown away', async () => {
  const { store, db } = await createTestStore();
  const made = await must(
    store.spaces.createGroup({
      name: 'れんしゅう町会',
      sort: 'neighbourhood',
      fiscalStartMonth: 4,
      founderName: '花',
      isHeld: false,
      isPractice: true,
    }),
  );
  expect(await store.spaces.findSpace(made.space)).toMatchObject({ isPractice: true, state: 'held' });
  const { id } = await must(store.activities.createLog(made.space, { on: '2026-11-22', title: '清掃' }));
  await store.drafts.save(`activity.new/${made.space}`, { note: '書きかけ' });
  await store.drafts.save(`activity.words/${id}`, { note: '書きかけ' });
  await store.drafts.save('start', { name: '別の会' });
  expect(await must(store.spaces.purge(made.space))).toBe(true);
  expect((await store.drafts.listDrafts('')).map((draft) => draft.key)).toEqual(['start']);
  expect(await store.spaces.listSpaces()).toEqual([]);
  expect(await db.settings.where('key').startsWith('space/').count()).toBe(0);
});

test('Ken asks to come in by a spoken code and sees the name of the group while he waits', async () => {
  const { store } = await createTestStore({
    online: { askWithCode: async () => ({ ok: true, value: { space, member, spaceName: '桜町町会' } }) },
  });
  await must(store.joining.ask('K7P9TA4B', '健'));
  const [view] = await store.spaces.listSpaces();
  expect(view).toMatchObject({ name: '桜町町会', isPractice: false });
  expect(view?.me.status).toBe('asking');
});

test('somebody who came in by a link is not asking, and reads the name before the records have come', async () => {
  const { store } = await createTestStore({ online: { join: async () => ({ ok: true, value: { space, member } }) } });
  await must(store.joining.join('00', '健', '桜町町会'));
  const view = await store.spaces.findSpace(space);
  expect(view).toMatchObject({ name: '桜町町会', state: 'shared' });
  expect(view?.me.status).toBe('active');
});

test('the link leads Ken to the notebook again, also when it is used up and without a network', async () => {
  const { store, db } = await createTestStore({
    online: { join: async () => ({ ok: true, value: { space, member } }) },
  });
  const secret = '0123456789abcdef0123456789abcdef';
  await must(store.joining.join(secret, '健', '桜町町会'));
  expect(await store.joining.findJoined(secret)).toBe(space);
  expect(await store.joining.findJoined('ff'.repeat(16))).toBeUndefined();
  expect(JSON.stringify(await db.settings.toArray())).not.toContain(secret);
});
