import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { InvitationView as Invitation } from '#store/online.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { JoinDraft } from '../join-draft.model.ts';
import { isNetworkCode, useOnlineAnswer } from '../use-online-answer.ts';
import { InvitationPage } from './invitation-page.tsx';

interface InvitationViewProps {
  readonly secret: string;
  readonly form: JoinDraft;
  readonly onForm: (form: JoinDraft) => void;
  readonly onDone: () => void;
}

/** What a link opens. Whoever is in already is led to the notebook. */
export function InvitationView(props: InvitationViewProps): ReactNode {
  const store = useStore();
  const { secret } = props;
  const { answer, askAgain } = useOnlineAnswer(() => store.joining.lookAtInvitation(secret), secret);
  const [isJoining, setIsJoining] = useState(false);
  const isIn = useGoIn(secret, answer?.ok ? answer.value : undefined, isJoining);
  if (answer === undefined || isIn !== false) return <LookingPage />;
  if (answer.ok)
    return <InvitationPage {...props} invitation={answer.value} isBusy={isJoining} onBusy={setIsJoining} />;
  if (isNetworkCode(answer.error.code)) return <CutOffPage {...props} onRetry={askAgain} />;
  return <GonePage code={answer.error.code} />;
}

function LookingPage(): ReactNode {
  const say = useWords('start');
  return (
    <Page title={say('look_title')} back={paths.welcome()}>
      <p role="status">{say.rich('looking')}</p>
    </Page>
  );
}

/** Without a network nobody can come in; the name can be written meanwhile. */
function CutOffPage({ form, onForm, onRetry }: InvitationViewProps & { readonly onRetry: () => void }): ReactNode {
  const say = useWords('start');
  const common = useWords('common');
  return (
    <Page
      title={say('look_title')}
      back={paths.welcome()}
      action={
        <Button kind="primary" onClick={onRetry}>
          {common('retry')}
        </Button>
      }
    >
      <Banner kind="warning" title={say('offline_title')}>
        <p>{say.rich('offline_text')}</p>
      </Banner>
      <TextField
        label={say('your_name')}
        support={say('your_name_support')}
        autoComplete="name"
        spellCheck={false}
        value={form.name}
        onValue={(name) => onForm({ ...form, name })}
      />
    </Page>
  );
}

function GonePage({ code }: { readonly code: string }): ReactNode {
  const say = useWords('start');
  return (
    <Page title={say('invitation_gone')} back={paths.welcome()}>
      <Banner kind="warning" title={errorWords(code).text}>
        <p>{say.rich('ask_inviter')}</p>
      </Banner>
      <LinkButton kind="outline" to={paths.join()}>
        {say('try_code')}
      </LinkButton>
    </Page>
  );
}

/**
 * Leads somebody who is a member already to the notebook; whoever joins just now is led there by joining.
 * @returns whether they are led; undefined until it is known
 */
function useGoIn(secret: string, invitation: Invitation | undefined, isJoining: boolean): boolean | undefined {
  const say = useWords('start');
  const [, navigate] = useLocation();
  const known = useLive(
    async ({ joining, spaces }) => {
      const id = invitation?.space ?? (await joining.findJoined(secret));
      return id === undefined ? null : ((await spaces.findSpace(id)) ?? null);
    },
    [secret, invitation?.space],
  );
  const isMember = known === undefined ? undefined : known?.state === 'shared' && known.me.status === 'active';
  const isIn = isJoining ? false : isMember;
  const goIn = useEffectEvent(() => {
    if (!known) return;
    notify({ text: say('already_in', { name: known.name }) });
    navigate(paths.space(known.id), { replace: true });
  });
  useEffect(() => {
    if (isIn) goIn();
  }, [isIn]);
  return isIn;
}
