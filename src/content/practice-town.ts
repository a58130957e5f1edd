import type { Localized } from '#domain/basis/localized.ts';

/** Three invented parties of the round that is practised, the one that is played first. */
export const practiceTown: readonly [Localized, ...Localized[]] = [
  { ja: 'わかばが丘町内会', en: 'Wakabagaoka association' },
  { ja: 'しろくま学生会', en: 'White Bear students' },
  { ja: 'みずほの市 道路課', en: 'Mizuho city road section' },
];
