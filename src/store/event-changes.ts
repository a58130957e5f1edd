/** 予定 that come again: planned, changed for one day or from one day on, cancelled. */
import { daysOfRule } from '#calendar/recurrence.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { endedBefore } from '#domain/event/repeat-choice.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import type { Edit, FieldsOf, RecordOf } from '#domain/records.ts';
import type { Reader } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { bornWith, type DayName } from './born-day.ts';
import type { EventInput } from './events.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { beforeThem, putBack, type Undone } from './put-back.ts';
import { answeredFrom, occurrenceEdit, takeDaysAlong } from './series-days.ts';

/** What one day of a series may have for itself. */
export type DayInput = Pick<
  FieldsOf<'occurrence'>,
  'movedTo' | 'startTime' | 'endTime' | 'place' | 'note' | 'capacity'
>;

/** A day of a series with its rule. */
export type SeriesDay = DayName & { readonly givenOn: string };

/** How an event becomes a series. */
export interface SeriesBegin {
  /** What changes of the event itself. */
  readonly changed: EventInput;
  /** Everything the series has, its first day and its rule included. */
  readonly whole: EventInput;
  /** Days the rule gives on which it does not take place. */
  readonly skips: readonly string[];
}

/** The part of a store: `eventChangesOf(store)`. */
export const eventChangesOf = laterPart((context) => createEventChanges(context));

const createEventChanges = ({ commit, now }: StoreContext) => {
  /** Whoever answered has to be told, and may say that they were. An emptied line is nothing to tell. */
  const told = (changeNote: string | null) => {
    if (changeNote === null) return {};
    return changeNote === '' ? { changeNote: null } : { changeNote, changedAt: now() };
  };

  const toldWhy = (changeNote: string | null) => ({ changeNote, changedAt: now() });

  const remove = (space: string, id: string) =>
    commit<void>(space, 'groupEvent.delete', async () =>
      ok({ edits: [{ kind: 'groupEvent', id, set: { deleted: true } }], value: undefined }),
    );

  const setDay = (space: string, day: DayName, intent: string, set: FieldsOf<'occurrence'>) =>
    commit<void>(space, intent, async (read) =>
      ok({ edits: [...(await bornWith(read, day)), { kind: 'occurrence', id: day.id, set }], value: undefined }),
    );

  return {
    /** Announces an event, or a series. @param skips days the rule gives on which it does not take place */
    async planEvent(space: string, input: EventInput, skips: readonly string[]): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'groupEvent.create', async (read, fresh) => {
        const id = fresh();
        const edits = [born(id, input, read.me), ...leftOut(space, id, skips)];
        return ok({ edits, value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => remove(space, done.value) }) : done;
    },

    /**
     * Changes an event that takes place once.
     * @param changeNote what is new, for those who answered; null: nothing to tell
     * @param skips where it becomes a series: days it does not take place on
     */
    changeEvent: (
      space: string,
      id: string,
      input: EventInput,
      changeNote: string | null,
      skips: readonly string[] = [],
    ) =>
      commit<void>(space, 'groupEvent.change', async () => {
        const set = { ...input, ...told(changeNote) };
        return ok({ edits: [{ kind: 'groupEvent', id, set }, ...leftOut(space, id, skips)], value: undefined });
      }),

    /**
     * An event people have answered to comes again: it stays as the first day with everything said of it, and a series begins
     * that leaves this day out. Its jobs are jobs of the series too.
     * @param changeNote what is new on the first day, for those who answered
     */
    async beginSeries(
      space: string,
      event: GroupEvent,
      { changed, whole, skips }: SeriesBegin,
      changeNote: string | null,
    ): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'groupEvent.split', async (read, fresh) => {
        const id = fresh();
        const { copies } = await jobsAgain(read, event.id, id, fresh);
        const set = { ...changed, ...told(changeNote) };
        const edits: Edit[] = [
          ...(Object.keys(set).length > 0 ? [{ kind: 'groupEvent', id: event.id, set } as const] : []),
          born(id, whole, read.me),
          ...leftOut(space, id, [whole.on ?? '', ...skips]),
          ...copies,
        ];
        return ok({ edits, value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => remove(space, done.value) }) : done;
    },

    /** この日だけ: everything else of the series stays. */
    changeDay: (space: string, day: DayName, input: DayInput, changeNote: string | null) =>
      setDay(space, day, 'occurrence.change', { ...input, ...told(changeNote) }),

    /** 中止 of an event that takes place once. */
    cancelEvent: (space: string, id: string, changeNote: string | null) =>
      commit<void>(space, 'groupEvent.cancel', async () =>
        ok({
          edits: [{ kind: 'groupEvent', id, set: { isCancelled: true, ...toldWhy(changeNote) } }],
          value: undefined,
        }),
      ),

    /** この日だけ中止. */
    cancelDay: (space: string, day: DayName, changeNote: string | null) =>
      setDay(space, day, 'occurrence.cancel', { isCancelled: true, ...toldWhy(changeNote) }),

    reopenDay: (space: string, day: DayName) => setDay(space, day, 'occurrence.reopen', { isCancelled: false }),

    /**
     * これから全部: the series ends before this day, and a new one begins with it. Whoever answered to a later day has answered to
     * the new day too, as far as the writer may say so for them.
     * @param input everything the new series has, its first day and its rule included
     * @param skips days the rule gives on which it does not take place
     * @returns the id of the new series
     */
    async changeFrom(
      space: string,
      series: GroupEvent,
      day: SeriesDay,
      input: EventInput,
      changeNote: string | null,
      skips: readonly string[] = [],
    ): Promise<Result<string, StoreError>> {
      if (day.givenOn === series.on) {
        const set = { ...input, ...told(changeNote) };
        return commit(space, 'groupEvent.change', async () => {
          const edits: Edit[] = [{ kind: 'groupEvent', id: series.id, set }, ...leftOut(space, series.id, skips)];
          return ok({ edits, value: series.id });
        });
      }
      const rule = restOfRule(series, day.givenOn, input.repeat ?? '');
      const set = { ...input, repeat: rule, ...told(changeNote) };
      const made = await commit(space, 'groupEvent.split', async (read, fresh) => {
        const id = fresh();
        const { jobs, copies } = await jobsAgain(read, series.id, id, fresh);
        const edits: Edit[] = [
          { kind: 'groupEvent', id: series.id, set: { repeat: endedBefore(series.repeat ?? '', day.givenOn) } },
          born(id, set, read.me),
          ...leftOut(space, id, skips),
          ...copies,
        ];
        return ok({ edits, value: { id, jobs } });
      });
      if (!made.ok) return made;
      const { id, jobs } = made.value;
      await takeDaysAlong(commit, space, series, day.givenOn, { ...series, ...set, id } as GroupEvent, jobs);
      return ok(id);
    },

    /**
     * これから全部中止: every day from this one on to which somebody answered stands there as cancelled, then the series ends.
     * On its first day the whole series is cancelled.
     */
    async cancelFrom(
      space: string,
      series: GroupEvent,
      day: SeriesDay,
      changeNote: string | null,
    ): Promise<Result<Undone, StoreError>> {
      const done = await commit(space, 'groupEvent.cancel', async (read) => {
        const edits = await cancelled(read, series, day, { isCancelled: true, ...toldWhy(changeNote) });
        return ok({ edits, value: await beforeThem(read, edits) });
      });
      return done.ok ? ok({ undo: () => putBack(commit, space, 'groupEvent.reopen', done.value) }) : done;
    },
  };
};

