import { cityNameOf, principleSetOf } from '#content/content.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import type { CityChoice } from '../city-choice.model.ts';

/** What was chosen, for those who may only read it. */
export function ChosenCity({ choice }: { readonly choice: CityChoice }): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  const city = cityNameOf(choice.citySet);
  const principles = principleSetOf(choice.principleSet);
  return (
    <SummaryList
      items={[
        { label: say('city'), value: city ? words(city.name) : say('unknown') },
        { label: say('principles'), value: principles ? words(principles.name) : say('unknown') },
      ]}
    />
  );
}
