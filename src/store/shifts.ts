import { orderBetween } from '#domain/basis/order-key.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { asRecord } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { bornWith, type DayName } from './born-day.ts';
import { type ForWhom, signedFor } from './day-writing.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, isLive, listBelow } from './read-rows.ts';

export type Shift = RecordOf<'shift'>;
export type ShiftSignup = RecordOf<'shiftSignup'>;
export type ShiftInput = Pick<FieldsOf<'shift'>, 'title' | 'startTime' | 'endTime' | 'needed' | 'note'>;

/** A job on one day: who has said they come, and how many are still needed. */
export interface ShiftView {
  readonly shift: Shift;
  readonly coming: readonly ShiftSignup[];
  readonly missing: number;
}

/** The part of a store: `shiftsOf(store)`. */
export const shiftsOf = laterPart((context) => createShifts(context));

/** 当日の係: jobs belong to the event or the series, those who help to one day of it. */
const createShifts = ({ db, commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'shift'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'shift', id, set }], value: undefined }));

  return {
    /** A job at the end of the list. */
    async addShift(space: string, eventId: string, input: ShiftInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'shift.create', async (read, fresh) => {
        const id = fresh();
        const last = inOrder(await read.list('shift', eventId)).at(-1)?.order ?? null;
        const set = { ...input, eventId, order: orderBetween(last, null), authorId: read.me };
        return ok({ edits: [{ kind: 'shift', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'shift.delete', { deleted: true }) })
        : done;
    },

    changeShift: (space: string, id: string, input: ShiftInput) => change(space, id, 'shift.change', input),

    async deleteShift(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'shift.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'shift.restore', { deleted: false }) }) : done;
    },

    /** Somebody comes, or does not after all; again as often as one likes. */
    signUp: (
      space: string,
      shiftId: string,
      day: DayName,
      isComing: boolean,
      whom: ForWhom = {},
    ): Promise<Result<void, StoreError>> =>
      commit(space, 'shiftSignup.set', async (read) => {
        const memberId = whom.memberId ?? read.me;
        const parts = { shiftId, aboutId: day.id, memberId };
        const id = derivedId('shiftSignup', space, parts) ?? '';
        const before = await read.get('shiftSignup', id);
        const set: Fields = {
          ...(before ? {} : parts),
          ...(before?.deleted ? { deleted: false } : {}),
          isComing,
          ...signedFor(read.me, whom),
        };
        return ok({ edits: [...(await bornWith(read, day)), { kind: 'shiftSignup', id, set }], value: undefined });
      }),

    /** The jobs of a day in their order, each with those who come. */
    async listShifts(space: string, day: DayName): Promise<ShiftView[]> {
      const shifts = inOrder(await listBelow(db, space, 'shift', day.eventId));
      const keys = shifts.map(({ id }) => `${space}/shiftSignup/${id}`);
      const rows = await db.rows.where('parentKey').anyOf(keys).toArray();
      const signups = rows.filter(isLive).map((row) => asRecord<'shiftSignup'>(row));
      return shifts.map((shift) => {
        const coming = signups.filter((one) => one.shiftId === shift.id && one.aboutId === day.id && one.isComing);
        return { shift, coming, missing: Math.max(0, (shift.needed ?? 0) - coming.length) };
      });
    },
  };
};

const inOrder = (shifts: readonly Shift[]): Shift[] =>
  shifts.toSorted((a, b) => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id));
