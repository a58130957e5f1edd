import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** What leaves the circle of the parties: people asked from outside, and pages for everybody. */
export function OutsideSection({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  return (
    <Section title={say('outside')}>
      <CardList>
        <CardLink to={paths.reviews(space)} leading="eye" title={say('outside_reviews')} />
        <CardLink to={paths.publications(space)} leading="megaphone" title={say('outside_pages')} />
        <CardLink to={paths.cases(space)} leading="flyer" title={say('outside_cases')} />
      </CardList>
    </Section>
  );
}
