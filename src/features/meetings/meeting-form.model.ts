import { readCount } from '#i18n/read-input.ts';
import type { Meeting, MeetingInput } from '#store/meetings.ts';
import { onlyChanged } from './changes.ts';

export type MeetingType = NonNullable<Meeting['type']>;

/** The form of a meeting as it stands on the screen. */
export interface MeetingForm {
  readonly type: MeetingType | '';
  readonly on: string;
  readonly startTime: string;
  readonly title: string;
  readonly place: string;
  /** As typed, also in full width. */
  readonly quorum: string;
  readonly chairId: string;
  readonly scribeId: string;
}

/** What cannot be saved as it stands. */
export type MeetingFormProblem = 'type' | 'on' | 'quorum';

const groupTypes: readonly MeetingType[] = ['board', 'working', 'general', 'committee', 'round_table'];
const projectTypes: readonly MeetingType[] = ['project', 'working', 'round_table', 'committee'];

/** The kinds of meeting that are offered, the most frequent first. */
export const typesFor = (kind: 'group' | 'project'): readonly MeetingType[] =>
  kind === 'group' ? groupTypes : projectTypes;

/** An empty form for a day. */
export const emptyMeetingForm = (on: string): MeetingForm => ({
  type: '',
  on,
  startTime: '',
  title: '',
  place: '',
  quorum: '',
  chairId: '',
  scribeId: '',
});

/** The form of a meeting that exists. */
export const formOfMeeting = (meeting: Meeting): MeetingForm => ({
  type: meeting.type ?? '',
  on: meeting.on ?? '',
  startTime: meeting.startTime ?? '',
  title: meeting.title ?? '',
  place: meeting.place ?? '',
  quorum: meeting.quorum ? String(meeting.quorum) : '',
  chairId: meeting.chairId ?? '',
  scribeId: meeting.scribeId ?? '',
});

/**
 * Chooses the kind and fills in what the last meeting of this kind had; what somebody typed stays.
 * @param earlier meetings of the space, newest first
 */
export const withType = (form: MeetingForm, type: MeetingType, earlier: readonly Meeting[]): MeetingForm => {
  const [before, now] = [habitsOf(form.type, earlier), habitsOf(type, earlier)];
  const pick = (field: keyof Habits) =>
    form[field] === '' || form[field] === before[field] ? now[field] : form[field];
  return { ...form, type, startTime: pick('startTime'), place: pick('place'), quorum: pick('quorum') };
};

/** What is to be put right before the form can be saved. */
export const problemsOf = (form: MeetingForm): readonly MeetingFormProblem[] => [
  ...(form.type === '' ? (['type'] as const) : []),
  ...(form.on === '' ? (['on'] as const) : []),
  ...(form.quorum.trim() !== '' && readCount(form.quorum) === undefined ? (['quorum'] as const) : []),
];

/**
 * The fields to store; a form with problems has none.
 * @param titleOf the name of a kind, for a meeting without a title of its own
 */
export const fieldsOfForm = (
  form: MeetingForm,
  titleOf: (type: MeetingType) => string,
): (MeetingInput & { readonly on: string }) | null => {
  if (form.type === '' || problemsOf(form).length > 0) return null;
  return {
    type: form.type,
    on: form.on,
    startTime: form.startTime || null,
    title: form.title.trim() || titleOf(form.type),
    place: form.place.trim() || null,
    quorum: readCount(form.quorum) || null,
    chairId: form.chairId || null,
    scribeId: form.scribeId || null,
  };
};

/**
 * The fields somebody changed, so that what others changed meanwhile stays; a form with problems has none.
 * @param start the form as it was opened
 */
export const changedFields = (
  form: MeetingForm,
  start: MeetingForm,
  titleOf: (type: MeetingType) => string,
): MeetingInput | null => {
  const fields = fieldsOfForm(form, titleOf);
  const before = fieldsOfForm(start, titleOf);
  return fields && before ? onlyChanged(fields, before) : fields;
};

/** Places of earlier meetings, the newest first, each once. */
export const placesOf = (earlier: readonly Meeting[], most = 4): readonly string[] =>
  [...new Set(earlier.flatMap((meeting) => meeting.place || []))].slice(0, most);

type Habits = Pick<MeetingForm, 'startTime' | 'place' | 'quorum'>;

const habitsOf = (type: MeetingType | '', earlier: readonly Meeting[]): Habits => {
  const last = earlier.find((meeting) => meeting.type === type);
  const { startTime, place, quorum } = formOfMeeting(last ?? { id: '', spaceId: '' });
  return { startTime, place, quorum };
};
