import { listCities, listPrincipleSets, referenceOf } from '#content/content.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { ReactNode } from 'react';
import { type CityChoice, withCity } from '../city-choice.model.ts';

interface CityFieldsProps {
  readonly choice: CityChoice;
  readonly onChoice: (choice: CityChoice) => void;
}

/** The city, and the principles, each with the source its names come from. */
export function CityFields({ choice, onChoice }: CityFieldsProps): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  const noteOf = ({ title, year }: ReturnType<typeof listCities>[number]['source']) =>
    say('source_line', { title: words(title), year });
  return (
    <>
      <ChoiceRows
        label={say('city')}
        support={say('city_support')}
        options={listCities().map((city) => ({
          value: referenceOf(city),
          label: words(city.name),
          note: noteOf(city.source),
        }))}
        value={choice.citySet}
        onValue={(citySet) => onChoice(withCity(choice, citySet))}
      />
      <ChoiceRows
        label={say('principles')}
        support={say('principles_support')}
        options={listPrincipleSets().map((set) => ({
          value: referenceOf(set),
          label: words(set.name),
          note: noteOf(set.source),
        }))}
        value={choice.principleSet}
        onValue={(principleSet) => onChoice({ ...choice, principleSet })}
      />
    </>
  );
}
