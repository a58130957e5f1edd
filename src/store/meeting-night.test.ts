// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { attendanceOf } from './attendance.ts';
import { minutesOf } from './minutes.ts';
import { agendaOf } from './agenda.ts';
import { quorumOf } from '#domain/meeting/quorum.ts';
import { limits } from '#protocol/messages.ts';
import { must } from '#testing/phones.ts';
import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { watchedQuery } from './watched-query.ts';

const minute = 60_000;

const openMeeting = async () => {
  const device = await createTestStore();
  const { store } = device;
  const { space, member } = await must(
    store.spaces.createGroup({
      name: '会',
      sort: 'neighbourhood',
      fiscalStartMonth: 4,
      founderName: '花',
      isHeld: false,
    }),
  );
  const { id: meeting, undo } = await must(
    store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board', quorum: 3 }),
  );
  return { ...device, space, member, meeting, undo };
};

test('the agenda can be put in another order, moving one thing at a time', async () => {
  const { store, space, meeting } = await openMeeting();
  for (const title of ['あいさつ', '会計', '清掃'])
    await must(agendaOf(store).addAgendaItem(space, meeting, { title }));
  const titles = async () => (await agendaOf(store).listAgenda(space, meeting)).map((item) => item.title);
  const [, , last] = await agendaOf(store).listAgenda(space, meeting);
  await must(agendaOf(store).moveAgendaItem(space, meeting, last?.id ?? '', 0));
  expect(await titles()).toEqual(['清掃', 'あいさつ', '会計']);
  await must(agendaOf(store).moveAgendaItem(space, meeting, last?.id ?? '', 1));
  expect(await titles()).toEqual(['あいさつ', '清掃', '会計']);
  await must(agendaOf(store).moveAgendaItem(space, meeting, last?.id ?? '', 2));
  expect(await titles()).toEqual(['あいさつ', '会計', '清掃']);
});

test('people who come, send a proxy or write count together for the number of the rules', async () => {
  const { store, space, member, meeting } = await openMeeting();
  const ken = await must(store.people.createRosterMember(space, { name: '健' }));
  const ume = await must(store.people.createRosterMember(space, { name: '梅' }));
  await must(attendanceOf(store).checkIn(space, meeting, member));
  await must(attendanceOf(store).setAttendance(space, meeting, ken.id, 'proxy'));
  const line = async () => quorumOf(await attendanceOf(store).listAttendance(space, meeting), 3);
  expect(await line()).toMatchObject({ present: 1, proxy: 1, written: 0, total: 2, isReached: false });
  await must(attendanceOf(store).setAttendance(space, meeting, ume.id, 'written'));
  expect(await line()).toMatchObject({ total: 3, isReached: true });
  await must(attendanceOf(store).undoCheckIn(space, meeting, member));
  expect(await line()).toMatchObject({ present: 0, total: 2 });
});

test('confirmed minutes are locked, and can be taken back for ten minutes', async () => {
  const { store, space, meeting, timers } = await openMeeting();
  const remark = await must(minutesOf(store).addRemark(space, meeting, { text: '雨でもやる' }));
  const action = await must(
    store.actionItems.addActionItem(space, { meetingId: meeting }, { what: '軍手を買う', dueOn: '2026-12-01' }),
  );
  await must(store.meetings.confirmMeeting(space, meeting));
  const locked = { ok: false, error: { code: 'meeting.locked' } };
  expect(await minutesOf(store).changeRemark(space, remark.id, { text: '雨ならやめる' })).toMatchObject(locked);
  expect(await minutesOf(store).addDecision(space, meeting, { text: '買う' })).toMatchObject(locked);
  await must(store.actionItems.finishActionItem(space, action.id));
  timers.pass(9 * minute);
  await must(store.meetings.undoConfirm(space, meeting));
  await must(minutesOf(store).addDecision(space, meeting, { text: '買う', isUnanimous: true }));
  await must(store.meetings.confirmMeeting(space, meeting));
  timers.pass(11 * minute);
  expect(await store.meetings.undoConfirm(space, meeting)).toMatchObject({ error: { code: 'meeting.undo_too_late' } });
  expect(await minutesOf(store).listDecisions(space, meeting)).toMatchObject([{ text: '買う' }]);
});

