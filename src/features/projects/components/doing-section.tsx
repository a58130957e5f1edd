import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** What is kept while the work goes on: goals, what was noticed, thanks. */
export function DoingSection({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  const rows = [
    ['goals', 'place'],
    ['evidence', 'star'],
    ['thanks', 'heart'],
  ] as const;
  return (
    <Section title={say('doing')}>
      <CardList>
        {rows.map(([page, icon]) => (
          <CardLink
            key={page}
            to={paths[page](space)}
            leading={icon}
            title={say.rich(`doing_${page}`)}
            meta={say.rich(`doing_${page}_text`)}
          />
        ))}
      </CardList>
    </Section>
  );
}
