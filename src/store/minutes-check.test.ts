// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { minutesCheckOf, minutesMark, signersOf } from './minutes-check.ts';
import { minutesOf } from './minutes.ts';

const draft = async () => {
  const device = await createTestStore();
  const { space, member } = await foundGroup(device.store);
  const { id: meeting } = await must(device.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const ume = (await must(device.store.people.createRosterMember(space, { name: '梅' }))).id;
  return { ...device, space, member, meeting, ume, check: minutesCheckOf(device.store) };
};

const agreed = { answer: 'agreed', note: '', mark: 'a' } as const;

test('a draft goes round to those who are asked, and comes back when it was too early', async () => {
  const { store, space, meeting, ume, check } = await draft();
  const found = async () => store.meetings.findMeeting(space, meeting);
  const { undo } = await must(check.sendRound(space, meeting, [ume]));
  const sent = await found();
  expect(sent?.checkingFrom).toBeGreaterThan(0);
  expect(sent && signersOf(sent)).toEqual([ume]);
  await must(check.sendRound(space, meeting, []));
  const changed = await found();
  expect(changed && signersOf(changed)).toEqual([]);
  expect(changed?.checkingFrom).toBe(sent?.checkingFrom);
  await must(undo());
  expect((await found())?.checkingFrom).toBeNull();
});

test('taking a round back keeps what was said of the draft', async () => {
  const { store, space, meeting, member, check } = await draft();
  await must(check.sendRound(space, meeting, []));
  await must(check.sign(space, meeting, member, agreed));
  const now = await store.meetings.findMeeting(space, meeting);
  const { undo } = await must(check.takeBack(space, now ?? { id: meeting, spaceId: space }));
  expect(await check.listSigns(space, meeting)).toHaveLength(1);
  await must(undo());
  expect((await store.meetings.findMeeting(space, meeting))?.checkingFrom).toBe(now?.checkingFrom);
});

test('everybody has one answer: it can be changed, and taken back to what it was', async () => {
  const { space, meeting, member, check } = await draft();
  const signs = async () => check.listSigns(space, meeting);
  const first = await must(check.sign(space, meeting, member, agreed));
  expect(await signs()).toMatchObject([{ memberId: member, answer: 'agreed', mark: 'a' }]);
  const second = await must(
    check.sign(space, meeting, member, { answer: 'asks_change', note: ' 60人でなく61人 ', mark: 'b' }),
  );
  expect(second.id).toBe(first.id);
  expect(await signs()).toMatchObject([{ answer: 'asks_change', note: '60人でなく61人', mark: 'b' }]);
  await must(second.undo());
  expect(await signs()).toMatchObject([{ answer: 'agreed', note: null, mark: 'a' }]);
  await must(first.undo());
  expect(await signs()).toEqual([]);
  await must(check.sign(space, meeting, member, agreed));
  expect(await signs()).toHaveLength(1);
});

test('somebody who asks for a change says which', async () => {
  const { space, meeting, member, check } = await draft();
  const done = await check.sign(space, meeting, member, { answer: 'asks_change', note: '　', mark: 'a' });
  expect(done).toMatchObject({ ok: false, error: { code: 'field.required', place: 'note' } });
});

test('for somebody without a phone it is kept who typed and how it was told', async () => {
  const { space, member, meeting, ume, check } = await draft();
  await must(check.sign(space, meeting, ume, { ...agreed, how: 'phone_call' }));
  expect(await check.listSigns(space, meeting)).toMatchObject([{ memberId: ume, how: 'phone_call', typedBy: member }]);
});

test('訂正 is written beside settled minutes, in order, and can be withdrawn', async () => {
  const { store, space, meeting, check, timers } = await draft();
  const early = await check.addCorrection(space, meeting, { place: '', text: '61人' });
  expect(early).toMatchObject({ ok: false, error: { code: 'policy.not_allowed' } });
  await must(store.meetings.confirmMeeting(space, meeting));
  timers.pass(20 * 60_000);
  await must(check.addCorrection(space, meeting, { place: '出席', text: '61人' }));
  timers.pass(1_000);
  const second = await must(check.addCorrection(space, meeting, { place: '', text: '二つ目' }));
  const texts = async () => (await check.listCorrections(space, meeting)).map(({ text }) => text);
  expect(await texts()).toEqual(['61人', '二つ目']);
  const { undo } = await must(check.deleteCorrection(space, second.id));
  expect(await texts()).toEqual(['61人']);
  await must(undo());
  expect(await texts()).toEqual(['61人', '二つ目']);
  expect(await check.addCorrection(space, meeting, { place: '', text: ' ' })).toMatchObject({ ok: false });
});

test('Ken agrees without a network while the minutes are settled: his word still arrives', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const ken = await must(hana.store.people.createRosterMember(space, { name: '健' }));
  const { id: meeting } = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  await must(minutesOf(hana.store).addDecision(space, meeting, { text: '会費は1200円' }));
  await must(minutesCheckOf(hana.store).sendRound(space, meeting, [ken.id]));
  await hana.sync();
  await town.bind(space, 'ken', ken.id);
  const kens = await town.phone('ken');
  await kens.sync();
  hana.timers.pass(60_000);
  await must(minutesCheckOf(kens.store).sign(space, meeting, ken.id, agreed));
  await must(hana.store.meetings.confirmMeeting(space, meeting));
  await hana.sync();
  await kens.sync();
  await hana.sync();
  expect(await minutesCheckOf(hana.store).listSigns(space, meeting)).toMatchObject([{ memberId: ken.id }]);
  expect(await kens.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
});

test('the mark of the minutes is a SHA-256 that follows the words', () => {
  const at = { spaceId: 's' };
  const content = {
    meeting: { id: 'm', ...at, title: '役員会' },
    agenda: [],
    remarks: [],
    decisions: [{ id: 'd', ...at, text: '会費は1200円' }],
    actions: [],
    attendance: [],
    body: '',
  };
  expect(minutesMark(content)).toMatch(/^[0-9a-f]{64}$/);
  expect(minutesMark({ ...content, body: '本文' })).not.toBe(minutesMark(content));
});