test('what is not done is carried over to the next meeting, the earliest day first', async () => {
  const { store, space, meeting } = await openMeeting();
  const later = await must(
    store.actionItems.addActionItem(space, { meetingId: meeting }, { what: '看板', dueOn: '2026-12-20' }),
  );
  await must(store.actionItems.addActionItem(space, { meetingId: meeting }, { what: '軍手', dueOn: '2026-12-01' }));
  await must(store.actionItems.addActionItem(space, { meetingId: meeting }, { what: 'いつか' }));
  const next = await must(store.meetings.createMeeting(space, { on: '2026-12-10' }));
  const open = async () => (await store.actionItems.listOpenActionItems(space, next.id)).map((item) => item.what);
  expect(await open()).toEqual(['軍手', '看板', 'いつか']);
  const done = await must(store.actionItems.finishActionItem(space, later.id, '2026-12-05'));
  expect(await open()).toEqual(['軍手', 'いつか']);
  await must(done.undo());
  expect(await open()).toEqual(['軍手', '看板', 'いつか']);
});

test('an opened meeting can be taken back at once', async () => {
  const { store, space, meeting, undo } = await openMeeting();
  await must(undo());
  expect(await store.meetings.findMeeting(space, meeting)).toBeUndefined();
});

test('a text pasted in one piece arrives whole and in pieces the server takes', async () => {
  const { store, space, meeting, db } = await openMeeting();
  const long = 'あ😀い'.repeat(30_000);
  const text = await store.texts.openText(space, meeting);
  text.edit('はじめ おわり');
  await must(text.flush());
  text.edit(`はじめ ${long}おわり`);
  await must(text.close());
  expect(await store.texts.readText(space, meeting)).toBe(`はじめ ${long}おわり`);
  const updates = (await db.outbox.toArray()).flatMap((entry) =>
    entry.mutation.ops.flatMap((op) => ('text' in op ? [op.text.length] : [])),
  );
  expect(Math.max(...updates)).toBeLessThan(65_536);
  const mutations = (await db.outbox.toArray()).map((entry) => JSON.stringify(entry.mutation).length);
  expect(Math.max(...mutations)).toBeLessThan(limits.mutationBytes);
});

test('words that cannot be written stay in the field and say why', async () => {
  const { store, space, meeting } = await openMeeting();
  const text = await store.texts.openText(space, meeting);
  await must(store.meetings.confirmMeeting(space, meeting));
  text.edit('あとから');
  expect(await text.flush()).toMatchObject({ ok: false, error: { code: 'meeting.locked' } });
  expect(text.state()).toMatchObject({ text: 'あとから', isSaved: false, problem: { code: 'meeting.locked' } });
  await must(store.meetings.undoConfirm(space, meeting));
  await must(text.close());
  expect(await store.texts.readText(space, meeting)).toBe('あとから');
});

test('words that could not be written when the page is left lie in 「確認が必要」', async () => {
  const { store, space, meeting } = await openMeeting();
  const text = await store.texts.openText(space, meeting);
  await must(store.meetings.confirmMeeting(space, meeting));
  text.edit('言いわすれたこと');
  expect(await text.close()).toMatchObject({ ok: false });
  const [kept] = await store.review.listReview();
  expect(kept).toMatchObject({ type: 'refused', code: 'meeting.locked', plainText: '言いわすれたこと' });
  if (kept) await must(store.review.putAway(kept));
  expect(await store.review.countReview()).toBe(0);
});

test('a page that shows a text hears of every change, also when the text part of the app comes late', async () => {
  const { store, space, meeting } = await openMeeting();
  const seen: string[] = [];
  const watching = liveQuery(watchedQuery(() => store.texts.readText(space, meeting))).subscribe((text) =>
    seen.push(text),
  );
  await expect.poll(() => seen).toEqual(['']);
  const text = await store.texts.openText(space, meeting);
  text.edit('開会');
  await must(text.close());
  await expect.poll(() => seen.at(-1)).toBe('開会');
  watching.unsubscribe();
});
