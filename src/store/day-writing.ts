/** What is written about one day of an event; a day of a series comes into being with it. */
import type { EventDay } from '#domain/event/event-day.ts';
import { walkInField } from '#domain/event/walk-ins.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import type { Edit, Fields } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { AttendanceState } from './attendance.ts';
import type { StoreContext, StoreError } from './context.ts';
import type { Answer, AnswerInput } from './events.ts';
import { filled } from './fields.ts';
import { laterPart } from './later-part.ts';

/** Names a day: an `EventDay`, or as much of it. */
export type DayName = Pick<EventDay, 'id' | 'eventId' | 'givenOn'>;

/** For whom something is entered, and how they said it (代理入力). */
export interface ForWhom {
  /** Oneself when left out. */
  readonly memberId?: string;
  readonly how?: Answer['how'];
}

/** The part of a store: `dayWritingOf(store)`. */
export const dayWritingOf = laterPart((context) => createDayWriting(context));

/** The edit that brings a day of a series into being, if nobody did yet. */
export const bornWith = async (read: Reader, day: DayName): Promise<Edit[]> => {
  if (day.givenOn === null || (await read.get('occurrence', day.id))) return [];
  return [{ kind: 'occurrence', id: day.id, set: { eventId: day.eventId, on: day.givenOn } }];
};

/**
 * Who entered it for whom: whoever speaks for themselves at last takes the other's name away, also a name that is not known here
 * yet.
 */
export const signedFor = (me: string, { memberId, how }: ForWhom, before: { typedBy?: string | null } | undefined) => {
  if (memberId === undefined || memberId === me) return { typedBy: null, ...(before?.typedBy ? { how: null } : {}) };
  return { typedBy: me, ...filled({ how }) };
};

const createDayWriting = ({ commit, now }: StoreContext) => {
  const setAttendance = (
    space: string,
    day: DayName,
    memberId: string,
    state: AttendanceState | null,
    how?: Answer['how'],
  ): Promise<Result<void, StoreError>> =>
    commit(space, 'attendance.set', async (read) => {
      const id = derivedId('attendance', space, { aboutId: day.id, memberId }) ?? '';
      const before = await read.get('attendance', id);
      if (!before && state === null) return ok({ edits: [], value: undefined });
      const set: Fields = {
        ...(before ? {} : { aboutId: day.id, memberId }),
        ...(state === null ? { deleted: true } : { state, at: now() }),
        ...(state !== null && before?.deleted ? { deleted: false } : {}),
        typedBy: read.me,
        ...filled({ how }),
      };
      return ok({ edits: [...(await bornWith(read, day)), { kind: 'attendance', id, set }], value: undefined });
    });

  return {
    /** Says ○ △ × to a day, again as often as one likes. Where places are few the server decides about the seat. */
    answer: (space: string, day: DayName, input: AnswerInput): Promise<Result<void, StoreError>> =>
      commit(space, 'rsvp.answer', async (read) => {
        const memberId = input.memberId ?? read.me;
        const id = derivedId('rsvp', space, { eventId: day.id, memberId }) ?? '';
        const before = await read.get('rsvp', id);
        const { answer, guests, note } = input;
        const set: Fields = {
          ...(before ? {} : { eventId: day.id, memberId, ...(day.givenOn === null ? {} : { seriesId: day.eventId }) }),
          ...(before?.deleted ? { deleted: false } : {}),
          answer,
          ...filled({ guests, note }),
          ...signedFor(read.me, input, before),
        };
        return ok({ edits: [...(await bornWith(read, day)), { kind: 'rsvp', id, set }], value: undefined });
      }),

    /** Takes an answer back, as if it had not been given. */
    withdraw: (space: string, day: DayName, whom: ForWhom = {}): Promise<Result<void, StoreError>> =>
      commit(space, 'rsvp.withdraw', async (read) => {
        const id = derivedId('rsvp', space, { eventId: day.id, memberId: whom.memberId ?? read.me }) ?? '';
        const before = await read.get('rsvp', id);
        const set = { deleted: true, ...signedFor(read.me, whom, before) };
        return ok({ edits: before ? [{ kind: 'rsvp', id, set }] : [], value: undefined });
      }),

    /** 受付: somebody has come. @param how `screen` when a code was read */
    checkIn: (space: string, day: DayName, memberId: string, how?: Answer['how']) =>
      setAttendance(space, day, memberId, 'present', how),

    /** The wrong name was tapped. */
    undoCheckIn: (space: string, day: DayName, memberId: string) => setAttendance(space, day, memberId, null),

    /** Counts somebody whose name is on no list, or takes one away. Everybody counts their own, so two phones add up. */
    addWalkIn: (space: string, day: DayName, by: 1 | -1): Promise<Result<void, StoreError>> =>
      commit(space, 'groupEvent.walk_in', async (read) => {
        const field = walkInField(read.me);
        const kind = day.givenOn === null ? 'groupEvent' : 'occurrence';
        const about = await read.get(kind, day.id);
        const count = (((about as Fields | undefined)?.[field] as number | null | undefined) ?? 0) + by;
        if (count < 0) return ok({ edits: [], value: undefined });
        return ok({
          edits: [...(await bornWith(read, day)), { kind, id: day.id, set: { [field]: count } }],
          value: undefined,
        });
      }),

    /** Notes that somebody knows of a change: they opened it themselves, or somebody told them. */
    noteTold: (space: string, aboutId: string, whom: ForWhom = {}): Promise<Result<void, StoreError>> =>
      commit(space, 'readMark.set', async (read) => {
        const memberId = whom.memberId ?? read.me;
        const id = derivedId('readMark', space, { aboutId, memberId }) ?? '';
        const before = await read.get('readMark', id);
        const set: Fields = {
          ...(before ? {} : { aboutId, memberId }),
          ...(before?.deleted ? { deleted: false } : {}),
          at: now(),
          how: whom.how ?? 'screen',
          typedBy: memberId === read.me ? null : read.me,
        };
        return ok({ edits: [{ kind: 'readMark', id, set }], value: undefined });
      }),

    /** It was the wrong name. */
    undoTold: (space: string, aboutId: string, memberId: string): Promise<Result<void, StoreError>> =>
      commit(space, 'readMark.delete', async (read) => {
        const id = derivedId('readMark', space, { aboutId, memberId }) ?? '';
        const before = await read.get('readMark', id);
        const set = { deleted: true, typedBy: memberId === read.me ? null : read.me };
        return ok({ edits: before ? [{ kind: 'readMark', id, set }] : [], value: undefined });
      }),
  };
};
