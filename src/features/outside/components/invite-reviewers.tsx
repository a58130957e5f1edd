import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { MintedInvitation } from '#store/invitations.ts';
import { outsideOf } from '#store/outside.ts';
import { useStore } from '#store/react.tsx';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { type ReactNode, useState } from 'react';

interface InviteReviewersProps {
  readonly space: string;
  readonly packageId: string;
}

/** The ticket: a code to be photographed or sent, that opens this package and nothing else. */
export function InviteReviewers({ space, packageId }: InviteReviewersProps): ReactNode {
  const say = useWords('outside');
  const people = useWords('people');
  const store = useStore();
  const [count, setCount] = useState(3);
  const [made, setMade] = useState<MintedInvitation | null>(null);
  const make = async () => {
    const done = await outsideOf(store).inviteReviewers(space, packageId, count);
    if (done.ok) setMade(done.value);
    else notify({ text: errorWords(done.error.code).text });
  };
  if (made === null) {
    return (
      <Section title={say('invite')}>
        <p>{say.rich('invite_text')}</p>
        <Stepper
          label={say('invite_people')}
          value={count}
          onValue={setCount}
          min={1}
          max={20}
          written={(value) => say('invite_people_count', { count: value })}
        />
        <Button icon="qr" wide onClick={() => void make()}>
          {say('invite_make')}
        </Button>
      </Section>
    );
  }
  const link = `${window.location.origin}${paths.join()}?openExternalBrowser=1#${made.secret}`;
  const copy = async () => notify({ text: people((await copyText(link)) ? 'qr_copied' : 'qr_copy_by_hand') });
  return (
    <Section title={say('invite_ready')}>
      <div className="rounded-12 border-1 border-line bg-white p-2">
        <QrCode text={link} label={people('qr_label')} />
      </div>
      <p className="select-all break-all">{link}</p>
      <Button kind="outline" icon="link" wide onClick={() => void copy()}>
        {people('qr_copy')}
      </Button>
      <p>{say.rich('invite_once')}</p>
    </Section>
  );
}
