import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Party } from '#store/parties.ts';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { kindWord } from '../project-form.model.ts';
import { leadersOf, type ProjectView } from '../use-project.ts';

/** Who works together: each with its people, what it brings, and the way to invite. */
export function PartiesSection({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const { space, parties } = project;
  return (
    <Section
      title={say('parties')}
      beside={
        space.me.isRepresentative && (
          <LinkButton kind="text" icon="edit" to={paths.parties(space.id)}>
            {say('parties_edit')}
          </LinkButton>
        )
      }
    >
      {ownFirst(parties, space.me.partyId).map((party) => (
        <PartyCard key={party.id} project={project} party={party} />
      ))}
    </Section>
  );
}

const ownFirst = (parties: readonly Party[], own: string | null): Party[] =>
  parties.toSorted((a, b) => Number(b.id === own) - Number(a.id === own));

interface PartyCardProps {
  readonly project: ProjectView;
  readonly party: Party;
}

function PartyCard({ project: { space, members }, party }: PartyCardProps): ReactNode {
  const say = useWords('projects');
  const leaders = leadersOf(members, party.id);
  const isMine = space.me.partyId === party.id;
  const name = party.name ?? '';
  const people = leaders.map((leader) =>
    say('person_with_role', {
      name: leader.name ?? '',
      role: say(leader.role === 'deputy' ? 'role_deputy' : 'role_representative'),
    }),
  );
  return (
    <Card
      level={3}
      title={name}
      beside={isMine && <span className="rounded-8 bg-news-tint px-2 text-news">{say('party_mine')}</span>}
    >
      <p className="text-ink-sub">{say.rich(kindWord(party.kind ?? 'other'))}</p>
      <dl className="mt-2 flex flex-col gap-2">
        <div>
          <dt className="text-std-16B-170">{say.rich('party_people')}</dt>
          {people.length === 0 && <dd>{say.rich('party_no_people')}</dd>}
          {people.map((person) => (
            <dd key={person}>{person}</dd>
          ))}
        </div>
        <div>
          <dt className="text-std-16B-170">{say.rich('party_brings')}</dt>
          <dd>{party.brings ? party.brings : say.rich('party_brings_none')}</dd>
        </div>
      </dl>
      {space.me.isRepresentative && (
        <PartyInvitations space={space.id} partyId={party.id} isMine={isMine} isEmpty={leaders.length === 0} />
      )}
    </Card>
  );
}

interface PartyInvitationsProps {
  readonly space: string;
  readonly partyId: string;
  readonly isMine: boolean;
  readonly isEmpty: boolean;
}

/** People of one's own party, or the first representative of a party that has none. */
function PartyInvitations({ space, partyId, isMine, isEmpty }: PartyInvitationsProps): ReactNode {
  const say = useWords('projects');
  const to = (role: string) => `${paths.invite(space)}?party=${partyId}&role=${role}`;
  if (!isMine && !isEmpty) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {isMine ? (
        <>
          <LinkButton kind="outline" icon="qr" to={to('deputy')}>
            {say('invite_deputy')}
          </LinkButton>
          <LinkButton kind="outline" icon="qr" to={to('member')}>
            {say('invite_member')}
          </LinkButton>
        </>
      ) : (
        <LinkButton icon="qr" to={to('representative')}>
          {say('invite_representative')}
        </LinkButton>
      )}
    </div>
  );
}
