import { minutesOf } from '#store/minutes.ts';
import { agendaOf } from '#store/agenda.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';
import { newEntry, openedEntry } from './board-draft.model.ts';
import { restId } from './board.model.ts';
import { deleteEntry, saveEntry } from './save-entry.ts';

const openMeeting = async () => {
  const { store } = await createTestStore();
  const { space, member } = await must(
    store.spaces.createGroup({
      name: '桜町町会',
      sort: 'civic',
      fiscalStartMonth: 4,
      founderName: '花',
      isHeld: false,
    }),
  );
  const { id: meetingId } = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const { id: item } = await must(agendaOf(store).addAgendaItem(space, meetingId, { title: '夏まつり' }));
  const days = { on: '2026-11-22', nextOn: '' };
  return { store, member, item, place: { space, meetingId, days, partyOf: () => null } };
};

test('Hana writes down a decision, a やること and a 発言 under an item', async () => {
  const { store, member, item, place } = await openMeeting();
  const [start, action, remark] = [newEntry('decision', item), newEntry('action', item), newEntry('remark', restId)];
  if (start.kind !== 'decision' || action.kind !== 'action' || remark.kind !== 'remark') throw new Error('mixed up');
  await must(saveEntry(store, place, { ...start, form: { ...start.form, text: '雨天は翌日', result: 'unanimous' } }));
  const toDo = { ...action.form, what: 'テント', who: `member/${member}`, due: 'week' } as const;
  await must(saveEntry(store, place, { ...action, form: toDo }));
  await must(saveEntry(store, place, { ...remark, form: { text: '去年は混んだ', speakerId: '' } }));
  const { space, meetingId } = place;
  expect(await minutesOf(store).listDecisions(space, meetingId)).toMatchObject([
    { text: '雨天は翌日', isUnanimous: true, agendaItemId: item, authorId: member },
  ]);
  expect(await store.actionItems.listActionItems(space, meetingId)).toMatchObject([
    { what: 'テント', ownerId: member, dueOn: '2026-11-29', agendaItemId: item },
  ]);
  const [said] = await minutesOf(store).listRemarks(space, meetingId);
  expect(said).toMatchObject({ text: '去年は混んだ', authorId: member });
  expect(said?.agendaItemId ?? null).toBeNull();
});

test('a change writes only what was changed, and is taken back without touching the rest', async () => {
  const { store, place } = await openMeeting();
  const { space, meetingId } = place;
  await must(minutesOf(store).addDecision(space, meetingId, { text: '会場は公民館', reason: '近い' }));
  const [decision] = await minutesOf(store).listDecisions(space, meetingId);
  if (!decision) throw new Error('no decision');
  const entry = openedEntry({ decision }, restId, place.days);
  if (entry.kind !== 'decision') throw new Error('mixed up');
  await must(minutesOf(store).changeDecision(space, decision.id, { reason: '広い' }));
  const done = await must(saveEntry(store, place, { ...entry, form: { ...entry.form, text: '会場は神社' } }));
  expect(await minutesOf(store).listDecisions(space, meetingId)).toMatchObject([
    { text: '会場は神社', reason: '広い' },
  ]);
  if (done) await must(done.undo());
  expect(await minutesOf(store).listDecisions(space, meetingId)).toMatchObject([
    { text: '会場は公民館', reason: '広い' },
  ]);
  expect(await must(saveEntry(store, place, entry))).toBeUndefined();
});

test('an entry without words is not written down', async () => {
  const { store, place } = await openMeeting();
  expect(await saveEntry(store, place, newEntry('action', restId))).toEqual({
    ok: false,
    error: { code: 'field.required', place: 'what' },
  });
});

test('a deleted entry comes back', async () => {
  const { store, place } = await openMeeting();
  const { space, meetingId } = place;
  await must(minutesOf(store).addRemark(space, meetingId, { text: '去年は混んだ' }));
  const [remark] = await minutesOf(store).listRemarks(space, meetingId);
  if (!remark) throw new Error('no remark');
  const { undo } = await must(deleteEntry(store, space, openedEntry({ remark }, restId, place.days)));
  expect(await minutesOf(store).listRemarks(space, meetingId)).toEqual([]);
  await must(undo());
  expect(await minutesOf(store).listRemarks(space, meetingId)).toHaveLength(1);
});
