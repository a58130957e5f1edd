import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { type ReactNode, useState } from 'react';
import { AgreementPaper } from '../components/agreement-paper.tsx';
import { VersionFrame } from '../components/version-frame.tsx';
import type { AgreementsView, VersionView } from '../use-agreements.ts';

/** One version on A4, with lines to sign on. */
export function PrintAgreementPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <VersionFrame space={space} id={id}>
      {(view, version) => <Paper view={view} version={version} />}
    </VersionFrame>
  );
}

function Paper({ view, version }: { readonly view: AgreementsView; readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const [size, setSize] = useState<PaperSize>('normal');
  return (
    <Page title={say('print')} back={paths.agreement(view.space.id, version.id)}>
      <PrintControls size={size} onSize={setSize} />
      <AgreementPaper view={view} version={version} large={size === 'large'} />
    </Page>
  );
}
