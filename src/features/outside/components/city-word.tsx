import { useWords } from '#i18n/use-words.tsx';
import { useDraft } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useState } from 'react';

/** Said once to the people of a city: what they write may be an official document (50-evaluation item 12). */
export function CityWord({ space }: { readonly space: string }): ReactNode {
  const say = useWords('publishing');
  const told = useDraft(`told-official/${space}`, (value) => (value === true ? true : null));
  const [isKnown, setIsKnown] = useState(false);
  if (told.found === undefined || told.found === true || isKnown) return null;
  const know = () => {
    told.save(true);
    setIsKnown(true);
  };
  return (
    <Banner kind="info" title={say('city_title')} actions={<Button onClick={know}>{say('city_known')}</Button>}>
      <p>{say.rich('city_text')}</p>
    </Banner>
  );
}
