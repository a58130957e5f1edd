import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { HomeView } from '../home-view.ts';

/** Projects this person is in; in a project the way to its own page. */
export function ProjectCards({ space, home }: { readonly space: string; readonly home: HomeView }): ReactNode {
  const say = useWords('home');
  const { view, projects } = home;
  const shown = view.kind === 'project' ? projects.filter((project) => project.id === space) : projects;
  return (
    <Section title={view.kind === 'project' ? say('this_project') : say('projects')}>
      {shown.length > 0 && (
        <CardList>
          {shown.map((project) => (
            <CardLink
              key={project.id}
              to={paths.project(project.id)}
              leading="link"
              title={project.name}
              meta={project.stage === null ? undefined : say(`stage_${project.stage}`)}
            />
          ))}
        </CardList>
      )}
      {view.kind === 'group' && (
        <div>
          <LinkButton kind="text" icon="plus" to={paths.newProject(space)}>
            {say('projects_new')}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}
