import type { IssueCard } from '#store/issue-cards.ts';
import type { CharterInput, Project } from '#store/projects.ts';
import { troubleOf } from './project-form.model.ts';

/** The charter as it is typed; empty texts mean nothing is written. */
export interface CharterForm {
  readonly name: string;
  readonly whose: string;
  readonly trouble: string;
  readonly change: string;
  readonly issue: string;
  readonly startOn: string;
  readonly endOn: string;
}

/** What cannot be saved: the id of the field and its sentence. */
export interface CharterProblem {
  readonly fieldId: 'name' | 'end';
  readonly key: 'error_name' | 'error_dates';
}

/** The form with what is written now. */
export const charterFormOf = (name: string, charter: Project | null): CharterForm => ({
  name,
  whose: charter?.whose ?? '',
  trouble: charter?.trouble ?? '',
  change: charter?.change ?? '',
  issue: charter?.issue ?? '',
  startOn: charter?.startOn ?? '',
  endOn: charter?.endOn ?? '',
});

/** What is not written yet, as the trouble of the project says it: to be saved, or to be written differently. */
export const proposedBy = (card: IssueCard | undefined, form: CharterForm): CharterForm => ({
  ...form,
  whose: form.whose || (card?.whose ?? ''),
  trouble: form.trouble || (card ? troubleOf(card) : ''),
});

/** What has to be put right before saving. */
export const checkCharter = (form: CharterForm): CharterProblem[] => {
  const problems: CharterProblem[] = [];
  if (form.name.trim() === '') problems.push({ fieldId: 'name', key: 'error_name' });
  if (form.startOn !== '' && form.endOn !== '' && form.endOn < form.startOn)
    problems.push({ fieldId: 'end', key: 'error_dates' });
  return problems;
};

/** Only what was changed, so that two representatives can write different fields at once. */
export const charterChanges = (before: CharterForm, after: CharterForm): CharterInput =>
  Object.fromEntries(
    (['whose', 'trouble', 'change', 'issue', 'startOn', 'endOn'] as const).flatMap((field) =>
      before[field] === after[field] ? [] : [[field, after[field].trim() === '' ? null : after[field].trim()]],
    ),
  );

/** Reads a kept draft; one of another shape is none. */
export const readCharterDraft = (value: unknown): CharterForm | null =>
  typeof value === 'object' && value !== null && 'trouble' in value && 'endOn' in value ? (value as CharterForm) : null;
