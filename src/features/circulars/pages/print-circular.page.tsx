import type { BlockReach } from '#domain/notice/reached.ts';
import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { Missing } from '../components/missing.tsx';
import { type CircularView, useCircular } from '../use-circular.ts';

/** The same circular on paper, with a box for every home and a code that opens it on a phone. */
export function PrintCircularPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const view = useCircular(space, id);
  if (view === undefined) return null;
  return view === null ? <Missing space={space} what="circular" /> : <Paper view={view} />;
}

function Paper({ view }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  const locale = useLocale();
  const [size, setSize] = useState<PaperSize>('normal');
  const [which, setWhich] = useState('all');
  const { space, circular, reach, blocks } = view;
  const nameOf = (blockId: string | null) => blocks.find(({ id }) => id === blockId)?.name ?? say('block_none');
  const shown = which === 'all' ? reach : reach.filter(({ blockId }) => (blockId ?? 'none') === which);
  const choices = reach.map(({ blockId }) => ({ value: blockId ?? 'none', label: nameOf(blockId) }));
  return (
    <Page title={say('print')} back={paths.circular(space.id, circular.id)}>
      <PrintControls size={size} onSize={setSize} />
      {choices.length > 1 && (
        <div className="no-print">
          <ChipSet
            label={say('print_which')}
            value={which}
            onValue={setWhich}
            options={[{ value: 'all', label: say('print_all') }, ...choices]}
          />
        </div>
      )}
      <PrintSheet
        title={circular.title ?? ''}
        space={space.name}
        date={circular.on ? formatPaperDate(circular.on, locale) : ''}
        version={say('print_title')}
        large={size === 'large'}
      >
        <p className="text-end">{circular.sender}</p>
        <p className="my-4 text-[1.2em] whitespace-pre-wrap">{circular.body}</p>
        {circular.until && <p>{say('row_until', { date: formatPaperDate(circular.until, locale) })}</p>}
        <div className="mt-6 flex flex-wrap items-start gap-6">
          <div className="min-w-0 flex-1">
            <p className="mb-2">{say('print_sign')}</p>
            {shown.map((block) => (
              <Homes key={block.blockId ?? 'none'} name={nameOf(block.blockId)} block={block} names={view.names} />
            ))}
          </div>
          <figure className="w-40 break-inside-avoid">
            <QrCode
              text={`${window.location.origin}${paths.circular(space.id, circular.id)}?openExternalBrowser=1`}
              label={say('print_qr')}
            />
            <figcaption className="text-center text-[0.85em]">{say('print_qr')}</figcaption>
          </figure>
        </div>
      </PrintSheet>
    </Page>
  );
}

interface HomesProps {
  readonly name: string;
  readonly block: BlockReach;
  readonly names: ReadonlyMap<string, string>;
}

/** A box beside every name, filled where the home has been reached already. */
function Homes({ name, block, names }: HomesProps): ReactNode {
  const reached = new Set(block.reached.map(({ headId }) => headId));
  const homes = [...block.open, ...block.reached];
  if (homes.length === 0) return null;
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="font-bold">{name}</h3>
      <ul className="flex flex-wrap gap-2">
        {homes.map(({ headId }) => (
          <li key={headId} className="flex w-[6.5em] flex-col border-1 border-ink">
            <span className="border-b-1 border-ink px-1 text-center text-[0.9em]">{names.get(headId) ?? ''}</span>
            <span className="flex h-[3em] items-center justify-center">{reached.has(headId) ? '✓' : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
