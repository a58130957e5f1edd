import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** Everything this person does together with other groups. */
export function ProjectsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  const projects = useLive(async (store) => {
    const views = (await store.spaces.listSpaces()).filter((view) => view.kind === 'project');
    return Promise.all(
      views.map(async ({ id, name, state }) => {
        const [charter, parties] = await Promise.all([
          store.projects.findProject(id),
          partiesOf(store).listParties(id),
        ]);
        return { id, name, state, stage: charter?.stage ?? 'plan', parties: parties.map((party) => party.name ?? '') };
      }),
    );
  }, []);
  if (!projects) return null;
  return (
    <Page
      title={say('title')}
      lead={say.rich('lead')}
      back={paths.people(space)}
      action={
        <LinkButton kind="primary" icon="plus" to={paths.newProject(space)}>
          {say('new')}
        </LinkButton>
      }
    >
      {projects.length === 0 ? (
        <EmptyState icon="link">{say('empty')}</EmptyState>
      ) : (
        <CardList label={say('title')}>
          {projects.map((project) => (
            <CardLink
              key={project.id}
              to={paths.project(project.id)}
              leading="link"
              title={project.name}
              meta={
                <>
                  <span className="block">{say(`stage_${project.stage}`)}</span>
                  <span className="block">{project.parties.join(' · ')}</span>
                </>
              }
            />
          ))}
        </CardList>
      )}
      <LinkButton kind="text" icon="megaphone" to={paths.issues(space)}>
        {say('issues')}
      </LinkButton>
      <LinkButton kind="text" icon="info" to={paths.guide()}>
        {say('guide')}
      </LinkButton>
    </Page>
  );
}
