import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** What leaves the circle of the parties: people asked from outside, and pages for everybody. */
export function OutsideSection({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  return (
    <Section title={say('outside')}>
      <LinkButton kind="outline" icon="eye" wide to={paths.reviews(space)}>
        {say('outside_reviews')}
      </LinkButton>
      <LinkButton kind="outline" icon="megaphone" wide to={paths.publications(space)}>
        {say('outside_pages')}
      </LinkButton>
      <LinkButton kind="outline" icon="flyer" wide to={paths.cases(space)}>
        {say('outside_cases')}
      </LinkButton>
    </Section>
  );
}
