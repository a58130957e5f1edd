import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import type { ReactNode } from 'react';
import { MorePlaces, PeopleHints, ProjectsPlace } from '../components/people-extras.tsx';
import { RosterLists } from '../components/roster-lists.tsx';
import { useRoster } from '../use-roster.ts';

/** なかま: who belongs here, and the way to invite more. */
export function PeoplePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('people');
  const roster = useRoster(space);
  const canInvite = roster?.space.state === 'shared' && roster.space.me.isLeader;
  return (
    <Page
      title={say('title')}
      lead={roster && say('count', { count: roster.members.length })}
      beside={<SearchLink to={paths.search(space)}>{say('search')}</SearchLink>}
      action={
        canInvite && (
          <LinkButton kind="primary" icon="qr" to={paths.invite(space)}>
            {say('invite')}
          </LinkButton>
        )
      }
    >
      {roster && (
        <>
          <PeopleHints roster={roster} />
          <RosterLists roster={roster} />
          {roster.space.me.isLeader && (
            <LinkButton kind="outline" icon="plus" to={paths.newPerson(space)}>
              {say('add')}
            </LinkButton>
          )}
          <ProjectsPlace roster={roster} />
          <MorePlaces roster={roster} />
        </>
      )}
    </Page>
  );
}
