import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { EventFrame } from '../components/event-frame.tsx';
import { ParticipantsTable } from '../components/participants-table.tsx';
import type { KnownEvent } from '../use-event.ts';

/** 参加者名簿 on paper, with room for those who come without having said so. */
export function PrintEventPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('shifts');
  return (
    <EventFrame space={space} id={id} title={say('participants')}>
      {(found) => <Paper space={space} found={found} />}
    </EventFrame>
  );
}

function Paper({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const locale = useLocale();
  const [size, setSize] = useState<PaperSize>('normal');
  const { event, ref } = found.known.day;
  const { count } = found.answers;
  return (
    <Page title={say('participants')} lead={event.title} back={paths.event(space, ref)}>
      <PrintControls size={size} onSize={setSize} />
      <PrintSheet
        title={`${event.title ?? ''} ${say('participants')}`}
        space={found.spaceName}
        date={event.on ? formatPaperDate(event.on, locale) : ''}
        large={size === 'large'}
      >
        <p>{[event.startTime, event.place].filter(Boolean).join('　')}</p>
        <p className="mb-2">
          {say('paper_sum', {
            people: common('people', { count: count.yes + count.guests }),
            maybe: common('people', { count: count.maybe }),
            no: common('people', { count: count.no }),
          })}
        </p>
        <ParticipantsTable found={found} />
      </PrintSheet>
    </Page>
  );
}
