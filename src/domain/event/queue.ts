/** Seats and the waiting list as a phone shows them: what the server gave, and no guess where it has not answered yet. */
import type { RecordOf } from '../records.ts';

type Answer = RecordOf<'rsvp'>;

const isWaiting = (one: Answer): boolean => one.answer === 'yes' && one.seat === 'waiting';

/** Those on the waiting list, the next one first. */
export const waitingList = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(isWaiting).toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0));

/** The place in the queue, 1 for the next one; null for whoever does not wait. */
export const placeInQueue = (answers: readonly Answer[], mine: Answer): number | null =>
  isWaiting(mine) ? waitingList(answers).findIndex((one) => one.id === mine.id) + 1 : null;

/** People who come, their company included; those who wait are not among them. */
export const peopleComing = (answers: readonly Answer[]): number =>
  answers
    .filter((one) => one.answer === 'yes' && one.seat !== 'waiting')
    .reduce((sum, one) => sum + 1 + (one.guests ?? 0), 0);

/** Seats left, never below 0; null without a limit. */
export const seatsLeft = (capacity: number | null | undefined, answers: readonly Answer[]): number | null =>
  capacity ? Math.max(0, capacity - peopleComing(answers)) : null;
