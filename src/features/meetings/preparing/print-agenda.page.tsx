import { plannedMinutes } from '#domain/meeting/meeting-clock.ts';
import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { PaperSection } from '../components/paper-section.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

/** 次第 on A4: what is talked about, with time and purpose, and room to write. */
export function PrintAgendaPage(): ReactNode {
  return <MeetingFrame>{(sheet, space) => <Paper space={space} sheet={sheet} />}</MeetingFrame>;
}

function Paper({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const words = useWords('meetings');
  const locale = useLocale();
  const [size, setSize] = useState<PaperSize>('normal');
  const { meeting, agenda, names } = sheet;
  const title = meeting.title ?? words(`type_${meeting.type ?? 'working'}`);
  const facts = [
    {
      name: say('paper_when'),
      text: [meeting.on && formatPaperDate(meeting.on, locale), meeting.startTime].filter(Boolean).join('　'),
    },
    { name: say('paper_place'), text: meeting.place ?? '' },
    {
      name: say('paper_roles'),
      text: [meeting.chairId, meeting.scribeId].flatMap((id) => names.get(id ?? '') ?? []).join('・'),
    },
  ].filter(({ text }) => text !== '');
  const minutes = plannedMinutes(agenda);
  return (
    <Page title={say('agenda_paper_title')} back={paths.meeting(space, meeting.id)}>
      <PrintControls size={size} onSize={setSize} />
      <PrintSheet title={say('agenda_paper_named', { title })} space={sheet.view.name} large={size === 'large'}>
        <dl className="border-b-1 border-control">
          {facts.map(({ name, text }) => (
            <div key={name} className="keep-together flex flex-wrap gap-x-4 border-t-1 border-control py-1">
              <dt className="w-[8em] font-bold">{name}</dt>
              <dd className="min-w-[min(100%,10rem)] flex-1">{text}</dd>
            </div>
          ))}
        </dl>
        <ol className="mt-4">
          {agenda.map((item, index) => (
            <AgendaLine key={item.id} number={index + 1} item={item} sheet={sheet} />
          ))}
        </ol>
        {minutes > 0 && <p className="mt-2 text-end font-bold">{say('plan_total', { minutes })}</p>}
        <PaperSection title={say('paper_memo')}>
          {[1, 2, 3, 4, 5].map((line) => (
            <div key={line} className="write-here" />
          ))}
        </PaperSection>
      </PrintSheet>
    </Page>
  );
}

interface AgendaLineProps {
  readonly number: number;
  readonly item: MeetingSheet['agenda'][number];
  readonly sheet: MeetingSheet;
}

function AgendaLine({ number, item, sheet }: AgendaLineProps): ReactNode {
  const say = useWords('running');
  const facts = [
    item.purpose ? say(`purpose_${item.purpose}`) : '',
    sheet.names.get(item.presenterId ?? '') ?? '',
    item.minutesPlanned ? say('paper_minutes', { minutes: item.minutesPlanned }) : '',
  ].filter(Boolean);
  return (
    <li className="keep-together flex flex-wrap justify-between gap-x-4 border-b-1 border-line py-2">
      <span className="font-bold">{say('plan_item', { number, title: item.title ?? '' })}</span>
      <span>{facts.join('・')}</span>
    </li>
  );
}
