import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { MintedInvitation } from '#store/invitations.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { type InviteForm, invitationOf, peopleToInvite } from '../invite-form.model.ts';
import type { Roster } from '../use-roster.ts';
import { PeopleHints } from './people-extras.tsx';
import { InviteTerms } from './invite-terms.tsx';

interface InviteFormProps {
  readonly roster: Roster;
  /** The person is given already. */
  readonly isFixed: boolean;
  readonly form: InviteForm;
  readonly onForm: (form: InviteForm) => void;
  readonly onMade: (invitation: MintedInvitation) => void;
}

/** Whom to invite; role, time and number are set sensibly and can be changed. */
export function InviteFormView(props: InviteFormProps): ReactNode {
  const { roster, isFixed, form, onMade } = props;
  const say = useWords('people');
  const store = useStore();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const { id, space } = roster;
  const canInvite = space.state === 'shared' && space.me.isLeader;
  const make = async () => {
    if (form.who === 'personal' && form.memberId === null)
      return setErrors([{ fieldId: 'person', text: say('invite_for_missing') }]);
    setErrors([]);
    setIsBusy(true);
    const made = await store.invitations.createInvitation(id, invitationOf(form, roster));
    setIsBusy(false);
    if (made.ok) return onMade(made.value);
    return setErrors([{ fieldId: 'who', text: errorWords(made.error.code).text }]);
  };
  const name = roster.members.find((one) => one.id === form.memberId)?.name ?? '';
  return (
    <Page
      title={isFixed ? say('invite_person_title', { name }) : say('invite_title')}
      back={paths.people(id)}
      onSubmit={make}
      errors={errors}
      action={
        canInvite && (
          <Button kind="primary" icon="qr" type="submit" busyText={isBusy ? say('invite_making') : undefined}>
            {say('invite_make')}
          </Button>
        )
      }
    >
      {canInvite ? <Questions {...props} errors={errors} /> : <WhyNot roster={roster} />}
    </Page>
  );
}

function WhyNot({ roster }: { readonly roster: Roster }): ReactNode {
  return roster.space.me.isLeader ? (
    <PeopleHints roster={roster} />
  ) : (
    <Banner kind="info" title={errorWords('policy.not_allowed').text} />
  );
}

function Questions(props: InviteFormProps & { readonly errors: readonly FormError[] }): ReactNode {
  const { roster, isFixed, form, onForm, errors } = props;
  const say = useWords('people');
  return (
    <>
      {!isFixed && (
        <ChoiceRows
          id="who"
          label={say('invite_who')}
          value={form.who}
          onValue={(who) => onForm({ ...form, who })}
          options={[
            { value: 'open', label: say('invite_open'), note: say('invite_open_note') },
            { value: 'personal', label: say('invite_personal'), note: say('invite_personal_note') },
          ]}
          error={errors.find((error) => error.fieldId === 'who')?.text}
        />
      )}
      {!isFixed && form.who === 'personal' && (
        <WhichPerson {...props} error={errors.find((error) => error.fieldId === 'person')?.text} />
      )}
      <InviteTerms roster={roster} form={form} onForm={onForm} />
      {!isFixed && (
        <div>
          <LinkButton kind="outline" icon="talk" to={paths.spokenCode(roster.id)}>
            {say('invite_by_code')}
          </LinkButton>
          <p className="mt-1 text-ink-sub">{say.rich('invite_by_code_note')}</p>
        </div>
      )}
    </>
  );
}

function WhichPerson({
  roster,
  form,
  onForm,
  error,
}: InviteFormProps & { readonly error: string | undefined }): ReactNode {
  const say = useWords('people');
  const people = peopleToInvite(roster);
  if (people.length === 0) {
    return (
      <div className="flex flex-col items-start gap-2">
        <p>{say.rich('invite_for_none')}</p>
        <LinkButton kind="outline" icon="plus" to={paths.newPerson(roster.id)}>
          {say('add')}
        </LinkButton>
      </div>
    );
  }
  return (
    <ChipSet
      id="person"
      label={say('invite_for')}
      mark="required"
      value={form.memberId ?? undefined}
      onValue={(memberId) => onForm({ ...form, memberId })}
      options={people.map((member) => ({ value: member.id, label: member.name ?? '' }))}
      error={error}
    />
  );
}
