import { cityNameOf, DEFAULT_CITY, principlesForSpace, questionSetOf, questionsForSpace } from '#content/content.ts';
import type { QuestionSet } from '#content/question-set.ts';

/** What is chosen on the page, as `id@version`. */
export interface CityChoice {
  readonly citySet: string;
  readonly principleSet: string;
}

/** The choice as it stands in a space. */
export const choiceOf = (profile: {
  readonly citySet?: string | null;
  readonly principleSet?: string | null;
}): CityChoice => ({ citySet: profile.citySet ?? DEFAULT_CITY, principleSet: principlesForSpace(profile) });

/** Another city brings its principles along; they can be changed afterwards. */
export const withCity = (choice: CityChoice, citySet: string): CityChoice => ({
  citySet,
  principleSet: cityNameOf(citySet)?.principleSet ?? choice.principleSet,
});

export const isSameChoice = (one: CityChoice, other: CityChoice): boolean =>
  one.citySet === other.citySet && one.principleSet === other.principleSet;

/** The questions of rounds that are opened from now on; undefined when this app does not know them. */
export const questionsOfChoice = (choice: CityChoice): QuestionSet | undefined =>
  questionSetOf(questionsForSpace(choice));
