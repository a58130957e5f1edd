import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** In which domain and form the parties work together, and how many of its points to watch are settled. */
export function WaySection({ project: { space, plan } }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const { domain, form, placement, points } = plan;
  if (placement.end !== null) {
    return (
      <Section title={say('step_way')}>
        <p>{say.rich('plan_not_together')}</p>
        <LinkButton kind="outline" wide to={paths.placement(space.id)}>
          {say('placement_again')}
        </LinkButton>
      </Section>
    );
  }
  if (!domain) return null;
  const items: SummaryItem[] = [
    { label: say('placement_domain'), value: words(domain.name), change: paths.placement(space.id) },
  ];
  if (form) {
    items.push({ label: say('placement_form'), value: words(form.name) });
    items.push({ label: say('step_points'), value: say('points_count', points), change: paths.formPoints(space.id) });
  }
  return (
    <Section title={say('step_way')}>
      <SummaryList items={items} />
    </Section>
  );
}
