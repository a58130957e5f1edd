import { daysAfter, monthAfter, monthOf } from '#domain/basis/local-date.ts';
import type { ActionInput, ActionItem } from '#store/action-items.ts';

/** A near day of a chip, or a day of the calendar. */
export type DueChoice = '' | 'next' | 'week' | 'month' | 'day';

/** The form of a やること as it stands on the screen. */
export interface ActionForm {
  /** `member/<id>`, `party/<id>`, or nobody yet. */
  readonly who: string;
  readonly due: DueChoice;
  /** The day of the calendar, for `day` and for a next meeting whose day is not known yet. */
  readonly day: string;
  readonly what: string;
  readonly doneWhen: string;
}

/** The days the chips stand for. */
export interface DueDays {
  /** The day of the meeting. */
  readonly on: string;
  /** The next meeting, or '' while its day is open. */
  readonly nextOn: string;
}

/** A new やること. */
export const emptyActionForm: ActionForm = { who: '', due: '', day: '', what: '', doneWhen: '' };

/** The form of a やること that exists. */
export const formOfAction = (action: ActionItem, days: DueDays): ActionForm => ({
  who: whoOf(action),
  due: dueOf(action.dueOn ?? '', days),
  day: action.dueOn ?? '',
  what: action.what ?? '',
  doneWhen: action.doneWhen ?? '',
});

/** The day that is meant; '' when none is. */
export const dayOf = (form: ActionForm, days: DueDays): string => {
  switch (form.due) {
    case '':
      return '';
    case 'next':
      return days.nextOn || form.day;
    case 'week':
      return daysAfter(days.on, 7);
    case 'month':
      return daysAfter(`${monthAfter(monthOf(days.on))}-01`, -1);
    case 'day':
      return form.day;
  }
};

/**
 * The fields to store.
 * @param partyOf the party of a member in a project
 */
export const fieldsOfAction = (
  form: ActionForm,
  days: DueDays,
  partyOf: (memberId: string) => string | null,
): ActionInput => {
  const [kind, id] = form.who.split('/');
  const ownerId = kind === 'member' && id ? id : null;
  return {
    what: form.what.trim(),
    ownerId,
    partyId: kind === 'party' && id ? id : ownerId && partyOf(ownerId),
    dueOn: dayOf(form, days) || null,
    doneWhen: form.doneWhen.trim() || null,
  };
};

/** The day of the next meeting that was named in the form, when nobody had set it yet. */
export const newNextOn = (form: ActionForm, days: DueDays): string | null =>
  form.due === 'next' && days.nextOn === '' && form.day !== '' ? form.day : null;

/** Who does it, as the form names it. */
export const whoOf = (action: ActionItem): string => {
  if (action.ownerId) return `member/${action.ownerId}`;
  return action.partyId ? `party/${action.partyId}` : '';
};

const dueOf = (dueOn: string, days: DueDays): DueChoice => {
  if (dueOn === '') return '';
  return dueOn === days.nextOn ? 'next' : 'day';
};
