import type { CityName } from './city-set.ts';
import type { PrincipleSet } from './principle-set.ts';
import type { QuestionFile } from './question-file.ts';
import { readData } from './read-data.ts';

/** The data files of `principle-sets`. */
export const principleData = readData('principle-sets') as readonly PrincipleSet[];

/** The data files of `question-sets`. */
export const questionData = readData('question-sets') as readonly QuestionFile[];

/** What of every city is known without fetching its data; the build keeps these parts only. */
export const cityNames = readData('cities') as readonly CityName[];
