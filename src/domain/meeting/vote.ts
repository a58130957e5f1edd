/** Votes by phone: what is offered, and what came out. */
import type { Fields, FieldsOf } from '../records.ts';

/** `yes`, `no` and `held` are 賛成, 反対 and 保留; own choices are called `c1`, `c2`, … */
export const plainChoices = ['yes', 'no', 'held'] as const;

/** So few ballots say of themselves whose they are, also in a secret vote. */
export const fewBallots = 2;

/** One thing one can vote for. */
export interface VoteChoice {
  readonly id: string;
  /** As it was written when the vote was opened. */
  readonly text: string;
}

/** Fields of a new vote. @param texts two to eight, in their order; the plain three keep their ids */
export const choiceFields = (choices: readonly VoteChoice[]): { [field in `choice.${string}`]: string } =>
  Object.fromEntries(choices.map(({ id, text }) => [`choice.${id}`, text]));

/** What a vote offers: the plain three in their order, then its own. */
export const choicesOf = (vote: FieldsOf<'vote'>): readonly VoteChoice[] =>
  Object.entries(vote as Fields)
    .flatMap(([field, text]) =>
      field.startsWith('choice.') && text != null ? [{ id: field.slice(7), text: String(text) }] : [],
    )
    .sort((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1));

/** What came out, as the server counted it; null while it has not. */
export const resultOf = (vote: FieldsOf<'vote'>): readonly (VoteChoice & { readonly count: number })[] | null => {
  const count = (id: string) => (vote as Fields)[`count.${id}`];
  const choices = choicesOf(vote);
  if (vote.state !== 'closed' || choices.some(({ id }) => typeof count(id) !== 'number')) return null;
  return choices.map((choice) => ({ ...choice, count: Number(count(choice.id)) }));
};

/** How many have voted, as far as this phone has heard. */
export const castCount = (vote: FieldsOf<'vote'>): number => Number((vote as Fields)['count.cast'] ?? 0);

const placeOf = (id: string): number => {
  const place = plainChoices.findIndex((choice) => choice === id);
  return place < 0 ? plainChoices.length : place;
};
