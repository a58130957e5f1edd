import { thisYearOf } from '#domain/activity/last-year.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { choiceOf, ruleOf, sortsFrom } from '#domain/event/repeat-choice.ts';
import { readCount } from '#i18n/read-input.ts';
import type { DayInput } from '#store/event-changes.ts';
import type { EventInput } from '#store/events.ts';

/** An event while somebody fills it in; everything as typed, empty where nothing is. */
export interface EventDraft {
  readonly title: string;
  /** LocalDate. */
  readonly on: string;
  /** HH:MM. */
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly bring: string;
  readonly rainRule: string;
  readonly contact: string;
  readonly note: string;
  /** A number as typed, also in full width. */
  readonly capacity: string;
  readonly endOn: string;
  /** A `RepeatSort`, 'special' for a rule of another kind, or empty. */
  readonly repeat: string;
  readonly until: string;
  /** How many times in all, as typed. */
  readonly times: string;
  /** Days left out, with commas between them. */
  readonly skips: string;
  readonly projectSpaceId: string;
}

/** What has to be put right before an event can be saved, by field. */
export type EventProblem =
  | { readonly field: 'title'; readonly word: 'title_missing' }
  | { readonly field: 'on'; readonly word: 'day_missing' }
  | { readonly field: 'endTime'; readonly word: 'end_too_early' }
  | { readonly field: 'endOn'; readonly word: 'end_on_too_early' }
  | { readonly field: 'repeat'; readonly word: 'repeat_unfit' }
  | { readonly field: 'capacity' | 'times'; readonly code: 'field.not_a_number' };

/** Changes of an event people who answered should hear of. */
export type EventNews = 'day' | 'time' | 'place';

export const emptyEvent: EventDraft = {
  title: '',
  on: '',
  startTime: '',
  endTime: '',
  place: '',
  bring: '',
  rainRule: '',
  contact: '',
  note: '',
  capacity: '',
  endOn: '',
  repeat: '',
  until: '',
  times: '',
  skips: '',
  projectSpaceId: '',
};

/** An announced event, or one day of a series, as it is shown in the form. */
export const draftOfEvent = (event: GroupEvent): EventDraft => ({
  ...repeatDraft(event),
  title: event.title ?? '',
  on: event.on ?? '',
  startTime: event.startTime ?? '',
  endTime: event.endTime ?? '',
  place: event.place ?? '',
  bring: event.bring ?? '',
  rainRule: event.rainRule ?? '',
  contact: event.contact ?? '',
  note: event.note ?? '',
  capacity: event.capacity ? String(event.capacity) : '',
  endOn: event.endOn ?? '',
  skips: '',
  projectSpaceId: event.projectSpaceId ?? '',
});

/** The same once more, on the day of this year with the same day of the week. */
export const draftOfAgain = (event: GroupEvent): EventDraft => ({
  ...draftOfEvent(event),
  on: event.on ? thisYearOf(event.on) : '',
});

const repeatDraft = ({ repeat, on }: GroupEvent): Pick<EventDraft, 'repeat' | 'until' | 'times'> => {
  if (!repeat) return { repeat: '', until: '', times: '' };
  const choice = choiceOf(repeat, on ?? '');
  if (!choice) return { repeat: 'special', until: '', times: '' };
  return { repeat: choice.sort, until: choice.until, times: choice.times > 0 ? String(choice.times) : '' };
};

/** What has to be put right; only the name and the day are needed. */
export const problemsOf = (draft: EventDraft): readonly EventProblem[] => {
  const problems: EventProblem[] = [];
  if (draft.title.trim() === '') problems.push({ field: 'title', word: 'title_missing' });
  if (draft.on === '') problems.push({ field: 'on', word: 'day_missing' });
  if (draft.endTime !== '' && draft.startTime !== '' && draft.endTime < draft.startTime) {
    problems.push({ field: 'endTime', word: 'end_too_early' });
  }
  if (draft.endOn !== '' && draft.endOn < draft.on) problems.push({ field: 'endOn', word: 'end_on_too_early' });
  if (isUnfit(draft)) problems.push({ field: 'repeat', word: 'repeat_unfit' });
  if (draft.times.trim() !== '' && readCount(draft.times) === undefined) {
    problems.push({ field: 'times', code: 'field.not_a_number' });
  }
  if (draft.capacity.trim() !== '' && readCount(draft.capacity) === undefined) {
    problems.push({ field: 'capacity', code: 'field.not_a_number' });
  }
  return problems;
};

