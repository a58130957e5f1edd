import { cityData } from './city-data.ts';
import { completeCity } from './city-file.ts';
import type { CitySet } from './city-set.ts';
import { DEFAULT_CITY } from './content.ts';

/** Every city ever released. Only pages that show a city's own words fetch this. */
export const releasedCities: readonly CitySet[] = cityData.map((file) => completeCity(file, cityData));

/**
 * The set of the city a space names as `id@version`; without a name the default. Undefined when this app is too old to know it:
 * the screen says 「アプリを新しくしてください」.
 */
export const citySetOf = (reference: string | null | undefined): CitySet | undefined =>
  releasedCities.find(({ id, version }) => `${id}@${version}` === (reference ?? DEFAULT_CITY));
