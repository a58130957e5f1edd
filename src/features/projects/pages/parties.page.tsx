import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { MissingProject } from '../components/missing-project.tsx';
import { PartyFields } from '../components/party-fields.tsx';
import { kindWord } from '../project-form.model.ts';
import { mayChangeParty, type ProjectView, useProject } from '../use-project.ts';

/** The parties of a project; `?party=` names the one to change, `?party=new` adds one. */
export function PartiesPage({ space }: { readonly space: string }): ReactNode {
  const project = useProject(space);
  const [search] = useSearchParams();
  const chosen = search.get('party');
  if (project === undefined) return null;
  if (project === null) return <MissingProject space={space} />;
  const party = project.parties.find((one) => one.id === chosen) ?? null;
  if (chosen === 'new' || party !== null) return <PartyFields key={chosen} project={project} party={party} />;
  return <PartyList project={project} />;
}

function PartyList({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const { id, me } = project.space;
  const edit = (party: string) => `${paths.parties(id)}?party=${party}`;
  const mine = project.parties.filter((party) => mayChangeParty(project, party.id));
  const others = project.parties.filter((party) => !mine.includes(party));
  return (
    <Page
      title={say('parties')}
      lead={say.rich('parties_lead')}
      back={paths.project(id)}
      action={
        me.isRepresentative && (
          <LinkButton kind="primary" icon="plus" to={edit('new')}>
            {say('party_add')}
          </LinkButton>
        )
      }
    >
      <CardList label={say('parties')}>
        {mine.map((party) => (
          <CardLink
            key={party.id}
            to={edit(party.id)}
            leading="edit"
            title={say('party_change', { party: party.name ?? '' })}
            meta={say(kindWord(party.kind ?? 'other'))}
          />
        ))}
      </CardList>
      {others.length > 0 && (
        <SummaryList
          items={others.map(
            (party): SummaryItem => ({
              label: party.name ?? '',
              value: party.brings ? party.brings : say(kindWord(party.kind ?? 'other')),
            }),
          )}
        />
      )}
    </Page>
  );
}
