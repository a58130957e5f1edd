import type { CityName } from './city-set.ts';
import type { PrincipleSet } from './principle-set.ts';
import { questionSetFrom } from './question-file.ts';
import type { QuestionSet } from './question-set.ts';
import { cityNames, principleData, questionData } from './set-data.ts';
import { writtenPrinciples, writtenQuestions } from './written-sets.ts';

/** Any released set. */
export type ContentSet = PrincipleSet | QuestionSet;

const principleSets: readonly PrincipleSet[] = [...writtenPrinciples, ...principleData];

const questionSets: readonly QuestionSet[] = [
  ...writtenQuestions,
  ...questionData.flatMap((file) => {
    const base = named(writtenQuestions, file.items);
    const principles = named(principleSets, file.principleSet);
    return base && principles ? [questionSetFrom(file, base, principles)] : [];
  }),
];

/** Everything ever released, oldest first. A version is added, never edited or removed. */
export const releasedContent: readonly ContentSet[] = [...principleSets, ...questionSets];

/** The sets a new space or round begins with, as they are stored in records. */
export const DEFAULT_PRINCIPLES = 'kanazawa-7@2';
export const DEFAULT_QUESTIONS = 'short-long@2';
export const DEFAULT_CITY = 'kanazawa@1';

/**
 * Finds a released set. Undefined when this app is too old to know it: the row is kept and the screen says
 * 「アプリを新しくしてください」.
 */
export const contentOf = (set: string, version: number): ContentSet | undefined =>
  named(releasedContent, `${set}@${version}`);

/** The principle set a space names as `id@version`; without a name the default. */
export const principleSetOf = (reference: string | null | undefined): PrincipleSet | undefined =>
  named(principleSets, reference ?? DEFAULT_PRINCIPLES);

/** The question set a round names as `id@version`. A round always names one: figures of a guessed set would lie. */
export const questionSetOf = (reference: string | null | undefined): QuestionSet | undefined =>
  named(questionSets, reference ?? '');

/** How a set is named in records. */
export function referenceOf({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${version}`;
}

/** The newest version of every principle set, for somebody who chooses one. */
export const listPrincipleSets = (): PrincipleSet[] => newestOf(principleSets);

/** The newest version of every city, without the data of its own words (`#content/cities.ts`). */
export const listCities = (): CityName[] => newestOf(cityNames);

/** What a list says of the city a space names; without a name the default. */
export const cityNameOf = (reference: string | null | undefined): CityName | undefined =>
  named(cityNames, reference ?? DEFAULT_CITY);

/** What a space says of the words it uses; both fields are null until somebody chooses. */
export interface ChosenSets {
  readonly citySet?: string | null | undefined;
  readonly principleSet?: string | null | undefined;
}

/** The principles of a space, as `id@version`: those it chose, else those its city begins with, else the default. */
export const principlesForSpace = ({ citySet, principleSet }: ChosenSets): string =>
  principleSet ?? (citySet ? cityNameOf(citySet)?.principleSet : undefined) ?? DEFAULT_PRINCIPLES;

/**
 * The question set a new round of a space takes, as `id@version`: the one of its city where that asks under the space's
 * principles, else the newest that does. Rounds that were opened keep the one they name.
 */
export const questionsForSpace = (space: ChosenSets): string => {
  const city = cityNameOf(space.citySet);
  const wanted = principlesForSpace(space);
  const fitting = questionSets.filter(({ principleSet }) => familyOf(principleSet) === familyOf(wanted));
  const ofCity = fitting.find((set) => referenceOf(set) === city?.questionSet);
  const exact = fitting.filter(({ principleSet }) => principleSet === wanted);
  const chosen = ofCity ?? exact.at(0) ?? fitting.at(-1);
  return chosen ? referenceOf(chosen) : DEFAULT_QUESTIONS;
};

/** The principles of all sets that speak of the same as this one, itself first: what was noted under the seven counts for the six. */
export const kindredPrinciples = (id: string): string[] => {
  const all = principleSets.flatMap(({ principles }) => principles);
  const sevenOf = (principle: string): readonly string[] => {
    const found = all.find((one) => one.id === principle);
    return found?.seven ?? [principle];
  };
  const mine = sevenOf(id);
  const kin = all.map((one) => one.id).filter((other) => sevenOf(other).some((seven) => mine.includes(seven)));
  return [...new Set([id, ...kin])];
};

/** A set without its version. */
const familyOf = (reference: string): string => reference.split('@')[0] ?? reference;

function named<S extends { readonly id: string; readonly version: number }>(
  sets: readonly S[],
  reference: string,
): S | undefined {
  return sets.find((set) => referenceOf(set) === reference);
}

const newestOf = <S extends { readonly id: string; readonly version: number }>(sets: readonly S[]): S[] =>
  sets.filter((set) => !sets.some((other) => other.id === set.id && other.version > set.version));
