import { roles } from '#domain/records.ts';
import { formatDate, formatMinutes, formatMoment, formatNumber } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Originals } from '#i18n/namespaces.ts';
import type { WordKey, WordValues } from '#i18n/words.ts';
import { namedValues } from './said-choices.ts';
import type { Said } from './said-fields.ts';
import type { Unit } from './told-fields.ts';

/** Gives sentences of one file of words as plain text. */
type SayPlain<N extends keyof Originals> = (key: WordKey<Originals[N]>, values?: WordValues) => string;

/** The files of words values are said with. */
export interface SaidWords {
  readonly review: SayPlain<'review'>;
  readonly common: SayPlain<'common'>;
  readonly people: SayPlain<'people'>;
}

/** Says values of any record. @param names of people, parties and other records, by id */
export const saidWords = (
  { review, common, people }: SaidWords,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): ((said: Said) => string) => {
  const word = (value: string): string => {
    const named = namedValues.find((one) => one === value);
    const role = roles.find((one) => one === value);
    if (named) return review(`value_${named}`);
    return role ? people(`role_${role}`) : review('value_else');
  };
  const number = (value: number, unit: Unit): string => {
    if (unit === 'minutes') return formatMinutes(value, locale);
    const figure = formatNumber(value, locale);
    return unit === 'plain' ? figure : review(`count_${unit}`, { number: figure });
  };
  return (said) => {
    switch (said.as) {
      case 'nothing':
        return review('nothing');
      case 'text':
        return said.text;
      case 'date':
        return formatDate(said.date, locale);
      case 'moment':
        return formatMoment(said.at, locale);
      case 'truth':
        return said.isTrue ? common('yes') : common('no');
      case 'count':
        return common('items', { count: said.count });
      case 'number':
        return number(said.value, said.unit);
      case 'chosen':
        return review('chosen');
      case 'repeat':
        return review('repeats');
      case 'word':
        return word(said.word);
      case 'people':
        if (said.ids.length === 0) return review('nothing');
        return said.ids.map((id) => names.get(id) || review('unknown')).join(people('between'));
    }
  };
};
