import type { Bands, CardLimits, Length } from '#domain/evaluation/question-set.ts';
import type { Localized } from '#domain/basis/localized.ts';
import type { PrincipleSet } from './principle-set.ts';
import type { Item, QuestionSet } from './question-set.ts';

/** A question set as its data file has it: the items of another set, asked under other principles, with limits of its own. */
export interface QuestionFile {
  readonly kind: 'questions';
  readonly id: string;
  readonly version: number;
  readonly name: Localized;
  readonly isProposal: boolean;
  /** The set whose items and words are asked, `id@version`. */
  readonly items: string;
  /** The principles they are asked under, `id@version`. */
  readonly principleSet: string;
  /** The principle of every item that changes it, by the item's id. */
  readonly principleOf: Readonly<Record<string, string>>;
  readonly needed: { readonly [length in Length]: number };
  readonly bands: Bands;
  readonly cards: CardLimits;
}

/**
 * The question set of a data file. Ids, families and words of the items stay, so that rounds of both sets can be compared item by
 * item; those of one principle stand together, in the order of the principles.
 */
export const questionSetFrom = (file: QuestionFile, base: QuestionSet, { principles }: PrincipleSet): QuestionSet => {
  const { items: _, principleOf, ...own } = file;
  const ids = principles.map(({ id }) => id);
  const items = base.items.map((item) => ({ ...item, principle: principleIn(principleOf, item) }));
  const place = ({ principle }: Item) => (principle === null ? ids.length : ids.indexOf(principle));
  const phases = [...new Set(items.map(({ phase }) => phase))];
  return {
    ...base,
    ...own,
    principles: ids,
    items: phases.flatMap((phase) =>
      items.filter((item) => item.phase === phase).sort((one, other) => place(one) - place(other)),
    ),
  };
};

const principleIn = (principleOf: QuestionFile['principleOf'], { id, principle }: Item): string | null =>
  principle === null ? null : Object.hasOwn(principleOf, id) ? (principleOf[id] ?? principle) : principle;
