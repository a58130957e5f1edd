import type { ActivityLog } from '#domain/activity/activity-list.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { walkInsOf } from '#domain/event/walk-ins.ts';
import { keysOf } from '#domain/records.ts';
import type { LogInput } from '#store/activities.ts';
import type { GroupTemplate } from '#store/log-templates.ts';
import { type LogTile, otherTemplate } from './log-tiles.model.ts';

/** A log while somebody fills it in. Texts as typed; null for a number nobody has named. */
export interface LogDraft {
  readonly title: string;
  readonly template: string | null;
  /** LocalDate. */
  readonly on: string;
  readonly minutes: number | null;
  /** Member ids. */
  readonly with: readonly string[];
  /** null: as many as are named. */
  readonly adults: number | null;
  readonly children: number;
  readonly outsiders: number;
  readonly place: string;
  readonly note: string;
  readonly good: string;
  readonly trouble: string;
  /** From a template of the group; left out elsewhere. */
  readonly insurance?: ActivityLog['insurance'];
  readonly counted?: string | null;
  /** Items of the group's plan the work is for: begun from one of them, or the same as last time. */
  readonly planItems?: readonly string[];
}

/** Lengths offered on chips, in minutes. */
export const offeredMinutes = [30, 60, 90, 120, 240] as const;

/** How far one tap on the stepper goes, in minutes. */
export const stepMinutes = 15;

const usualMinutes = 60;

/**
 * A new log, filled with what this tile was filled with the last time, else with what the group entered last.
 * @param tile the tapped tile; null for 「その他」
 * @param newest the newest log of the group
 * @param me my own member id: I was there, unless somebody says otherwise
 */
export const draftOfTile = (
  tile: LogTile | null,
  newest: ActivityLog | undefined,
  today: string,
  me: string,
): LogDraft => {
  if (tile?.agreed) return draftOfTemplate(tile.agreed, tile, newest, today, me);
  const last = tile?.last?.last;
  const people = tile?.last ? tile.last.with : newest ? keysOf(newest, 'with') : [];
  const named = people.length > 0 ? people : [me];
  return {
    title: tile?.title ?? '',
    template: tile ? tile.template : otherTemplate,
    on: today,
    minutes: last?.minutes ?? newest?.minutes ?? usualMinutes,
    with: named,
    adults: last?.adults == null || last.adults === people.length ? null : last.adults,
    children: last?.children ?? 0,
    outsiders: last?.outsiders ?? 0,
    place: last?.place ?? '',
    note: '',
    good: '',
    trouble: '',
  };
};

/** What the group has agreed on comes first; who came is taken from the last time. */
const draftOfTemplate = (
  agreed: GroupTemplate,
  tile: LogTile,
  newest: ActivityLog | undefined,
  today: string,
  me: string,
): LogDraft => {
  const { agreed: _, ...learned } = tile;
  const usual = draftOfTile(learned, newest, today, me);
  return {
    ...usual,
    minutes: agreed.minutes ?? usual.minutes,
    adults: agreed.adults ?? usual.adults,
    children: agreed.children ?? usual.children,
    outsiders: agreed.outsiders ?? usual.outsiders,
    place: agreed.place ?? usual.place,
    note: agreed.note ?? '',
    ...(agreed.insurance ? { insurance: agreed.insurance } : {}),
    ...(agreed.counted ? { counted: agreed.counted } : {}),
  };
};

/** A written log as it is shown in the form. */
export const draftOfLog = (log: ActivityLog): LogDraft => {
  const people = keysOf(log, 'with').toSorted();
  return {
    title: log.title ?? '',
    template: log.template ?? null,
    on: log.on ?? '',
    minutes: log.minutes ?? null,
    with: people,
    adults: log.adults === people.length ? null : (log.adults ?? null),
    children: log.children ?? 0,
    outsiders: log.outsiders ?? 0,
    place: log.place ?? '',
    note: log.note ?? '',
    good: log.good ?? '',
    trouble: log.trouble ?? '',
  };
};

/** The same work once more, today: without the words of the old day. */
export const draftOfAgain = (log: ActivityLog, today: string): LogDraft => ({
  ...withPlanItems(draftOfLog(log), keysOf(log, 'planItem')),
  on: today,
  note: '',
  good: '',
  trouble: '',
});

