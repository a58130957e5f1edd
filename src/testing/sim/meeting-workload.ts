/** Meetings and the small records several people write in them at once. */
import { derivedId } from '#protocol/derived-id.ts';
import type { Edit } from '#domain/records.ts';
import type { Reader } from '#replica/reader.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { changeOne, deleteOne } from './group-workload.ts';

export const createMeeting: Act = (hand) =>
  write(hand, hand.town.group, 'meeting.create', async (read, fresh) => {
    const id = fresh();
    const body = derivedId('longText', hand.town.group, { aboutId: id, part: 'body' }) ?? '';
    return [
      edit('meeting', id, {
        title: word(hand.random),
        on: '2026-04-03',
        type: 'board',
        state: 'draft',
        authorId: read.me,
      }),
      edit('longText', body, { aboutId: id, part: 'body' }),
    ];
  });

const writeInMeeting =
  (kind: 'remark' | 'decision' | 'actionItem' | 'agendaItem'): Act =>
  (hand) =>
    write(hand, hand.town.group, `${kind}.create`, async (read, fresh) => {
      const meeting = any(hand.random, await read.list('meeting'));
      const text = { actionItem: 'what', agendaItem: 'title', remark: 'text', decision: 'text' }[kind];
      return meeting
        ? [edit(kind, fresh(), { meetingId: meeting.id, [text]: word(hand.random), authorId: read.me })]
        : [];
    });

const confirmMeeting: Act = (hand) =>
  write(hand, hand.town.group, 'meeting.confirm', async (read) => {
    const meeting = any(hand.random, await read.list('meeting'));
    if (!meeting) return [];
    const back = meeting.state === 'confirmed';
    const confirmedAt = hand.tab.ports.clock.now();
    return [edit('meeting', meeting.id, { state: back ? 'draft' : 'confirmed', confirmedAt })];
  });

const attend: Act = (hand) =>
  write(hand, hand.town.group, 'attendance.set', async (read) => {
    const meeting = any(hand.random, await read.list('meeting'));
    const member = any(hand.random, await read.list('member'));
    if (!meeting || !member) return [];
    const parts = { aboutId: meeting.id, memberId: member.id };
    const id = derivedId('attendance', hand.town.group, parts) ?? '';
    const state = hand.random.chance(0.7) ? 'present' : 'absent';
    return [edit('attendance', id, { ...parts, state, typedBy: read.me })];
  });

/** A question, often with the ballot of who asks in the same edit. */
const newVote = async (hand: Hand, read: Reader, fresh: () => string): Promise<Edit[]> => {
  const { random, town } = hand;
  const meeting = any(random, await read.list('meeting'));
  if (!meeting) return [];
  const voice = random.pick(['open', 'hidden', 'secret', 'secret']);
  const asked = { question: word(random), 'choice.yes': '賛成', 'choice.no': '反対', voice, state: 'open' };
  const id = fresh();
  const parts = { voteId: id, memberId: read.me };
  const ballot = edit('ballot', derivedId('ballot', town.group, parts) ?? '', {
    ...parts,
    choice: 'yes',
    typedBy: null,
  });
  const vote = edit('vote', id, { meetingId: meeting.id, ...asked, authorId: read.me });
  return random.chance(0.5) ? [vote, ballot] : [vote];
};

const openVote: Act = (hand) =>
  write(hand, hand.town.group, 'vote.open', async (read, fresh) => newVote(hand, read, fresh));

/** Mostly for oneself; who leads also types for others, whatever they know of them. Where nothing is asked, it is asked first. */
const castBallot: Act = (hand) =>
  write(hand, hand.town.group, 'ballot.cast', async (read, fresh) => {
    const vote = any(hand.random, await read.list('vote'));
    const member = any(hand.random, await read.list('member'));
    if (!vote || !member) return newVote(hand, read, fresh);
    const forWhom = hand.random.chance(0.3) ? member.id : read.me;
    const parts = { voteId: vote.id, memberId: forWhom };
    const id = derivedId('ballot', hand.town.group, parts) ?? '';
    const known = await read.get('ballot', id);
    const typed = forWhom === read.me ? { typedBy: null, how: null } : { typedBy: read.me, how: 'phone_call' };
    const choice = hand.random.pick(['yes', 'no']);
    return [edit('ballot', id, { ...(known ? {} : parts), choice, ...typed })];
  });

const closeVote: Act = (hand) =>
  write(hand, hand.town.group, 'vote.close', async (read) => {
    const vote = any(hand.random, await read.list('vote'));
    const closedAt = hand.tab.ports.clock.now();
    return vote ? [edit('vote', vote.id, { state: 'closed', closedAt })] : [];
  });

export const meetingActs: readonly (readonly [number, Act])[] = [
  [4, createMeeting],
  [8, changeOne('meeting', ({ random }) => ({ [random.pick(['title', 'place'])]: word(random) }))],
  [2, deleteOne('meeting')],
  [3, confirmMeeting],
  [4, writeInMeeting('agendaItem')],
  [3, changeOne('agendaItem', ({ random }) => ({ isDone: random.chance(0.5) }))],
  [1, deleteOne('agendaItem')],
  [4, writeInMeeting('remark')],
  [2, changeOne('remark', ({ random }) => ({ text: word(random) }))],
  [1, deleteOne('remark')],
  [4, writeInMeeting('decision')],
  [2, changeOne('decision', ({ random }) => ({ inFavour: random.below(20), against: random.below(5) }))],
  [1, deleteOne('decision')],
  [4, writeInMeeting('actionItem')],
  [2, changeOne('actionItem', ({ random }) => ({ doneWhen: word(random) }))],
  [1, deleteOne('actionItem')],
  [5, attend],
  [4, openVote],
  [12, castBallot],
  [5, closeVote],
  [1, deleteOne('vote')],
];
