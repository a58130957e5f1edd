import type { MintedInvitation } from '#store/invitations.ts';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { InvitationQr } from '../components/invitation-qr.tsx';
import { InviteFormView } from '../components/invite-form-view.tsx';
import { MissingPerson } from '../components/missing-person.tsx';
import { firstInvite, type InviteForm, withAsked } from '../invite-form.model.ts';
import { type Roster, useRoster } from '../use-roster.ts';

interface InvitePageProps {
  readonly space: string;
  /** The roster entry to hand over; anybody or to be chosen when left out. */
  readonly person?: string;
}

/** Makes an invitation on this phone and shows it at once, with or without a network. */
export function InvitePage({ space, person }: InvitePageProps): ReactNode {
  const roster = useRoster(space);
  if (!roster) return null;
  if (person !== undefined && !roster.members.some((one) => one.id === person)) return <MissingPerson space={space} />;
  return <Inviting roster={roster} person={person ?? null} />;
}

function Inviting({ roster, person }: { readonly roster: Roster; readonly person: string | null }): ReactNode {
  const [search] = useSearchParams();
  const [form, setForm] = useState(() => {
    const first = firstInvite(roster, roster.members.find((one) => one.id === person) ?? null);
    return person === null ? withAsked(first, roster, search.get('party'), search.get('role')) : first;
  });
  const [made, setMade] = useState<{ readonly invitation: MintedInvitation; readonly form: InviteForm }>();
  return made ? (
    <InvitationQr key={made.invitation.id} roster={roster} {...made} onAgain={() => setMade(undefined)} />
  ) : (
    <InviteFormView
      key="form"
      roster={roster}
      isFixed={person !== null}
      form={form}
      onForm={setForm}
      onMade={(invitation) => setMade({ invitation, form })}
    />
  );
}
