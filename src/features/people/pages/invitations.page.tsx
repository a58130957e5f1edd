import { formatDate, localDateOf } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Invitation } from '#store/invitations.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** Invitations that still open a door, each with the way to close it. */
export function InvitationsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('people');
  const invitations = useLive((store) => store.invitations.listInvitations(space), [space]);
  const names = useLive((store) => store.people.namesOf(space), [space]);
  return (
    <Page
      title={say('invitations_title')}
      back={paths.people(space)}
      action={
        <LinkButton kind="primary" icon="qr" to={paths.invite(space)}>
          {say('invite')}
        </LinkButton>
      }
    >
      {invitations?.length === 0 && <EmptyState icon="qr">{say('invitations_empty')}</EmptyState>}
      {invitations && names && invitations.length > 0 && (
        <CardList label={say('invitations_title')}>
          {invitations.map((one) => (
            <InvitationRow key={one.id} space={space} invitation={one} name={names.get(one.memberId ?? '')} />
          ))}
        </CardList>
      )}
    </Page>
  );
}

interface InvitationRowProps {
  readonly space: string;
  readonly invitation: Invitation;
  /** The person it is for; absent when anybody may use it. */
  readonly name: string | undefined;
}

function InvitationRow({ space, invitation, name }: InvitationRowProps): ReactNode {
  const say = useWords('people');
  const locale = useLocale();
  const store = useStore();
  const { role, expiresAt, uses, maxUses } = invitation;
  const title = name === undefined ? say('invitation_open') : say('invitation_for', { name });
  const withdraw = async () => {
    const done = await store.invitations.withdrawInvitation(space, invitation.id);
    notify({ text: done.ok ? say('invitation_withdrawn') : errorWords(done.error.code).text });
  };
  return (
    <li className="flex flex-col items-start gap-2 px-4 py-3">
      <p className="text-std-18B-160">{title}</p>
      <p className="text-ink-sub">
        {say('invitation_role', { role: say(`role_${role ?? 'member'}`) })}
        {say('between')}
        {say('invitation_until', { date: formatDate(localDateOf(expiresAt ?? 0), locale) })}
      </p>
      {name === undefined && (
        <p className="text-ink-sub">{say('invitation_uses', { uses: uses ?? 0, most: maxUses ?? 1 })}</p>
      )}
      <Button
        kind="danger"
        aria-label={say('invitation_withdraw_named', { name: title })}
        onClick={() => void withdraw()}
      >
        {say('invitation_withdraw')}
      </Button>
    </li>
  );
}
