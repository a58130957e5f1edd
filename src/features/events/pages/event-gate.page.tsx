import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { EventFrame } from '../components/event-frame.tsx';

/** A code to put up at the entrance, on a screen or on paper: members read it with their own phones. */
export function EventGatePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('shifts');
  const locale = useLocale();
  const [size, setSize] = useState<PaperSize>('large');
  return (
    <EventFrame space={space} id={id} title={say('gate')}>
      {({ known, spaceName }) => (
        <Page title={say('gate')} lead={say.rich('gate_lead')} back={paths.eventReception(space, known.day.ref)}>
          <PrintControls size={size} onSize={setSize} />
          <PrintSheet
            title={known.day.event.title ?? ''}
            space={spaceName}
            date={known.day.event.on ? formatPaperDate(known.day.event.on, locale) : ''}
            large={size === 'large'}
          >
            <QrCode
              text={new URL(paths.eventHere(space, known.day.ref), window.location.href).href}
              label={say('gate_label')}
            />
            <p className="mt-3 text-center font-bold">{say('gate_text')}</p>
          </PrintSheet>
        </Page>
      )}
    </EventFrame>
  );
}
