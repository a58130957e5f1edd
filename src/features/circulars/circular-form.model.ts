import type { Circular, CircularInput } from '#store/circulars.ts';

/** A circular as it is typed; '' means nothing. */
export interface CircularForm {
  readonly title: string;
  readonly body: string;
  readonly sender: string;
  readonly on: string;
  readonly until: string;
}

const fields = ['title', 'body', 'sender', 'on', 'until'] as const;

/** Letters each field takes, as in the register. */
export const longest = { title: 100, body: 4000, sender: 100 } as const;

/** What is to be put right, by field. */
export interface CircularProblem {
  readonly fieldId: 'title' | 'body' | 'sender';
  readonly key: 'circular_untitled' | 'error_title_long' | 'error_body' | 'error_body_long' | 'error_sender_long';
  readonly limit: number;
}

/** @param sender the group, which mostly is who speaks */
export const emptyCircular = (today: string, sender: string): CircularForm => ({
  title: '',
  body: '',
  sender,
  on: today,
  until: '',
});

export const circularFormOf = (circular: Circular): CircularForm => ({
  title: circular.title ?? '',
  body: circular.body ?? '',
  sender: circular.sender ?? '',
  on: circular.on ?? '',
  until: circular.until ?? '',
});

/** Nothing typed is cut: what is too long is said, and stays. */
export const problemsOf = (form: CircularForm): CircularProblem[] => {
  const problems: CircularProblem[] = [];
  const tell = (fieldId: CircularProblem['fieldId'], key: CircularProblem['key']) =>
    problems.push({ fieldId, key, limit: longest[fieldId] });
  if (form.title.trim() === '') tell('title', 'circular_untitled');
  else if (form.title.trim().length > longest.title) tell('title', 'error_title_long');
  if (form.body.trim() === '') tell('body', 'error_body');
  else if (form.body.trim().length > longest.body) tell('body', 'error_body_long');
  if (form.sender.trim().length > longest.sender) tell('sender', 'error_sender_long');
  return problems;
};

/** Only what was changed, so that two people can change different things. */
export const circularChanges = (before: CircularForm, after: CircularForm): CircularInput =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = after[field].trim();
      return text === before[field].trim() ? [] : [[field, text === '' ? null : text]];
    }),
  );

/** A new one, without what was left empty. */
export const newCircularOf = (form: CircularForm): CircularInput =>
  circularChanges({ title: '', body: '', sender: '', on: '', until: '' }, form);

/** Reads a kept draft; one of another shape is none. */
export const readCircularDraft = (value: unknown): CircularForm | null =>
  typeof value === 'object' && value !== null && fields.every((field) => typeof Reflect.get(value, field) === 'string')
    ? (value as CircularForm)
    : null;
