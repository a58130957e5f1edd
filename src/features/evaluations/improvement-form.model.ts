import type { Member } from '#store/people.ts';
import type { TryInput } from '#store/talks.ts';

/** A やること that comes out of a card, as it is filled in. */
export interface ImprovementForm {
  readonly what: string;
  /** `member:<id>` or `party:<id>`; '' when nobody is chosen. */
  readonly owner: string;
  /** LocalDate or ''. */
  readonly dueOn: string;
  readonly doneWhen: string;
}

/** What is missing: the id of the field and its sentence. */
export interface ImprovementProblem {
  readonly fieldId: 'what' | 'owner' | 'due' | 'done_when';
  readonly key: 'error_what' | 'error_owner' | 'error_action_due' | 'error_done_when';
}

/** The empty form. What should get better is the first proposal for what to do. */
export const emptyImprovement = (improve: string): ImprovementForm => ({
  what: improve,
  owner: '',
  dueOn: '',
  doneWhen: '',
});

/** Every ためす has an owner, a date and 「できたと言える状態」 (50-evaluation item 10). */
export const checkImprovement = (form: ImprovementForm): ImprovementProblem[] => {
  const problems: ImprovementProblem[] = [];
  if (form.what.trim() === '') problems.push({ fieldId: 'what', key: 'error_what' });
  if (form.owner === '') problems.push({ fieldId: 'owner', key: 'error_owner' });
  if (form.dueOn === '') problems.push({ fieldId: 'due', key: 'error_action_due' });
  if (form.doneWhen.trim() === '') problems.push({ fieldId: 'done_when', key: 'error_done_when' });
  return problems;
};

/** The やること as the store wants it; a person brings their party along. */
export const actionOf = ({ what, owner, dueOn, doneWhen }: ImprovementForm, members: readonly Member[]): TryInput => {
  const [kind, id = ''] = owner.split(':');
  const partyId = kind === 'party' ? id : members.find((member) => member.id === id)?.partyId;
  return {
    what: what.trim(),
    ...(kind === 'member' ? { ownerId: id } : {}),
    ...(partyId ? { partyId } : {}),
    dueOn,
    doneWhen: doneWhen.trim(),
  };
};

/** Reads a kept draft; one of another shape is none. */
export const readImprovementDraft = (value: unknown): ImprovementForm | null =>
  typeof value === 'object' && value !== null && 'what' in value && 'doneWhen' in value
    ? (value as ImprovementForm)
    : null;
