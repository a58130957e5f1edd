/** A meeting whose minutes go round, with a decision, and what was put right in settled minutes. */
import { minutesCheckOf } from '#store/minutes-check.ts';
import { minutesOf } from '#store/minutes.ts';
import { attendanceOf } from '#store/attendance.ts';
import type { TownPhone } from '#testing/town/stage.ts';
import { must } from '#testing/town/must.ts';
import { daysAfter } from '#domain/basis/local-date.ts';

/** @returns the meeting that is being checked */
export const checkMinutes = async (
  { store, sync }: TownPhone,
  area: string,
  today: string,
  people: { readonly hanako: string; readonly tome: string },
): Promise<string> => {
  const meeting = await must(
    store.meetings.createMeeting(area, {
      type: 'board',
      title: '臨時の役員会',
      on: daysAfter(today, -3),
      place: '集会所',
      quorum: 3,
      scribeId: people.hanako,
    }),
  );
  for (const member of [people.hanako, people.tome])
    await must(attendanceOf(store).setAttendance(area, meeting.id, member, 'present'));
  await must(
    minutesOf(store).addDecision(area, meeting.id, {
      text: '雪かきの道具を新しくする',
      reason: '二本折れて足りないため',
      inFavour: 4,
      against: 0,
      held: 1,
    }),
  );
  const check = minutesCheckOf(store);
  await must(check.sendRound(area, meeting.id, [people.hanako]));
  await must(
    check.sign(area, meeting.id, people.tome, {
      answer: 'asks_change',
      note: '道具の本数も書いてください。',
      mark: 'read before',
      how: 'phone_call',
    }),
  );
  await sync();
  return meeting.id;
};
