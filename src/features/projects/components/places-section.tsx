import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** Everything that belongs to the project and has a page of its own. */
export function PlacesSection({ project: { space, plan } }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const planning = useWords('planning');
  const done = plan.steps.filter((step) => step.state === 'done').length;
  return (
    <Section title={say('places')}>
      <CardList>
        <CardLink
          to={paths.plan(space.id)}
          leading="log"
          title={planning('plan')}
          meta={planning('points_count', { done, total: plan.steps.length })}
        />
        <CardLink to={paths.issues(space.id)} leading="megaphone" title={planning('issues')} />
        <CardLink
          to={paths.agreements(space.id)}
          leading="flyer"
          title={say('agreement')}
          meta={say('agreement_text')}
        />
      </CardList>
    </Section>
  );
}
