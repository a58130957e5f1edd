import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { MissingPackage } from '../components/missing-package.tsx';
import { OpinionText } from '../components/opinion-text.tsx';
import { PageBlocks } from '../components/page-blocks.tsx';
import { usePackage } from '../use-package.ts';

/** Paper: the package as its readers read it, and the filed opinion (`?of=opinion`). */
export function PrintReviewPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('outside');
  const locale = useLocale();
  const [search] = useSearchParams();
  const [size, setSize] = useState<PaperSize>('normal');
  const [kind, setKind] = useState<'package' | 'opinion'>(search.get('of') === 'opinion' ? 'opinion' : 'package');
  const found = usePackage(space, id);
  if (found === undefined) return null;
  if (found === null) return <MissingPackage space={space} />;
  const { record, page, opinion, view } = found;
  const isFiled = opinion?.state === 'filed';
  const version = say('print_version', { date: formatPaperDate(record.madeOn ?? '', locale) });
  return (
    <Page title={say('print_title')} back={paths.reviewPackage(space, id)} width="wide">
      {isFiled && (
        <div className="no-print">
          <ChipSet
            label={say('print_title')}
            options={(['package', 'opinion'] as const).map((value) => ({ value, label: say(`print_${value}`) }))}
            value={kind}
            onValue={setKind}
          />
        </div>
      )}
      <PrintControls size={size} onSize={setSize} />
      <PrintSheet
        title={kind === 'opinion' ? say('opinion_title') : page.title}
        space={kind === 'opinion' ? page.title : view.name}
        version={version}
        large={size === 'large'}
      >
        {kind === 'opinion' ? <OpinionText found={found} /> : <PageBlocks page={page} />}
      </PrintSheet>
    </Page>
  );
}
