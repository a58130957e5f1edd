/** Bugs that are planted on purpose. `from` stands exactly once in its file; a place that has moved makes the run fail. */
import { phoneMutants } from './mutants-phone.ts';
import { serverMutants } from './mutants-server.ts';

export interface Mutant {
  readonly name: string;
  /** Path from the root of the project. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export const mutants: readonly Mutant[] = [...phoneMutants, ...serverMutants];
