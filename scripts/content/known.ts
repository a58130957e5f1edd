import type { CityFile } from '../../src/content/city-file.ts';
import type { PrincipleSet } from '../../src/content/principle-set.ts';
import type { QuestionSet } from '../../src/content/question-set.ts';

/** What a data file may name, by `id@version`. */
export interface Known {
  readonly cities: ReadonlyMap<string, CityFile>;
  readonly principles: ReadonlyMap<string, PrincipleSet>;
  /** Every set of questions, with the principles it asks under. */
  readonly questions: ReadonlyMap<string, { readonly principleSet: string }>;
  /** Those whose items have their own words. */
  readonly written: ReadonlyMap<string, QuestionSet>;
}
