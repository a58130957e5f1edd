import { type FieldsOf, records } from '#domain/records.ts';
import type { Opinion } from '#store/outside.ts';

/** The five headings of an opinion (50-evaluation item 11). */
export const opinionHeadings = ['conclusion', 'work', 'spread', 'meeting', 'summary'] as const;

/** Letters that fit into what is written, as the register has it. */
export const opinionLimits = {
  conclusion: records.opinion.fields.conclusion.max,
  work: records.opinion.fields.work.max,
  spread: records.opinion.fields.spread.max,
  meeting: records.opinion.fields.meeting.max,
  summary: records.opinion.fields.summary.max,
  name: 100,
  freeNote: records.opinion.fields.freeNote.max,
} as const;

/** Reads kept texts that did not fit; a draft of another shape is none. */
export const readLongTexts = (value: unknown): Readonly<Record<string, string>> | null =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
    ? (value as Readonly<Record<string, string>>)
    : null;

/** A name under an opinion with the tick of its owner. */
export interface Signer {
  readonly memberId: string;
  readonly name: string;
  readonly isFree: boolean;
}

/** Who stands under an opinion, in the order of their names. */
export const signersOf = (opinion: Opinion | undefined): Signer[] => {
  const fields = (opinion ?? {}) as FieldsOf<'opinion'> & { readonly [field: string]: unknown };
  return Object.entries(fields)
    .flatMap(([field, name]) => {
      if (!field.startsWith('reviewer.') || typeof name !== 'string' || name === '') return [];
      const memberId = field.slice('reviewer.'.length);
      return [{ memberId, name, isFree: fields[`isFree.${memberId}`] === true }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** What is missing before an opinion is filed: the id of the field and its sentence. */
export interface OpinionProblem {
  readonly fieldId: 'grade' | 'free' | keyof typeof opinionLimits;
  readonly key:
    | 'error_grade'
    | 'error_conclusion'
    | 'opinion_no_name'
    | 'error_free'
    | 'error_others_free'
    | 'error_long';
}

/**
 * A grade with its reason, and a name and a tick of everybody (50-evaluation item 11).
 * @param me my member id
 * @param long what was typed and did not fit, by field: it is not part of the opinion yet
 */
export const checkOpinion = (
  opinion: Opinion | undefined,
  me: string,
  long: Readonly<Record<string, string>> = {},
): OpinionProblem[] => {
  const fields = Object.keys(opinionLimits) as (keyof typeof opinionLimits)[];
  const isLong = (field: string) => long[field] !== undefined;
  const problems: OpinionProblem[] = fields.filter(isLong).map((fieldId) => ({ fieldId, key: 'error_long' }));
  const signers = signersOf(opinion);
  const mine = signers.find((one) => one.memberId === me);
  if (!opinion?.grade) problems.push({ fieldId: 'grade', key: 'error_grade' });
  if (!opinion?.conclusion?.trim() && !isLong('conclusion'))
    problems.push({ fieldId: 'conclusion', key: 'error_conclusion' });
  if (!mine && !isLong('name')) problems.push({ fieldId: 'name', key: 'opinion_no_name' });
  if (mine && !mine.isFree) problems.push({ fieldId: 'free', key: 'error_free' });
  else if (signers.some((one) => !one.isFree)) problems.push({ fieldId: 'free', key: 'error_others_free' });
  return problems;
};
