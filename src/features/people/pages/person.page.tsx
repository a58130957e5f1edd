import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Member } from '#store/people.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { MissingPerson } from '../components/missing-person.tsx';
import { hasPhone, whyNotChange, whyNotInvite } from '../permissions.model.ts';
import { type Roster, usePerson } from '../use-roster.ts';

interface PersonProps {
  readonly roster: Roster;
  readonly member: Member;
}

/** One person: what the roster says, and what I may do about it. */
export function PersonPage({ space, person }: { readonly space: string; readonly person: string }): ReactNode {
  const found = usePerson(space, person);
  if (found === undefined) return null;
  return found === null ? <MissingPerson space={space} /> : <PersonFacts {...found} />;
}

function PersonFacts({ roster, member }: PersonProps): ReactNode {
  const say = useWords('people');
  const { id, space, parties } = roster;
  const isMe = member.id === space.me.memberId;
  const role = member.role ?? 'member';
  const isHere = (member.status ?? 'active') === 'active';
  const party = parties.find((one) => one.id === member.partyId);
  const items = [
    { label: say('reading'), value: member.reading ?? '' },
    {
      label: say('role'),
      value: (
        <>
          <span className="block">{say(`role_${role}`)}</span>
          <span className="block text-ink-sub">{say(`role_${role}_may`)}</span>
        </>
      ),
    },
    { label: say('office'), value: member.office ?? '' },
    ...(space.kind === 'project' ? [{ label: say('party_name'), value: party?.name ?? '' }] : []),
    { label: say('phone'), value: hasPhone(member) ? say('phone_used') : say('phone_none') },
  ];
  const canEdit = isHere && whyNotChange(roster, member, { name: ' ' }) === null;
  return (
    <Page
      title={say('person_title', { name: member.name ?? '' })}
      lead={isMe ? say('me') : statusWord(member, say)}
      back={paths.people(id)}
      action={
        canEdit && (
          <LinkButton kind="primary" icon="edit" to={paths.editPerson(id, member.id)}>
            {say('edit')}
          </LinkButton>
        )
      }
    >
      <SummaryList items={items} />
      {isHere && !isMe && space.kind === 'project' && space.state !== 'closed' && (
        <LinkButton kind="outline" icon="heart" to={`${paths.thanks(id)}?to=member:${member.id}`}>
          {say('thank')}
        </LinkButton>
      )}
      {isHere && <HandOver roster={roster} member={member} />}
      {isHere && <TakeOff roster={roster} member={member} />}
      {isMe && space.state === 'shared' && (
        <LinkButton kind="danger" to={paths.leave(id)}>
          {say('more_leave')}
        </LinkButton>
      )}
    </Page>
  );
}

const statusWord = (
  member: Member,
  say: (key: `status_${NonNullable<Member['status']>}` | 'status_roster') => string,
) => {
  const status = member.status ?? 'active';
  return status === 'active' && !hasPhone(member) ? say('status_roster') : say(`status_${status}`);
};

/** A personal invitation: for somebody without a phone yet, or with a new one. */
function HandOver({ roster, member }: PersonProps): ReactNode {
  const say = useWords('people');
  const { id, space } = roster;
  const terms = { role: member.role ?? 'member', memberId: member.id, partyId: member.partyId ?? null } as const;
  const isMe = member.id === space.me.memberId;
  if (isMe || space.state !== 'shared' || whyNotInvite(roster, terms) !== null) return null;
  const isAgain = hasPhone(member);
  return (
    <Card title={say(isAgain ? 'hand_over_again' : 'hand_over')}>
      <p className="mb-3">
        {isAgain ? say.rich('hand_over_again_text') : say.rich('hand_over_text', { name: member.name ?? '' })}
      </p>
      <LinkButton kind="outline" icon="qr" to={paths.invitePerson(id, member.id)}>
        {say('invite_make')}
      </LinkButton>
    </Card>
  );
}

/** Somebody with a phone is asked about on a page of its own; a mere name goes at once and can be brought back. */
function TakeOff({ roster, member }: PersonProps): ReactNode {
  const say = useWords('people');
  const store = useStore();
  const [, navigate] = useLocation();
  const { id, space } = roster;
  const isMe = member.id === space.me.memberId;
  if (isMe || whyNotChange(roster, member, { status: 'removed' }) !== null) return null;
  const take = async () => {
    const taken = await store.people.removeMember(id, member.id);
    if (!taken.ok) return notify({ text: errorWords(taken.error.code).text });
    notify({ text: say('removed', { name: member.name ?? '' }), undo: () => void taken.value.undo() });
    return navigate(paths.people(id), { replace: true });
  };
  return hasPhone(member) ? (
    <LinkButton kind="danger" to={paths.removePerson(id, member.id)}>
      {say('remove')}
    </LinkButton>
  ) : (
    <Button kind="danger" onClick={() => void take()}>
      {say('remove')}
    </Button>
  );
}
