import { useWords } from '#i18n/use-words.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { ReactNode } from 'react';
import {
  dayChoices,
  type InviteForm,
  invitationOf,
  partiesToInvite,
  rolesToInvite,
  countChoices,
  withParty,
} from '../invite-form.model.ts';
import type { Roster } from '../use-roster.ts';

interface InviteTermsProps {
  readonly roster: Roster;
  readonly form: InviteForm;
  readonly onForm: (form: InviteForm) => void;
}

/** The terms in one sentence, with the questions behind it folded away. */
export function InviteTerms({ roster, form, onForm }: InviteTermsProps): ReactNode {
  const say = useWords('people');
  const isOpen = form.who === 'open';
  return (
    <>
      {isOpen && roster.space.kind === 'project' && <PartyChoice roster={roster} form={form} onForm={onForm} />}
      <Card title={say('invite_terms')}>
        <p>{useTermsWords(roster, form)}</p>
        <Disclosure summary={say('invite_change')}>
          <div className="flex flex-col gap-6 py-2">
            {isOpen && <RoleChoice roster={roster} form={form} onForm={onForm} />}
            <ChipSet
              label={say('invite_days')}
              value={String(form.days)}
              onValue={(days) => onForm({ ...form, days: Number(days) })}
              options={dayChoices.map((count) => ({ value: String(count), label: say('invite_days', { count }) }))}
            />
            {isOpen && (
              <ChipSet
                label={say('invite_uses')}
                value={String(form.uses)}
                onValue={(uses) => onForm({ ...form, uses: Number(uses) })}
                options={countChoices.map((count) => ({ value: String(count), label: say('invite_uses', { count }) }))}
              />
            )}
          </div>
        </Disclosure>
      </Card>
    </>
  );
}

/** 会員として・20人まで・7日間. */
export function useTermsWords(roster: Roster, form: InviteForm): string {
  const say = useWords('people');
  const { role, days, maxUses } = invitationOf(form, roster);
  const values = { role: say(`role_${role}`), days, uses: maxUses };
  return form.who === 'open' ? say('invite_terms_open', values) : say('invite_terms_personal', values);
}

function RoleChoice({ roster, form, onForm }: InviteTermsProps): ReactNode {
  const say = useWords('people');
  const roles = rolesToInvite(roster, form.partyId);
  if (roles.length < 2) return null;
  return (
    <ChoiceRows
      label={say('invite_role')}
      value={form.role}
      onValue={(role) => onForm({ ...form, role })}
      options={roles.map((value) => ({ value, label: say(`role_${value}`), note: say(`role_${value}_may`) }))}
    />
  );
}

function PartyChoice({ roster, form, onForm }: InviteTermsProps): ReactNode {
  const say = useWords('people');
  const parties = partiesToInvite(roster);
  if (parties.length < 2) return null;
  return (
    <ChoiceRows
      label={say('invite_party')}
      value={form.partyId ?? undefined}
      onValue={(partyId) => onForm(withParty(form, roster, partyId))}
      options={parties.map((party) => ({
        value: party.id,
        label: party.name ?? '',
        ...(party.id === roster.space.me.partyId ? { note: say('party_own') } : {}),
      }))}
    />
  );
}