const born = (id: string, input: FieldsOf<'groupEvent'>, me: string): Edit => ({
  kind: 'groupEvent',
  id,
  set: { ...input, authorId: me },
});

const leftOut = (space: string, eventId: string, days: readonly string[]): Edit[] =>
  days.map((on) => occurrenceEdit(space, eventId, on, { isSkipped: true }));

/** The jobs of an event once more for another one. @returns the new job of each old one, and the edits that make them */
const jobsAgain = async (read: Reader, from: string, to: string, fresh: () => string) => {
  const shifts = await read.list('shift', from);
  const jobs = new Map(shifts.map((shift) => [shift.id, fresh()]));
  const copies = shifts.map(
    (shift): Edit => ({ kind: 'shift', id: jobs.get(shift.id) ?? '', set: shiftOf(shift, to, read.me) }),
  );
  return { jobs, copies };
};

type Cancelled = Pick<FieldsOf<'occurrence'>, 'isCancelled' | 'changeNote' | 'changedAt'>;

/** What cancels a series from a day on. */
const cancelled = async (read: Reader, series: GroupEvent, { givenOn }: SeriesDay, set: Cancelled): Promise<Edit[]> => {
  if (givenOn === series.on) return [{ kind: 'groupEvent', id: series.id, set: { ...set } }];
  const last = (await answeredFrom(read, series, givenOn)).at(-1)?.on ?? givenOn;
  const days = daysOfRule(series.repeat ?? '', series.on ?? '', { from: givenOn, to: last });
  const repeat = endedBefore(series.repeat ?? '', daysAfter(last, 1));
  return [
    { kind: 'groupEvent', id: series.id, set: { repeat } },
    ...days.map((on) => occurrenceEdit(series.spaceId, series.id, on, set)),
  ];
};

const shiftOf = (shift: RecordOf<'shift'>, eventId: string, me: string): FieldsOf<'shift'> => ({
  eventId,
  authorId: me,
  title: shift.title ?? '',
  startTime: shift.startTime ?? null,
  endTime: shift.endTime ?? null,
  needed: shift.needed ?? 0,
  note: shift.note ?? null,
  order: shift.order ?? null,
});

/** A series that comes so many times keeps the number over its change. */
const restOfRule = (series: GroupEvent, from: string, repeat: string): string => {
  const count = /(?:^|;)COUNT=(\d+)/.exec(repeat)?.[1];
  const isSame = count !== undefined && series.repeat?.split(';').includes(`COUNT=${count}`);
  if (!isSame || !series.on) return repeat;
  const before = daysOfRule(series.repeat ?? '', series.on, { from: series.on, to: daysAfter(from, -1) }).length;
  return repeat.replace(`COUNT=${count}`, `COUNT=${Math.max(1, Number(count) - before)}`);
};