/** The same log, for these items of the plan too. */
export const withPlanItems = (draft: LogDraft, items: readonly string[]): LogDraft => {
  const all = [...new Set([...(draft.planItems ?? []), ...items])];
  return all.length === 0 ? draft : { ...draft, planItems: all };
};

/**
 * What happened on a day of an event: its name, day, place and length, and who came as they stand at the reception.
 * @param came member ids; where nobody was counted I was there
 */
export const draftOfDay = (event: GroupEvent, came: readonly string[], today: string, me: string): LogDraft => {
  const unlisted = walkInsOf(event);
  const on = event.on ?? today;
  return {
    title: event.title ?? '',
    template: otherTemplate,
    on: on > today ? today : on,
    minutes: minutesBetween(event.startTime, event.endTime) ?? usualMinutes,
    with: came.length > 0 ? came : [me],
    adults: unlisted > 0 ? came.length + unlisted : null,
    children: 0,
    outsiders: 0,
    place: event.place ?? '',
    note: '',
    good: '',
    trouble: '',
  };
};

/** Nothing where one of them is not known, or it ends on another day. */
const minutesBetween = (from: string | null | undefined, to: string | null | undefined): number | null => {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return from && to && from < to ? minutesOf(to) - minutesOf(from) : null;
};

/** Adults as they will be counted: those named, unless somebody counted them. */
export const adultsOf = (draft: LogDraft): number => draft.adults ?? draft.with.length;

/** Everybody who was there. */
export const peopleOf = (draft: LogDraft): number => adultsOf(draft) + draft.children + draft.outsiders;

/**
 * What is stored of a new log: nothing for what was left empty.
 * @param unnamed the title of work somebody gave no name
 */
export const inputOf = (draft: LogDraft, unnamed: string): LogInput & { readonly on: string } => {
  const { with: people, on, ...fields } = storedOf(draft, unnamed);
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(given), on, with: people };
};

/** What was changed, and nothing else: two people may change different fields of the same log. */
export const changesOf = (before: LogDraft, after: LogDraft, unnamed: string): LogInput => {
  const [was, is] = [storedOf(before, unnamed), storedOf(after, unnamed)];
  const changed = Object.entries(is).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was]),
  );
  return Object.fromEntries(changed);
};

/** Why a day is no day of a log; null when it is one. A log tells of what has happened. */
export const dayProblem = (on: string, today: string): 'field.required' | 'field.in_the_future' | null => {
  if (on === '') return 'field.required';
  return on > today ? 'field.in_the_future' : null;
};

/** Reads a kept draft; null when it has another shape. */
export const readLogDraft = (value: unknown): LogDraft | null => {
  if (typeof value !== 'object' || value === null) return null;
  const draft = value as { readonly [field in keyof LogDraft]?: unknown };
  const texts = [draft.title, draft.on, draft.place, draft.note, draft.good, draft.trouble];
  const numbers = [draft.children, draft.outsiders, draft.minutes ?? 0, draft.adults ?? 0];
  const isOne =
    texts.every((text) => typeof text === 'string') &&
    numbers.every((number) => typeof number === 'number') &&
    (draft.template === null || typeof draft.template === 'string') &&
    Array.isArray(draft.with) &&
    draft.with.every((id) => typeof id === 'string') &&
    (draft.planItems === undefined || Array.isArray(draft.planItems));
  return isOne ? (value as LogDraft) : null;
};

const storedOf = (draft: LogDraft, unnamed: string) => {
  const title = draft.title.trim();
  const counted = (value: number) => (value === 0 ? null : value);
  return {
    title: title === '' ? unnamed : title,
    template: draft.template === otherTemplate && title !== '' ? null : draft.template,
    on: draft.on,
    minutes: draft.minutes,
    adults: counted(adultsOf(draft)),
    children: counted(draft.children),
    outsiders: counted(draft.outsiders),
    place: textOf(draft.place),
    note: textOf(draft.note),
    good: textOf(draft.good),
    trouble: textOf(draft.trouble),
    ...(draft.insurance ? { insurance: draft.insurance } : {}),
    ...(draft.counted ? { counted: draft.counted } : {}),
    ...(draft.planItems?.length ? { planItems: draft.planItems } : {}),
    with: draft.with.toSorted(),
  };
};

const textOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());
