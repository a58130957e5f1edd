import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test, vi } from 'vitest';

const openTwice = async () => {
  const { store } = await createTestStore();
  const { space } = await must(
    store.spaces.createGroup({
      name: '桜町町会',
      sort: 'civic',
      fiscalStartMonth: 4,
      founderName: '花',
      isHeld: false,
    }),
  );
  const { id } = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const [first, second] = [await store.texts.openText(space, id), await store.texts.openText(space, id)];
  return { store, space, id, first, second };
};

test('what another tab writes waits while kana are being converted, and nothing of both is lost', async () => {
  const { first, second } = await openTwice();
  first.edit('開会。');
  await must(first.flush());
  await vi.waitFor(() => expect(second.state().text).toBe('開会。'));

  second.holdOthers(true);
  first.edit('18時 開会。');
  await must(first.flush());
  second.edit('開会。ぎだい');
  await must(second.flush());
  await vi.waitFor(() => expect(first.state().text).toBe('18時 開会。ぎだい'));
  expect(second.state().text).toBe('開会。ぎだい');

  second.edit('開会。議題');
  second.holdOthers(false);
  expect(second.state().text).toBe('18時 開会。議題');
  await must(second.flush());
  await vi.waitFor(() => expect(first.state().text).toBe('18時 開会。議題'));
});

test('a written text waits to be sent, an untouched one does not', async () => {
  const { store, space, id, first } = await openTwice();
  const text = store.texts.idOf(space, id);
  expect((await store.outbox.rowStates(space))(text)).toBe('sent');
  first.edit('開会。');
  await must(first.flush());
  expect((await store.outbox.rowStates(space))(text)).toBe('waiting');
});

test('what is being typed can be read beside the disk until it is written', async () => {
  const beside = new Map<string, string>();
  const mirror = {
    getItem: (key: string) => beside.get(key) ?? null,
    setItem: (key: string, value: string) => void beside.set(key, value),
    removeItem: (key: string) => void beside.delete(key),
  };
  const { store } = await createTestStore({ mirror });
  const group = { name: '桜町町会', sort: 'civic', fiscalStartMonth: 4, founderName: '花', isHeld: false } as const;
  const { space } = await must(store.spaces.createGroup(group));
  const { id } = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const text = await store.texts.openText(space, id);
  text.edit('開会。');
  expect([...beside.values()].join()).toContain('開会。');
  await must(text.flush());
  expect(beside.size).toBe(0);
});