/** What is stored of a new event: nothing for what was left empty. */
export const inputOf = (draft: EventDraft): EventInput =>
  Object.fromEntries(Object.entries(fullInputOf(draft)).filter(([, value]) => value !== null));

/** Everything as it stands in the form, emptied fields included. @param known the rule that was there, kept where the form has no words for it */
export const fullInputOf = (draft: EventDraft, known: string | null = null): EventInput => ({
  ...storedOf(draft),
  repeat: ruleOfDraft(draft, known),
});

/** The day was changed, and does not come again in the way chosen before. */
const isUnfit = ({ repeat, on }: EventDraft): boolean =>
  repeat !== '' && repeat !== 'special' && on !== '' && !sortsFrom(on).some((one) => one === repeat);

const ruleOfDraft = ({ repeat, on, until, times }: EventDraft, known: string | null): string | null => {
  if (repeat === 'special') return known;
  const sort = on === '' ? undefined : sortsFrom(on).find((one) => one === repeat);
  return sort ? ruleOf({ sort, until, times: readCount(times) ?? 0 }, on) : null;
};

/** What one day of a series has for itself: only what differs from before. */
export const dayInputOf = (before: EventDraft, after: EventDraft): DayInput => {
  const { on, startTime, endTime, place, note, capacity } = changesOf(before, after);
  const changed = { movedTo: on, startTime, endTime, place, note, capacity };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
};

/** Days left out, as the form keeps them. */
export const skipsOf = (draft: EventDraft): readonly string[] => draft.skips.split(',').filter(Boolean);

/** What was changed, and nothing else: two people may change different fields of the same event. */
export const changesOf = (before: EventDraft, after: EventDraft): EventInput => {
  const [was, is] = [storedOf(before), storedOf(after)];
  return Object.fromEntries(Object.entries(is).filter(([field, value]) => value !== was[field as keyof typeof was]));
};

/** Changes worth a line for those who answered already. */
export const newsOf = (before: EventDraft, after: EventDraft): readonly EventNews[] => {
  const differs = (...fields: readonly (keyof EventDraft)[]) =>
    fields.some((field) => after[field].trim() !== before[field].trim() && after[field].trim() !== '');
  return [
    ...(differs('on') ? (['day'] as const) : []),
    ...(differs('startTime', 'endTime') ? (['time'] as const) : []),
    ...(differs('place') ? (['place'] as const) : []),
  ];
};

/** Is there nothing in it worth keeping? */
export const isUntouched = (draft: EventDraft): boolean => Object.values(draft).every((text) => text === '');

/** Reads a kept draft, one of an older app too; null when it has another shape. */
export const readEventDraft = (value: unknown): EventDraft | null => {
  if (typeof value !== 'object' || value === null) return null;
  const draft = { endOn: '', repeat: '', until: '', times: '', skips: '', projectSpaceId: '', ...value };
  const isWhole = Object.keys(emptyEvent).every((field) => typeof draft[field as keyof typeof draft] === 'string');
  return isWhole ? (draft as EventDraft) : null;
};

const storedOf = (draft: EventDraft) => {
  const text = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    title: text(draft.title),
    on: text(draft.on),
    startTime: text(draft.startTime),
    endTime: text(draft.endTime),
    place: text(draft.place),
    bring: text(draft.bring),
    rainRule: text(draft.rainRule),
    contact: text(draft.contact),
    note: text(draft.note),
    capacity: readCount(draft.capacity) || null,
    endOn: draft.endOn !== '' && draft.endOn > draft.on ? draft.endOn : null,
    projectSpaceId: text(draft.projectSpaceId),
  };
};
