import { formatClock, formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ledgerOf } from '#store/ledger.ts';
import { useLive, useStore } from '#store/react.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { LogPaper } from '../components/log-paper.tsx';
import { MissingLog } from '../components/missing-log.tsx';
import { useLog } from '../use-log.ts';

interface PrintLogPageProps {
  readonly space: string;
  readonly id: string;
}

/** One log on A4. Whoever was hurt stands on no paper. */
export function PrintLogPage({ space, id }: PrintLogPageProps): ReactNode {
  const say = useWords('activities');
  const print = useWords('print');
  const locale = useLocale();
  const now = useStore().now();
  const [size, setSize] = useState<PaperSize>('normal');
  const found = useLog(space, id);
  const more = useLive(
    async (store) => {
      const [view, entries] = await Promise.all([
        store.spaces.findSpace(space),
        ledgerOf(store).listEntries(space, id),
      ]);
      return { name: view?.name ?? '', entries };
    },
    [space, id],
  );
  if (found && (!found.log || found.isDeleted)) return <MissingLog space={space} />;
  const made = `${formatPaperDate(localDateOf(now), locale)} ${formatClock(now)}`;
  return (
    <Page title={say('print_this')} back={paths.activity(space, id)}>
      <PrintControls size={size} onSize={setSize} />
      {found?.log && more && (
        <PrintSheet
          title={found.log.title ?? ''}
          space={more.name}
          date={found.log.on ? formatPaperDate(found.log.on, locale) : ''}
          version={print('made_at', { moment: made })}
          large={size === 'large'}
        >
          <LogPaper log={found.log} names={found.names} entries={more.entries} />
        </PrintSheet>
      )}
    </Page>
  );
}
