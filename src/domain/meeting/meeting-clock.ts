/** Where a running meeting stands; computed from moments alone, so that a restart or a phone call loses nothing. */
import type { FieldsOf } from '../records.ts';

/** The fields of a meeting that say how it runs. Moments are milliseconds since 1970. */
export type MeetingRun = Pick<FieldsOf<'meeting'>, 'startedAt' | 'endedAt' | 'currentItemId' | 'itemStartedAt'>;

/** What the clock needs to know of an item. */
export type TimedItem = Pick<FieldsOf<'agendaItem'>, 'minutesPlanned' | 'spentSeconds'> & { readonly id: string };

/** How far an item is. */
export interface ItemTime {
  /** Milliseconds it took so far, earlier times included. */
  readonly elapsedMs: number;
  /** Null when nothing was planned. */
  readonly plannedMs: number | null;
  /** 0 to 1 of what was planned; null without a plan. */
  readonly share: number | null;
  /** What was planned is used up. */
  readonly isOver: boolean;
}

/** `before` it began, while it `runs`, after it has `ended`. */
export const runState = (run: MeetingRun): 'before' | 'runs' | 'ended' => {
  if (run.startedAt == null) return 'before';
  return run.endedAt == null ? 'runs' : 'ended';
};

/** Milliseconds this turn of the current item has taken; a clock set back takes nothing away. */
export const turnMs = (run: MeetingRun, now: number): number =>
  runState(run) === 'runs' && run.itemStartedAt != null ? Math.max(0, now - run.itemStartedAt) : 0;

/** What an item took so far beside what was planned for it. It is the item's, never a person's. */
export const itemTime = (run: MeetingRun, item: TimedItem, now: number): ItemTime => {
  const isCurrent = run.currentItemId === item.id;
  const elapsedMs = (item.spentSeconds ?? 0) * 1000 + (isCurrent ? turnMs(run, now) : 0);
  const plannedMs = item.minutesPlanned ? item.minutesPlanned * 60_000 : null;
  const share = plannedMs === null ? null : Math.min(1, elapsedMs / plannedMs);
  return { elapsedMs, plannedMs, share, isOver: plannedMs !== null && elapsedMs >= plannedMs };
};

/** Seconds an item will have taken when it is left now; at most what the register holds. */
export const spentWhenLeft = (run: MeetingRun, item: TimedItem, now: number): number =>
  Math.min(86_400, Math.round(itemTime(run, item, now).elapsedMs / 1000));

/** The item that comes after this one: the next that is not done; the first of these when none is named. */
export const itemToCome = <T extends { readonly id: string; readonly isDone?: boolean | null }>(
  agenda: readonly T[],
  id: string | null | undefined,
): T | undefined => {
  const place = agenda.findIndex((item) => item.id === id);
  return [...agenda.slice(place + 1), ...agenda.slice(0, Math.max(place, 0))].find((item) => item.isDone !== true);
};

/** Minutes planned for the whole agenda. */
export const plannedMinutes = (agenda: readonly TimedItem[]): number =>
  agenda.reduce((sum, item) => sum + (item.minutesPlanned ?? 0), 0);
