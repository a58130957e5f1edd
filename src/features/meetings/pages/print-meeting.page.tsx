import { formatClock, formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { MinutesPaper } from '../components/minutes-paper.tsx';
import { useClosing } from '../components/use-closing.ts';
import { useMinutesCheck } from '../minutes/use-minutes-check.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

/** The minutes on A4. */
export function PrintMeetingPage(): ReactNode {
  return <MeetingFrame>{(sheet, space) => <Paper space={space} sheet={sheet} />}</MeetingFrame>;
}

function Paper({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const { meeting, view } = sheet;
  const say = useWords('print');
  const locale = useLocale();
  const now = useStore().now();
  const version = useVersion(sheet);
  const [size, setSize] = useState<PaperSize>('normal');
  const check = useMinutesCheck(space, sheet);
  return (
    <Page title={say('minutes_page')} back={paths.meeting(space, meeting.id)}>
      <PrintControls size={size} onSize={setSize} />
      {check && (
        <PrintSheet
          title={say('minutes_title', { title: meeting.title ?? '' })}
          space={view.name}
          date={meeting.on ? formatPaperDate(meeting.on, locale) : ''}
          version={`${version}　${say('made_at', { moment: `${formatPaperDate(localDateOf(now), locale)} ${formatClock(now)}` })}`}
          large={size === 'large'}
        >
          <MinutesPaper sheet={sheet} check={check} />
        </PrintSheet>
      )}
    </Page>
  );
}

/** 下書き, 確認中, 下書き until the ten minutes are over, or 確定 with its day. */
const useVersion = ({ meeting }: MeetingSheet): string => {
  const say = useWords('print');
  const words = useWords('minutes');
  const locale = useLocale();
  const closing = useClosing(meeting);
  if (closing.state === 'draft') return meeting.checkingFrom == null ? say('version_draft') : words('state_checking');
  if (closing.state === 'undoable') return say('version_draft_until', { time: formatClock(closing.until) });
  return say('version_confirmed', { date: formatPaperDate(localDateOf(meeting.confirmedAt ?? 0), locale) });
};
