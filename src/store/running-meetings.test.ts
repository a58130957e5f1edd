// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { itemTime } from '#domain/meeting/meeting-clock.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { agendaOf } from './agenda.ts';
import { runningOf } from './running-meetings.ts';
import { votesOf } from './votes.ts';

const minute = 60_000;
const founding = { name: '会', sort: 'neighbourhood', fiscalStartMonth: 4, founderName: '花', isHeld: false } as const;

const openMeeting = async () => {
  const device = await createTestStore();
  const { store } = device;
  const { space } = await must(store.spaces.createGroup(founding));
  const { id: meeting } = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const items: string[] = [];
  for (const title of ['会計', '清掃', '祭り'])
    items.push((await must(agendaOf(store).addAgendaItem(space, meeting, { title, minutesPlanned: 10 }))).id);
  const look = async () => ({
    meeting: await store.meetings.findMeeting(space, meeting),
    agenda: await agendaOf(store).listAgenda(space, meeting),
  });
  return { ...device, space, meeting, items, look, running: runningOf(store) };
};

test('a meeting goes from item to item, and each keeps how long it took', async () => {
  const { space, meeting, items, look, running, timers, store } = await openMeeting();
  const [first = '', second = ''] = items;
  await must(running.start(space, meeting));
  const start = store.now();
  expect((await look()).meeting).toMatchObject({ startedAt: start, currentItemId: first, itemStartedAt: start });
  timers.setClock(start + 7 * minute);
  await must(running.goToItem(space, meeting, second, true));
  timers.setClock(start + 9 * minute);
  await must(running.addMinutes(space, meeting, second, 5));
  const { meeting: run, agenda } = await look();
  expect(agenda[0]).toMatchObject({ spentSeconds: 420, isDone: true });
  expect(agenda[1]).toMatchObject({ minutesPlanned: 15 });
  if (!run || !agenda[1]) throw new Error('no meeting');
  expect(itemTime(run, agenda[1], store.now())).toMatchObject({ elapsedMs: 2 * minute, plannedMs: 15 * minute });
});

test('what was stopped goes on at the same item with the time it had', async () => {
  const { space, meeting, items, look, running, timers, store } = await openMeeting();
  await must(running.start(space, meeting));
  const start = store.now();
  await must(running.goToItem(space, meeting, items[1] ?? '', true));
  timers.setClock(start + 3 * minute);
  await must(running.stop(space, meeting));
  await must(running.stop(space, meeting));
  timers.setClock(start + 60 * minute);
  await must(running.start(space, meeting));
  const { meeting: run, agenda } = await look();
  expect(run).toMatchObject({ currentItemId: items[1], startedAt: start });
  expect(run?.endedAt ?? null).toBeNull();
  expect(agenda[1]?.spentSeconds).toBe(180);
});

test('ticks of the preparation stand side by side, and can be taken away', async () => {
  const { space, meeting, look, running } = await openMeeting();
  await must(running.tickPrepared(space, meeting, 'papers', true));
  await must(running.tickPrepared(space, meeting, 'asked', true));
  await must(running.tickPrepared(space, meeting, 'papers', false));
  expect((await look()).meeting).toMatchObject({ 'prepared.papers': false, 'prepared.asked': true });
});

test('Hana asks in secret, Ken votes without a network, and both read the figures afterwards', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const ken = await town.phone('ken');
  const { space, member } = await must(hana.store.spaces.createGroup(founding));
  await hana.sync();
  await town.bind(space, 'hana', member);
  const kenId = crypto.randomUUID();
  await town.addMember(space, { id: kenId, name: '健', role: 'member', partyId: '' }, 'ken');
  const { id: meeting } = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  const choices = [
    { id: 'yes', text: '賛成' },
    { id: 'no', text: '反対' },
  ];
  const question = { question: '会費を上げますか', choices, voice: 'secret', agendaItemId: null } as const;
  const { id: vote } = await must(votesOf(hana.store).openVote(space, meeting, question));
  await hana.sync();
  await ken.sync();
  ken.setOnline(false);
  await must(votesOf(ken.store).castBallot(space, vote, 'no'));
  await must(votesOf(ken.store).castBallot(space, vote, 'yes'));
  expect(await votesOf(ken.store).listBallots(space, vote)).toMatchObject([{ memberId: kenId, choice: 'yes' }]);
  ken.setOnline(true);
  await ken.sync();
  await hana.sync();
  expect(await votesOf(hana.store).listBallots(space, vote)).toEqual([]);
  expect(await votesOf(hana.store).findVote(space, vote)).toMatchObject({ 'count.cast': 1 });
  await must(votesOf(hana.store).closeVote(space, vote));
  await hana.sync();
  await ken.sync();
  for (const { store } of [hana, ken]) {
    expect(await votesOf(store).findVote(space, vote)).toMatchObject({
      state: 'closed',
      'count.yes': 1,
      'count.no': 0,
    });
    expect(await votesOf(store).listBallots(space, vote)).toEqual([]);
  }
  expect(await votesOf(ken.store).castBallot(space, vote, 'no')).toMatchObject({
    ok: false,
    error: { code: 'vote.closed' },
  });
});
