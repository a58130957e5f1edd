import { formatMoment } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { MintedInvitation } from '#store/invitations.ts';
import { useLive } from '#store/react.tsx';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { type InviteForm, invitationLink, lineShareLink } from '../invite-form.model.ts';
import type { Roster } from '../use-roster.ts';
import { InvitationPaper } from './invitation-paper.tsx';
import { useTermsWords } from './invite-terms.tsx';

interface InvitationQrProps {
  readonly roster: Roster;
  readonly invitation: MintedInvitation;
  readonly form: InviteForm;
  readonly onAgain: () => void;
}

/** The invitation as a code to be photographed, and every other way to hand it over. */
export function InvitationQr({ roster, invitation, form, onAgain }: InvitationQrProps): ReactNode {
  const say = useWords('people');
  const locale = useLocale();
  const name = roster.members.find((one) => one.id === form.memberId)?.name ?? '';
  const isPersonal = form.who === 'personal';
  const link = invitationLink(window.location.origin, paths.join(), invitation.secret);
  const text = isPersonal
    ? say('share_text_for', { name, space: roster.space.name })
    : say('share_text', { name: roster.space.name });
  const terms = useTermsWords(roster, form);
  const until = say('qr_until', { moment: formatMoment(invitation.expiresAt, locale) });
  return (
    <Page
      title={isPersonal ? say('qr_title_for', { name }) : say('qr_title')}
      lead={say.rich('qr_lead')}
      back={paths.people(roster.id)}
    >
      <div className="no-print flex flex-col gap-6">
        <div className="rounded-12 border-1 border-line bg-white p-2">
          <QrCode text={link} label={say('qr_label')} />
        </div>
        <div className="flex flex-col items-start gap-1">
          <p className="text-std-16B-170">{terms}</p>
          <p>{until}</p>
          <Delivery roster={roster} id={invitation.id} />
        </div>
        <HandOverWays text={text} link={link} />
        <Banner kind="info" title={say('qr_once')} />
        <Button kind="text" onClick={onAgain}>
          {say('qr_again')}
        </Button>
      </div>
      <InvitationPaper
        roster={roster}
        link={link}
        personal={isPersonal ? name : null}
        inviter={roster.space.me.name}
        terms={[terms, until]}
      />
    </Page>
  );
}

/** An invitation works once the server knows it; until then the page says so, and changes by itself. */
function Delivery({ roster, id }: { readonly roster: Roster; readonly id: string }): ReactNode {
  const say = useWords('people');
  const isWaiting = useLive(
    async (store) => (await store.outbox.rowStates(roster.id))(id) === 'waiting',
    [roster.id, id],
  );
  if (isWaiting === undefined) return null;
  return (
    <div role="status" className="flex flex-col items-start">
      <SyncBadge state={isWaiting ? 'waiting' : 'sent'} />
      <p className="text-ink-sub">{say.rich(isWaiting ? 'qr_waiting' : 'qr_ready')}</p>
    </div>
  );
}

function HandOverWays({ text, link }: { readonly text: string; readonly link: string }): ReactNode {
  const say = useWords('people');
  const [isByHand, setIsByHand] = useState(false);
  const copy = async () => {
    const isCopied = await copyText(`${text}\n${link}`);
    setIsByHand(!isCopied);
    notify({ text: say(isCopied ? 'qr_copied' : 'qr_copy_by_hand') });
  };
  return (
    <div className="flex flex-col gap-3">
      <a
        href={lineShareLink(`${text}\n${link}`)}
        target="_blank"
        rel="noreferrer"
        className={buttonLook('solid', true)}
      >
        <Icon name="talk" />
        <span>{say('qr_send_line')}</span>
      </a>
      <Button kind="outline" icon="link" wide onClick={() => void copy()}>
        {say('qr_copy')}
      </Button>
      {'share' in navigator && (
        <Button kind="outline" icon="share" wide onClick={() => void share(text, link)}>
          {say('qr_share')}
        </Button>
      )}
      <Button kind="outline" icon="print" wide onClick={() => window.print()}>
        {say('qr_print')}
      </Button>
      {isByHand && (
        <p>
          <span className="block text-std-16B-170">{say('qr_link')}</span>
          <span className="select-all break-all">{link}</span>
        </p>
      )}
    </div>
  );
}

/** Closing the phone's own list of apps without choosing is no failure. */
const share = async (text: string, url: string): Promise<void> => {
  await navigator.share({ text, url }).catch(() => undefined);
};
