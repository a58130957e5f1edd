import type { RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { listBelow } from './read-rows.ts';

export type Attendance = RecordOf<'attendance'>;
export type AttendanceState = NonNullable<Attendance['state']>;

/** The part of a store: `attendanceOf(store)`. */
export const attendanceOf = laterPart((context) => createAttendance(context));

/** Who was there: at the reception of an event (受付) and at meetings. One record per person. */
const createAttendance = ({ db, commit, now }: StoreContext) => {
  /** Notes how somebody takes part, or with null that nothing is known any more. */
  const setAttendance = (
    space: string,
    aboutId: string,
    memberId: string,
    state: AttendanceState | null,
  ): Promise<Result<void, StoreError>> =>
    commit(space, 'attendance.set', async (read) => {
      const id = derivedId('attendance', space, { aboutId, memberId }) ?? '';
      const before = await read.get('attendance', id);
      if (!before && state === null) return ok({ edits: [], value: undefined });
      const set = {
        ...(before ? {} : { aboutId, memberId }),
        ...(state === null ? { deleted: true } : { state, at: now() }),
        ...(state !== null && before?.deleted ? { deleted: false } : {}),
        typedBy: read.me,
      };
      return ok({ edits: [{ kind: 'attendance', id, set }], value: undefined });
    });

  return {
    setAttendance,
    /** 受付: somebody has come. */
    checkIn: (space: string, aboutId: string, memberId: string) => setAttendance(space, aboutId, memberId, 'present'),
    /** The wrong name was tapped. */
    undoCheckIn: (space: string, aboutId: string, memberId: string) => setAttendance(space, aboutId, memberId, null),
    /** All that is known about an event or a meeting. */
    listAttendance: (space: string, aboutId: string): Promise<Attendance[]> =>
      listBelow(db, space, 'attendance', aboutId),
  };
};
