// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { backupOf } from './backup.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';

test('Hana saves the notebook of her group as a file: records and minutes, but no way in for others', async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store, true);
  await must(store.activities.createLog(space, { on: '2026-11-22', title: '公園の清掃' }));
  const meeting = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const text = await store.texts.openText(space, meeting.id);
  text.edit('清掃の日を決めた。');
  await must(text.close());
  await must(store.invitations.createInvitation(space, { role: 'member', days: 7, maxUses: 10 }));

  const file = JSON.parse(await backupOf(store).exportSpace(space));
  expect(file).toMatchObject({ format: 'kyodo-note-space', version: 1, space, madeAt: '2026-11-22T01:00:00.000Z' });
  const kinds = file.records.map((record: { kind: string }) => record.kind);
  expect(kinds).toEqual(expect.arrayContaining(['space', 'member', 'activityLog', 'meeting', 'longText']));
  expect(kinds).not.toContain('invitation');
  expect(file.records).toContainEqual(expect.objectContaining({ kind: 'longText', text: '清掃の日を決めた。' }));
});
