/** What people do: one weighted choice. */
import type { Act, Hand } from './act.ts';
import { feedActs } from './calendar-feeds.ts';
import { dayActs } from './day-workload.ts';
import { firstActs, groupActs } from './group-workload.ts';
import { createMeeting, meetingActs } from './meeting-workload.ts';
import { minutesActs } from './minutes-workload.ts';
import { noticeActs, settleIn, startRound } from './notice-workload.ts';
import { photoActs } from './photo-workload.ts';
import { createAgreement, createCase, projectActs } from './project-workload.ts';
import { createRound, roundActs } from './round-workload.ts';
import { textActs, type } from './text-workload.ts';

const acts = [
  ...groupActs,
  ...dayActs,
  ...noticeActs,
  ...photoActs,
  ...feedActs,
  ...meetingActs,
  ...minutesActs,
  ...textActs,
  ...roundActs,
  ...projectActs,
];
const total = acts.reduce((sum, [weight]) => sum + weight, 0);

/** One person does one thing at one tab. */
export const actOnce = (hand: Hand): void => {
  let at = hand.random.below(total);
  for (const [weight, act] of acts) {
    at -= weight;
    if (at < 0) {
      act(hand);
      return;
    }
  }
};

/** What the first phone writes before anything goes wrong, so that there is something to meet over. */
export const beginnings: readonly Act[] = [
  ...firstActs,
  ...startRound,
  createMeeting,
  createRound,
  createAgreement,
  createCase,
];

/** What follows on what was begun. */
export const continuations: readonly Act[] = [type, ...settleIn];
