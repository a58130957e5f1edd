/** What was written down of one day of an event. */
import { daysAfter } from '#domain/basis/local-date.ts';
import type { ActivityLog } from '#domain/activity/activity-list.ts';
import type { EventDay } from '#domain/event/event-day.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext, StoreError } from './context.ts';
import { bornWith, type DayName } from './born-day.ts';
import { laterPart } from './later-part.ts';
import { byKind, isLive } from './read-rows.ts';

/** The part of a store: `dayLogsOf(store)`. */
export const dayLogsOf = laterPart((context) => createDayLogs(context));

/** A log tells of a day near the event it belongs to: getting ready before it, putting away behind it. */
const daysBefore = 31;
const daysBehind = 92;

const createDayLogs = ({ db, commit }: StoreContext) => ({
  /** The logs that name this day, in the order of their days. */
  async listLogs(space: string, { id, event }: EventDay): Promise<ActivityLog[]> {
    if (!event.on) return [];
    const span = [daysAfter(event.on, -daysBefore), daysAfter(event.endOn ?? event.on, daysBehind)] as const;
    const rows = await byKind(db, space, 'activityLog', ...span).toArray();
    return rows.filter((row) => isLive(row) && row.fields['eventId'] === id).map((row) => asRecord(row));
  },

  /** A day of a series comes into being before something is to refer to it; what there is already stays as it is. */
  bringIntoBeing: (space: string, day: DayName): Promise<Result<void, StoreError>> =>
    commit<void>(space, 'occurrence.create', async (read) =>
      ok({ edits: await bornWith(read, day), value: undefined }),
    ),
});
