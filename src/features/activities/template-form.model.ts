import { readCount } from '#i18n/read-input.ts';
import type { GroupTemplate, GroupTemplateInput } from '#store/log-templates.ts';
import type { Insurance } from './details-form.model.ts';
import { changedOf, readTexts, textOf } from '#ui/text-draft.ts';

/** A template while somebody fills it in. */
export interface TemplateDraft {
  readonly title: string;
  readonly place: string;
  /** Minutes as a number in digits, or empty. */
  readonly minutes: string;
  readonly adults: string;
  readonly children: string;
  readonly outsiders: string;
  readonly insurance: '' | Insurance;
  readonly counted: string;
  readonly note: string;
}

export const emptyTemplate: TemplateDraft = {
  title: '',
  place: '',
  minutes: '60',
  adults: '',
  children: '',
  outsiders: '',
  insurance: '',
  counted: '',
  note: '',
};

export const readTemplate = readTexts<TemplateDraft>(emptyTemplate);

const numbers = ['adults', 'children', 'outsiders'] as const;

/** A written template as the form shows it. */
export const templateDraftOf = (template: GroupTemplate): TemplateDraft => ({
  title: template.title ?? '',
  place: template.place ?? '',
  minutes: digits(template.minutes),
  adults: digits(template.adults),
  children: digits(template.children),
  outsiders: digits(template.outsiders),
  insurance: template.insurance ?? '',
  counted: template.counted ?? '',
  note: template.note ?? '',
});

/** What has to be put right: a template needs a name, and numbers that are numbers. */
export const templateProblem = (draft: TemplateDraft): { readonly place: string; readonly code: string } | null => {
  if (draft.title.trim() === '') return { place: 'title', code: 'field.required' };
  const wrong = numbers.find((field) => draft[field].trim() !== '' && readCount(draft[field]) === undefined);
  return wrong === undefined ? null : { place: wrong, code: 'field.not_a_number' };
};

/** What is stored of a new one. */
export const templateInput = (draft: TemplateDraft): GroupTemplateInput =>
  Object.fromEntries(Object.entries(storedOf(draft)).filter(([, value]) => value !== null));

/** What was changed; emptied fields are taken away. */
export const templateChanges = (before: TemplateDraft, after: TemplateDraft): GroupTemplateInput =>
  changedOf(storedOf(before), storedOf(after));

const storedOf = (draft: TemplateDraft) => ({
  title: textOf(draft.title),
  place: textOf(draft.place),
  minutes: countOf(draft.minutes),
  adults: countOf(draft.adults),
  children: countOf(draft.children),
  outsiders: countOf(draft.outsiders),
  insurance: draft.insurance === '' ? null : draft.insurance,
  counted: textOf(draft.counted),
  note: textOf(draft.note),
});

const countOf = (text: string): number | null => readCount(text) || null;

const digits = (value: number | null | undefined): string => (value == null ? '' : String(value));
