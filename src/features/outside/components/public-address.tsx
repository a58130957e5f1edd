import { useWords } from '#i18n/use-words.tsx';
import type { Publication } from '#store/publications.ts';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { publicLink } from './kept-paper.tsx';

interface PublicAddressProps {
  readonly record: Publication;
  /** The paper holds the code that takes the page down: for those who speak for a party. */
  readonly mayPrint: boolean;
}

/** Where the page is, to be passed on; and the paper every party keeps, with the code that takes it down without the app. */
export function PublicAddress({ record, mayPrint }: PublicAddressProps): ReactNode {
  const say = useWords('publishing');
  const link = publicLink(record);
  const copy = async () => notify({ text: say((await copyText(link)) ? 'copied' : 'copy_by_hand') });
  return (
    <Section title={say('address')}>
      <div className="rounded-12 border-1 border-line bg-white p-2">
        <QrCode text={link} label={say('question_qr')} />
      </div>
      <p className="select-all break-all">{link}</p>
      <Button kind="outline" icon="link" wide onClick={() => void copy()}>
        {say('copy')}
      </Button>
      <a href={link} target="_blank" rel="noreferrer" className={buttonLook('outline', true)}>
        <Icon name="eye" />
        <span>{say('open')}</span>
      </a>
      {mayPrint && (
        <Button kind="outline" icon="print" wide onClick={() => window.print()}>
          {say('print')}
        </Button>
      )}
    </Section>
  );
}
