import { takeNewWords } from '#domain/agreement/clause-origin.ts';
import { keysOf } from '#domain/records.ts';
import type { Agreement, DraftChanges } from '#store/agreements.ts';

/** A draft as it is typed. Empty texts mean that nothing is written. */
export interface AgreementForm {
  readonly title: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly reviewOn: string;
  readonly changeNote: string;
  /** By the id of the clause. */
  readonly clauses: Readonly<Record<string, string>>;
  /** What the plan made of a clause, when it last took its words from it. */
  readonly made: Readonly<Record<string, string>>;
  readonly points: readonly string[];
}

/** What cannot be saved: the field, and for a clause which one. */
export interface AgreementProblem {
  readonly fieldId: string;
  readonly key: 'error_title' | 'error_day_order' | 'error_too_long';
  readonly clause?: string;
}

const longest = 2000;

/** The form with what is written now. */
export const agreementFormOf = (record: Agreement, clauseIds: readonly string[]): AgreementForm => ({
  title: record.title ?? '',
  fromOn: record.fromOn ?? '',
  untilOn: record.untilOn ?? '',
  reviewOn: record.reviewOn ?? '',
  changeNote: record.changeNote ?? '',
  clauses: Object.fromEntries(clauseIds.map((id) => [id, record[`clause.${id}`] ?? ''])),
  made: Object.fromEntries(clauseIds.map((id) => [id, record[`made.${id}`] ?? ''])),
  points: keysOf(record, 'point'),
});

/** What has to be put right before saving. */
export const checkAgreement = (form: AgreementForm): AgreementProblem[] => {
  const problems: AgreementProblem[] = [];
  if (form.title.trim() === '') problems.push({ fieldId: 'title', key: 'error_title' });
  if (form.fromOn !== '' && form.untilOn !== '' && form.untilOn < form.fromOn)
    problems.push({ fieldId: 'until', key: 'error_day_order' });
  for (const [clause, text] of Object.entries(form.clauses))
    if (text.trim().length > longest) problems.push({ fieldId: `clause-${clause}`, key: 'error_too_long', clause });
  return problems;
};

/** Only what was changed, so that two people can write different clauses at once. */
export const agreementChanges = (before: AgreementForm, after: AgreementForm): DraftChanges => {
  const changes: Record<string, string | boolean | null> = {};
  const put = (field: string, old: string, text: string) => {
    if (old !== text) changes[field] = text.trim() === '' ? null : text.trim();
  };
  for (const field of ['title', 'fromOn', 'untilOn', 'reviewOn', 'changeNote'] as const)
    put(field, before[field], after[field]);
  for (const [id, text] of Object.entries(after.clauses)) put(`clause.${id}`, before.clauses[id] ?? '', text);
  for (const [id, text] of Object.entries(after.made)) put(`made.${id}`, before.made[id] ?? '', text);
  for (const id of after.points) if (!before.points.includes(id)) changes[`point.${id}`] = true;
  for (const id of before.points) if (!after.points.includes(id)) changes[`point.${id}`] = false;
  return changes as DraftChanges;
};

/** A clause takes the words the plan makes today; what people wrote stays above them. */
export const withNewWords = (form: AgreementForm, clause: string, madeToday: string): AgreementForm => ({
  ...form,
  clauses: {
    ...form.clauses,
    [clause]: takeNewWords(form.clauses[clause] ?? '', form.made[clause] ?? '', madeToday),
  },
  made: { ...form.made, [clause]: madeToday },
});

/** A form under way and what was saved when it began: what others save meanwhile is not taken back. */
export interface KeptForm {
  readonly base: AgreementForm;
  readonly form: AgreementForm;
}

/** Reads a kept draft; one of another shape is none. */
export const readKeptForm = (value: unknown): KeptForm | null =>
  typeof value === 'object' && value !== null && 'base' in value && 'form' in value && isForm(value.form)
    ? (value as KeptForm)
    : null;

const isForm = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'clauses' in value && 'made' in value && 'points' in value;
