import type { CityFile } from './city-file.ts';
import { readData } from './read-data.ts';

/** The data files of `cities`. */
export const cityData = readData('cities') as readonly CityFile[];
