/** Minutes on their way to being settled, and what somebody writes for oneself alone. */
import { derivedId } from '#protocol/derived-id.ts';
import { type Act, any, edit, word, write } from './act.ts';
import { deleteOne } from './group-workload.ts';

const sendRound: Act = (hand) =>
  write(hand, hand.town.group, 'minutes.send_round', async (read) => {
    const meeting = any(hand.random, await read.list('meeting'));
    const signer = any(hand.random, await read.list('member'));
    if (!meeting || !signer) return [];
    const checkingFrom = hand.random.chance(0.8) ? hand.tab.ports.clock.now() : null;
    return [edit('meeting', meeting.id, { checkingFrom, [`signer.${signer.id}`]: hand.random.chance(0.8) })];
  });

/** Mostly for oneself; who keeps the minutes also types for others, whatever they have said. */
const sign: Act = (hand) =>
  write(hand, hand.town.group, 'minutes.sign', async (read) => {
    const meeting = any(hand.random, await read.list('meeting'));
    const member = any(hand.random, await read.list('member'));
    if (!meeting || !member) return [];
    const memberId = hand.random.chance(0.3) ? member.id : read.me;
    const parts = { meetingId: meeting.id, memberId };
    const id = derivedId('minutesSign', hand.town.group, parts) ?? '';
    const known = await read.get('minutesSign', id);
    const typed = memberId === read.me ? { typedBy: null } : { typedBy: read.me, how: 'phone_call' };
    const answer = hand.random.pick(['agreed', 'asks_change']);
    return [edit('minutesSign', id, { ...(known ? {} : parts), answer, note: word(hand.random), ...typed })];
  });

const correct: Act = (hand) =>
  write(hand, hand.town.group, 'correction.create', async (read, fresh) => {
    const meeting = any(hand.random, await read.list('meeting'));
    return meeting
      ? [edit('correction', fresh(), { meetingId: meeting.id, text: word(hand.random), authorId: read.me })]
      : [];
  });

const offer: Act = (hand) =>
  write(hand, hand.town.group, 'involvement.set', async (read) => {
    const parts = { memberId: read.me, year: hand.random.pick(['2025', '2026']) };
    const id = derivedId('involvement', hand.town.group, parts) ?? '';
    const known = await read.get('involvement', id);
    const level = hand.random.pick(['a_little', 'normal', 'a_lot']);
    return [edit('involvement', id, { ...(known ? {} : parts), level, note: word(hand.random) })];
  });

export const minutesActs: readonly (readonly [number, Act])[] = [
  [3, sendRound],
  [6, sign],
  [3, correct],
  [1, deleteOne('correction')],
  [3, offer],
];
