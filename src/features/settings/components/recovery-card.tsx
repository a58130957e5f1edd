import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { cardGroups, cardLink } from '../card-letters.model.ts';

/** Lets a long address break before its path rather than inside a word. */
const wordGap = '\u200b';

type Paper = 'a4' | 'a6';

/** The card, shown once: what is on the screen is what is printed. */
export function RecoveryCard({ secret }: { readonly secret: string }): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const [paper, setPaper] = useState<Paper>('a4');
  useUnsaved(true);
  return (
    <Page
      title={say('card_ready')}
      back={paths.settings()}
      action={
        <Button kind="primary" icon="print" onClick={() => window.print()}>
          {common('print')}
        </Button>
      }
    >
      <div className="no-print flex flex-col gap-6">
        <Banner kind="warning" title={say('card_now')} />
        <ChipSet
          label={say('card_paper')}
          value={paper}
          onValue={setPaper}
          options={[
            { value: 'a4', label: say('card_paper_a4') },
            { value: 'a6', label: say('card_paper_a6') },
          ]}
        />
      </div>
      <div className="recovery-card" data-paper={paper}>
        <CardSheet secret={secret} large={paper === 'a4'} />
      </div>
    </Page>
  );
}

function CardSheet({ secret, large }: { readonly secret: string; readonly large: boolean }): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const locale = useLocale();
  const store = useStore();
  const { origin, host } = window.location;
  return (
    <PrintSheet
      title={say('card_title')}
      space={common('app_name')}
      version={`${say('card_made_on')} ${formatDate(store.today(), locale)}`}
      large={large}
    >
      <QrCode text={cardLink(origin, paths.recover(), secret)} label={say('card_qr')} />
      <h3>{say('card_letters')}</h3>
      <p className="mx-auto grid max-w-80 grid-cols-2 justify-items-center whitespace-nowrap print:grid-cols-4 text-std-20B-150 tabular-nums">
        {cardGroups(secret).map((group, index) => (
          <span key={`${index}-${group}`}>{group}</span>
        ))}
      </p>
      <h3>{say('card_how')}</h3>
      <ol>
        <li>{say('card_how_1')}</li>
        <li>{say('card_how_2', { address: `${host}${wordGap}${paths.recover()}` })}</li>
        <li>{say('card_how_3')}</li>
      </ol>
      <h3>{say('card_owner')}</h3>
      <p className="write-here" />
      <p>{say('card_keep')}</p>
    </PrintSheet>
  );
}
