import { roles } from '#domain/records.ts';
import { formatDate, formatMoment } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { namedValues, type Said } from './said-fields.ts';

/** Says a value in words. @param names of people and parties, by id */
export function useSaidWith(names: ReadonlyMap<string, string>): (said: Said) => string {
  const say = useWords('review');
  const common = useWords('common');
  const people = useWords('people');
  const locale = useLocale();
  const word = (value: string): string => {
    const named = namedValues.find((one) => one === value);
    const role = roles.find((one) => one === value);
    if (named) return say(`value_${named}`);
    return role ? people(`role_${role}`) : say('value_else');
  };
  return (said) => {
    switch (said.as) {
      case 'nothing':
        return say('nothing');
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
      case 'word':
        return word(said.word);
      case 'people':
        return (
          said.ids
            .map((id) => names.get(id) ?? '')
            .filter(Boolean)
            .join(people('between')) || say('nothing')
        );
    }
  };
}
