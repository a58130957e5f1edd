import { useWords } from '#i18n/use-words.tsx';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

interface ShareTextProps {
  /** Plain text for a messenger, at most one screen. */
  readonly text: string;
  /** The subject of an e-mail. */
  readonly subject: string;
  /** The paper that says the same. */
  readonly paper: string;
  /** Where the text is shown as QR codes, for phones without a network. */
  readonly codes?: string;
}

/** A result on paper, and as plain text: shared, copied, or as an e-mail. */
export function ShareText({ text, subject, paper, codes }: ShareTextProps): ReactNode {
  const say = useWords('minutes');
  const copy = async () => notify({ text: say((await copyText(text)) ? 'copied' : 'copy_failed') });
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return (
    <Section title={say('as_text')}>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="outline" icon="print" to={paper}>
          {say('on_paper')}
        </LinkButton>
        {'share' in navigator && (
          <Button kind="outline" icon="share" onClick={() => void share(text)}>
            {say('send')}
          </Button>
        )}
        <Button kind="outline" onClick={() => void copy()}>
          {say('copy')}
        </Button>
        {codes !== undefined && (
          <LinkButton kind="outline" icon="qr" to={codes}>
            {say('as_codes')}
          </LinkButton>
        )}
        <a href={mail} className={buttonLook('outline', false)}>
          {say('mail')}
        </a>
      </div>
      <Disclosure summary={say('show_text')}>
        <pre className="py-2 font-sans whitespace-pre-wrap select-all">{text}</pre>
      </Disclosure>
    </Section>
  );
}

/** Closing the sheet of the phone without sending is no failure. */
const share = (text: string): Promise<void> => navigator.share({ text }).catch(() => undefined);
