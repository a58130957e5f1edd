import type { FieldsOf } from '#domain/records.ts';
import type { Opinion } from '#store/outside.ts';

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
  readonly fieldId: 'grade' | 'conclusion' | 'name' | 'free';
  readonly key: 'error_grade' | 'error_conclusion' | 'opinion_no_name' | 'error_free' | 'error_others_free';
}

/** A grade with its reason, and a name and a tick of everybody (50-evaluation item 11). @param me my member id */
export const checkOpinion = (opinion: Opinion | undefined, me: string): OpinionProblem[] => {
  const problems: OpinionProblem[] = [];
  const signers = signersOf(opinion);
  const mine = signers.find((one) => one.memberId === me);
  if (!opinion?.grade) problems.push({ fieldId: 'grade', key: 'error_grade' });
  if (!opinion?.conclusion?.trim()) problems.push({ fieldId: 'conclusion', key: 'error_conclusion' });
  if (!mine) problems.push({ fieldId: 'name', key: 'opinion_no_name' });
  if (mine && !mine.isFree) problems.push({ fieldId: 'free', key: 'error_free' });
  else if (signers.some((one) => !one.isFree)) problems.push({ fieldId: 'free', key: 'error_others_free' });
  return problems;
};
