import type { CitySet } from './city-set.ts';

/** The parts a city may take from another one, because its own source does not name them. */
export const TAKEN_PARTS = ['domains', 'forms', 'placement', 'ends', 'fields', 'effects', 'clauses'] as const;

type TakenPart = (typeof TAKEN_PARTS)[number];

/** A city as its data file has it: a part that is missing is the one of the city named by `takesFrom`. */
export type CityFile = Omit<CitySet, TakenPart | 'borrowed'> &
  Partial<Pick<CitySet, TakenPart>> & {
    /** Another city, `id@version`; it gives its own parts only, so nothing goes round in circles. */
    readonly takesFrom?: string;
  };

/**
 * The whole set of a city.
 * @param files all data files of cities
 * @throws Error when a part is neither there nor taken from a known city; the check refuses such a file before
 */
export const completeCity = (file: CityFile, files: readonly CityFile[]): CitySet => {
  const { takesFrom, ...own } = file;
  const giver = files.find(({ id, version }) => takesFrom === `${id}@${version}`);
  const parts = TAKEN_PARTS.filter((part) => own[part] === undefined);
  const part = <P extends TakenPart>(name: P): CitySet[P] => {
    const found = own[name] ?? giver?.[name];
    if (found === undefined) throw new Error(`the city ${file.id} has no ${name}`);
    return found as CitySet[P];
  };
  return {
    ...own,
    domains: part('domains'),
    forms: part('forms'),
    placement: part('placement'),
    ends: part('ends'),
    fields: part('fields'),
    effects: part('effects'),
    clauses: part('clauses'),
    borrowed: giver && parts.length > 0 ? { parts, source: giver.source } : null,
  };
};
