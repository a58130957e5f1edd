/** All planted bugs. */
import type { Mutant } from './mutant.ts';
import { dayMutants } from './mutants-day.ts';
import { phoneMutants } from './mutants-phone.ts';
import { serverMutants } from './mutants-server.ts';

export const mutants: readonly Mutant[] = [...dayMutants, ...phoneMutants, ...serverMutants];
