/** A round table under way: an item that is talked about, remarks of every type, a vote that is open and one that is closed. */
import { agendaOf } from '#store/agenda.ts';
import { attendanceOf } from '#store/attendance.ts';
import { minutesOf } from '#store/minutes.ts';
import { runningOf } from '#store/running-meetings.ts';
import { votesOf } from '#store/votes.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

export const runMeeting = async (chair: TownPhone, area: string, today: string) => {
  const { store } = chair;
  const fields = {
    type: 'round_table',
    title: '夏まつりを語る円卓会議',
    on: today,
    startTime: '19:00',
    place: '集会所',
  } as const;
  const { id: runningMeeting } = await must(store.meetings.createMeeting(area, fields));
  const items: string[] = [];
  for (const [title, minutesPlanned] of [
    ['去年のふりかえり', 10],
    ['屋台と順番', 20],
    ['雨のときの決め方', 15],
  ] as const)
    items.push((await must(agendaOf(store).addAgendaItem(area, runningMeeting, { title, minutesPlanned }))).id);
  const [first = '', second = ''] = items;
  await must(runningOf(store).planItem(area, first, { purpose: 'report' }));
  await must(runningOf(store).planItem(area, second, { purpose: 'discuss' }));
  for (const member of (await store.people.listMembers(area)).slice(0, 7))
    await must(attendanceOf(store).checkIn(area, runningMeeting, member.id));
  await must(runningOf(store).start(area, runningMeeting));
  await must(runningOf(store).goToItem(area, runningMeeting, second, true));
  const said = { agendaItemId: second };
  const { id: question } = await must(
    minutesOf(store).addRemark(area, runningMeeting, { ...said, type: 'question', text: '屋台はいくつまで出せますか' }),
  );
  for (const one of [
    { type: 'opinion', text: '子どもの店を前のほうに' },
    { type: 'proposal', text: '順番をくじで決める' },
    { type: 'worry', text: '火を使う店がとなり合う' },
    { type: 'opinion', text: '去年は12でした', replyToId: question },
  ] as const)
    await must(minutesOf(store).addRemark(area, runningMeeting, { ...said, ...one }));
  await must(
    minutesOf(store).addDecision(area, runningMeeting, {
      text: '受付は北門にする',
      agendaItemId: first,
      isUnanimous: true,
    }),
  );
  const choices = [
    { id: 'yes', text: '賛成' },
    { id: 'no', text: '反対' },
    { id: 'held', text: '保留' },
  ];
  const ask = (questionText: string, voice: 'hidden' | 'secret') =>
    must(
      votesOf(store).openVote(area, runningMeeting, { question: questionText, choices, voice, agendaItemId: second }),
    );
  const { id: closedVote } = await ask('順番をくじで決めますか', 'secret');
  await must(votesOf(store).castBallot(area, closedVote, 'yes'));
  await must(votesOf(store).closeVote(area, closedVote));
  const { id: openVote } = await ask('子どもの店を前に出しますか', 'hidden');
  await must(votesOf(store).castBallot(area, openVote, 'yes'));
  await chair.sync();
  return { runningMeeting, openVote, closedVote };
};
