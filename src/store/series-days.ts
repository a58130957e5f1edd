/** What belongs to single days of a series when the series goes on as another one. */
import { daysOfRule } from '#calendar/recurrence.ts';
import { daysAfter, daysBetween } from '#domain/basis/local-date.ts';
import { ok } from '#domain/basis/result.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import type { Edit, Fields, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { filled } from './fields.ts';

/** So far ahead a series is looked at when it ends. */
const aheadDays = 1_500;

/**
 * Days that differ stay as they are, and whoever answered or helps does so on the new day too. One day after the other, so that
 * no edit grows without limit.
 * @param jobs the new job of each old one
 */
export const takeDaysAlong = async (
  commit: StoreContext['commit'],
  space: string,
  series: GroupEvent,
  from: string,
  next: GroupEvent,
  jobs: ReadonlyMap<string, string>,
): Promise<void> => {
  const moved = next.on ? daysBetween(from, next.on) : 0;
  const end = daysAfter(from, aheadDays);
  const given = new Set(daysOfRule(next.repeat ?? '', next.on ?? '', { from: next.on ?? '', to: end }));
  const days = await commit(space, 'rsvp.list', async (read) =>
    ok({ edits: [], value: (await read.list('occurrence', series.id)).filter(({ on }) => (on ?? '') >= from) }),
  );
  for (const old of days.ok ? days.value : []) {
    const on = daysAfter(old.on ?? '', moved);
    if (!given.has(on)) continue;
    await commit(space, 'rsvp.take_along', async (read) => {
      const id = derivedId('occurrence', space, { eventId: next.id, on }) ?? '';
      const isFree = speaksForOthers(await read.get('member', read.me));
      const mayTake = ({ memberId }: { readonly memberId?: string | null }) => memberId === read.me || isFree;
      // Seats go in the order of arrival, so the order comes along.
      const answers = (await read.list('rsvp', old.id)).filter(mayTake).toSorted((a, b) => turnOf(a) - turnOf(b));
      const helpers = (await helpersOf(read, old.id, [...jobs.keys()])).filter(mayTake);
      // What is said from this day on stands in the new series already.
      const own = old.on === from ? {} : ownOfDay(old);
      const edits = [
        ...answers.map((one) => answerEdit(space, one, id, next.id, read.me)),
        ...helpers.map((one) => helperEdit(space, one, id, jobs.get(one.shiftId ?? '') ?? '', read.me)),
      ];
      const isPlain = edits.length + Object.keys(own).length === 0;
      return ok({ edits: isPlain ? [] : [occurrenceEdit(space, next.id, on, own), ...edits], value: undefined });
    });
  }
};

/** Days of a series from this one on for which somebody has answered or helps, in order. */
export const answeredFrom = async (
  read: Reader,
  series: GroupEvent,
  from: string,
): Promise<RecordOf<'occurrence'>[]> => {
  const days = (await read.list('occurrence', series.id)).filter((one) => (one.on ?? '') >= from);
  const found: RecordOf<'occurrence'>[] = [];
  const shifts = (await read.list('shift', series.id)).map(({ id }) => id);
  for (const day of days) {
    const isAwaited = (await read.list('rsvp', day.id)).length + (await helpersOf(read, day.id, shifts)).length > 0;
    if (isAwaited) found.push(day);
  }
  return found.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
};

/** Brings a day of a series into being, or changes it. */
export const occurrenceEdit = (space: string, eventId: string, on: string, set: Fields): Edit => ({
  kind: 'occurrence',
  id: derivedId('occurrence', space, { eventId, on }) ?? '',
  set: { eventId, on, ...set },
});

const turnOf = ({ turn }: RecordOf<'rsvp'>): number => turn ?? Number.MAX_SAFE_INTEGER;

/** What was said of one day alone. */
const ownOfDay = (day: RecordOf<'occurrence'>): Fields => {
  const { movedTo, startTime, endTime, place, note, capacity, isSkipped, isCancelled, changeNote, changedAt } = day;
  const own = { movedTo, startTime, endTime, place, note, capacity, isSkipped, isCancelled, changeNote, changedAt };
  return filled(Object.fromEntries(Object.entries(own).filter(([, value]) => value != null && value !== false)));
};

/** Who helps on a day. */
const helpersOf = async (
  read: Reader,
  dayId: string,
  shifts: readonly string[],
): Promise<RecordOf<'shiftSignup'>[]> => {
  const found: RecordOf<'shiftSignup'>[] = [];
  for (const shift of shifts)
    found.push(...(await read.list('shiftSignup', shift)).filter((one) => one.aboutId === dayId && one.isComing));
  return found;
};

const helperEdit = (
  space: string,
  one: RecordOf<'shiftSignup'>,
  aboutId: string,
  shiftId: string,
  me: string,
): Edit => {
  const parts = { shiftId, aboutId, memberId: one.memberId ?? '' };
  const set = { ...parts, isComing: true, ...typedAgain(one, me) };
  return { kind: 'shiftSignup', id: derivedId('shiftSignup', space, parts) ?? '', set };
};

/** What somebody said is said once more: for others by whoever changes the series. */
const typedAgain = ({ memberId, how }: Pick<RecordOf<'rsvp'>, 'memberId' | 'how'>, me: string) =>
  memberId === me ? { typedBy: null } : { typedBy: me, how: how ?? ('screen' as const) };

const speaksForOthers = (me: RecordOf<'member'> | undefined): boolean =>
  ['owner', 'officer', 'representative', 'deputy'].includes(me?.role ?? '');

const answerEdit = (space: string, one: RecordOf<'rsvp'>, eventId: string, seriesId: string, me: string): Edit => {
  const memberId = one.memberId ?? '';
  const note = one.note ? { note: one.note } : {};
  const said = { answer: one.answer ?? 'maybe', guests: one.guests ?? 0, ...note };
  const set = { eventId, memberId, seriesId, ...said, ...typedAgain(one, me) };
  return { kind: 'rsvp', id: derivedId('rsvp', space, { eventId, memberId }) ?? '', set };
};
