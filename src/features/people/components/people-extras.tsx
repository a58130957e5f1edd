import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { Roster } from '../use-roster.ts';

/** People at the door, and why nobody can be invited yet. */
export function PeopleHints({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const { id, space, asking } = roster;
  const { isLeader } = space.me;
  return (
    <>
      {isLeader && asking.length > 0 && (
        <Banner
          kind="info"
          title={say('asking', { count: asking.length })}
          actions={<LinkButton to={paths.joinRequests(id)}>{say('asking_look')}</LinkButton>}
        />
      )}
      {space.state === 'held' && !space.isPractice && isLeader && (
        <Banner
          kind="info"
          title={say('held_hint')}
          actions={
            <LinkButton kind="outline" to={paths.shareGroup(id)}>
              {say('held_share')}
            </LinkButton>
          }
        />
      )}
      {space.isPractice && <p className="text-ink-sub">{say.rich('practice_hint')}</p>}
    </>
  );
}

/** いっしょに取り組む: the place of projects in a group, of the parties in a project. */
export function ProjectsPlace({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const projects = useLive(
    async (store) =>
      (await store.spaces.listSpaces()).filter((one) => one.kind === 'project' && one.state !== 'closed'),
    [],
  );
  const { id, space } = roster;
  if (space.kind === 'project') {
    return (
      <Section title={say('parties')}>
        <CardList>
          <CardLink to={paths.parties(id)} leading="people" title={say('parties_edit')} />
        </CardList>
      </Section>
    );
  }
  return (
    <Section title={say('projects')}>
      <CardList>
        {(projects ?? []).map((project) => (
          <CardLink key={project.id} to={paths.project(project.id)} leading="link" title={project.name} />
        ))}
        <CardLink to={paths.projects(id)} leading="plus" title={say('projects_all')} meta={say('projects_empty')} />
      </CardList>
    </Section>
  );
}

/** Ways to what has no place in the menu. */
export function MorePlaces({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const settings = useWords('settings');
  const { id, space } = roster;
  return (
    <Section title={say('more')}>
      <CardList>
        {space.me.isLeader && space.state === 'shared' && (
          <CardLink to={paths.invitations(id)} leading="qr" title={say('more_invitations')} />
        )}
        <CardLink to={paths.group(id)} leading="info" title={say('more_group')} />
        <CardLink to={paths.issues(id)} leading="megaphone" title={say('more_issues')} meta={say('more_issues_note')} />
        {space.kind === 'group' && (
          <CardLink
            to={paths.communityPlans(id)}
            leading="book"
            title={say('more_plan')}
            meta={say('more_plan_note')}
          />
        )}
        {space.kind === 'group' && (
          <CardLink
            to={paths.notices(id)}
            leading="flyer"
            title={say('more_notices')}
            meta={say('more_notices_note')}
          />
        )}
        <CardLink to={paths.guide()} leading="log" title={settings('guide')} meta={settings('guide_note')} />
        <CardLink to={paths.sending()} leading="send" title={settings('sending')} meta={settings('sending_note')} />
        <CardLink to={paths.settings()} leading="gear" title={say('more_settings')} meta={say('more_settings_note')} />
      </CardList>
    </Section>
  );
}
