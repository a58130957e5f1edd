import { roles } from '#domain/records.ts';
import { formatDate, localDateOf } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { InvitationView as Invitation } from '#store/online.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { JoinDraft } from '../join-draft.model.ts';

interface InvitationPageProps {
  readonly secret: string;
  readonly invitation: Invitation;
  readonly form: JoinDraft;
  readonly onForm: (form: JoinDraft) => void;
  readonly onDone: () => void;
  /** They are joining at this moment. */
  readonly isBusy: boolean;
  readonly onBusy: (isBusy: boolean) => void;
}

/** Who invites to what, what others will see, and one button. A personal invitation asks nothing but 「わたしです」. */
export function InvitationPage(props: InvitationPageProps): ReactNode {
  const { secret, invitation, form, onForm, onDone, isBusy, onBusy } = props;
  const say = useWords('start');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const join = useJoin(secret, invitation);
  const { memberName } = invitation;
  const submit = async () => {
    if (memberName === null && form.name.trim() === '') {
      setErrors([{ fieldId: 'name', text: say('your_name_missing') }]);
      return;
    }
    setErrors([]);
    onBusy(true);
    const problem = await join(memberName ?? form.name.trim());
    if (problem === null) return onDone();
    onBusy(false);
    return setErrors([{ fieldId: 'name', text: problem }]);
  };
  return (
    <Page
      title={invitation.spaceName}
      lead={say.rich('invited_lead')}
      back={paths.welcome()}
      onSubmit={submit}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? say('joining') : undefined}>
          {memberName === null ? say('join') : say('it_is_me')}
        </Button>
      }
    >
      {memberName === null ? (
        <TextField
          id="name"
          label={say('your_name')}
          mark="required"
          support={say('your_name_support')}
          autoComplete="name"
          spellCheck={false}
          value={form.name}
          onValue={(name) => onForm({ ...form, name })}
          error={errors[0]?.text}
        />
      ) : (
        <IsItYou name={memberName} />
      )}
      <Facts invitation={invitation} />
      <WhatOthersSee />
    </Page>
  );
}

function IsItYou({ name }: { readonly name: string }): ReactNode {
  const say = useWords('start');
  return (
    <div id="name" tabIndex={-1}>
      <p className="text-std-20B-150">{say.rich('is_it_you', { name })}</p>
      <Disclosure summary={say('not_me')}>
        <p>{say.rich('not_me_text')}</p>
      </Disclosure>
    </div>
  );
}

function Facts({ invitation }: { readonly invitation: Invitation }): ReactNode {
  const say = useWords('start');
  const people = useWords('people');
  const locale = useLocale();
  const role = roles.find((one) => one === invitation.role) ?? 'member';
  const items = [
    { label: say('invited_by'), value: invitation.inviter },
    {
      label: say('invited_as'),
      value: (
        <>
          <span className="block">{people(`role_${role}`)}</span>
          <span className="block text-ink-sub">{people(`role_${role}_may`)}</span>
        </>
      ),
    },
    ...(invitation.partyName === null ? [] : [{ label: say('invited_party'), value: invitation.partyName }]),
    { label: say('invited_until'), value: formatDate(localDateOf(invitation.expiresAt), locale) },
  ];
  return <SummaryList items={items} />;
}

function WhatOthersSee(): ReactNode {
  const say = useWords('start');
  return (
    <Card title={say('visible_title')}>
      <ul className="list-disc ps-5">
        <li>{say.rich('visible_name')}</li>
        <li>{say.rich('visible_writing')}</li>
      </ul>
      <p className="mt-2 text-ink-sub">{say.rich('visible_not')}</p>
    </Card>
  );
}

/** Joins and opens the notebook; tells in words when it did not work. */
function useJoin(secret: string, invitation: Invitation) {
  const store = useStore();
  const say = useWords('start');
  const [, navigate] = useLocation();
  return async (name: string): Promise<string | null> => {
    const joined = await store.joining.join(secret, name, invitation.spaceName);
    if (!joined.ok)
      return errorWords(joined.error.code === 'network.unreachable' ? 'network.needed' : joined.error.code).text;
    notify({ text: say('joined', { name: invitation.spaceName }) });
    navigate(paths.space(joined.value.space), { replace: true });
    return null;
  };
}
