import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { publicationsOf } from '#store/publications.ts';
import { useLive } from '#store/react.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { caseBlocks } from '../case-form.model.ts';
import { MissingCase } from '../components/missing-case.tsx';
import { PageBlocks } from '../components/page-blocks.tsx';

interface CasePageProps {
  readonly space: string;
  readonly id: string;
}

const useCase = (space: string, id: string) =>
  useLive(
    async (store) => {
      const [view, sheet] = await Promise.all([
        store.spaces.findSpace(space),
        publicationsOf(store).findCase(space, id),
      ]);
      return view && sheet ? { view, sheet } : null;
    },
    [space, id],
  );

/** One case sheet. */
export function CasePage({ space, id }: CasePageProps): ReactNode {
  const say = useWords('publishing');
  const locale = useLocale();
  const found = useCase(space, id);
  if (found === undefined) return null;
  if (found === null) return <MissingCase space={space} />;
  const { view, sheet } = found;
  const mayWrite = view.me.isRepresentative || view.me.role === 'facilitator';
  return (
    <Page title={sheet.title ?? say('cases_title')} back={paths.cases(space)}>
      <div className="rounded-12 border-1 border-line bg-white p-4">
        <PageBlocks page={{ lang: locale, title: '', lead: '', blocks: caseBlocks(sheet, say) }} />
      </div>
      {mayWrite && (
        <LinkButton kind="outline" icon="edit" wide to={paths.editCase(space, id)}>
          {say('case_edit')}
        </LinkButton>
      )}
      <LinkButton kind="outline" icon="print" wide to={paths.printCase(space, id)}>
        {say('case_print')}
      </LinkButton>
      {view.me.isRepresentative && (
        <LinkButton kind="outline" icon="megaphone" wide to={`${paths.newPublication(space)}?about=case:${id}`}>
          {say('case_publish')}
        </LinkButton>
      )}
      <HistoryLink to={paths.history(space, id)} />
    </Page>
  );
}

/** The sheet on A4. */
export function PrintCasePage({ space, id }: CasePageProps): ReactNode {
  const say = useWords('publishing');
  const locale = useLocale();
  const [size, setSize] = useState<PaperSize>('normal');
  const found = useCase(space, id);
  if (found === undefined) return null;
  if (found === null) return <MissingCase space={space} />;
  const { view, sheet } = found;
  return (
    <Page title={say('case_print')} back={paths.caseSheet(space, id)} width="wide">
      <PrintControls size={size} onSize={setSize} />
      <PrintSheet
        title={sheet.title ?? ''}
        space={view.name}
        date={formatPaperDate(sheet.madeOn ?? '', locale)}
        version={say('cases_title')}
        large={size === 'large'}
      >
        <PageBlocks page={{ lang: locale, title: '', lead: '', blocks: caseBlocks(sheet, say) }} />
      </PrintSheet>
    </Page>
  );
}
