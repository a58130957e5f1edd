import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import type { ReactNode } from 'react';

interface RegisterLinksProps {
  readonly space: string;
  readonly openActions: number;
}

/** From the list of meetings to what all of them have in common. */
export function RegisterLinks({ space, openActions }: RegisterLinksProps): ReactNode {
  const say = useWords('minutes');
  return (
    <CardList label={say('registers')}>
      <CardLink to={paths.decisions(space)} leading="book" title={say('decisions_title')} />
      <CardLink
        to={paths.actions(space)}
        leading="check"
        title={say('actions_title')}
        meta={openActions > 0 && say('open_actions', { number: openActions })}
      />
      <CardLink to={paths.loads(space)} leading="people" title={say('loads_title')} />
    </CardList>
  );
}
