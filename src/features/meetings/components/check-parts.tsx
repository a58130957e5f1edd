import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { keepsMinutes, openPointsOf } from '../closing.model.ts';
import { dueWords, resultWords, whoWords } from '../entry-words.ts';
import { QuorumLines } from './quorum-lines.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** When, where and with whom, each with a way to change it. */
export function CheckFacts({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const { meeting, view } = sheet;
  const change = keepsMinutes(meeting, view.me) ? { change: paths.editMeeting(space, meeting.id) } : {};
  const when = [meeting.on && formatDate(meeting.on, locale), meeting.startTime].filter(Boolean).join(' ');
  return (
    <SummaryList
      items={[
        { label: say('field_title'), value: meeting.title ?? '', ...change },
        { label: say('close_on'), value: when, ...change },
        { label: say('field_place'), value: meeting.place ?? '', ...change },
        {
          label: say('attendance'),
          value: <QuorumLines sheet={sheet} />,
          change: paths.meetingAttendance(space, meeting.id),
        },
      ]}
    />
  );
}

interface CheckListProps {
  readonly kind: 'decision' | 'action';
  readonly sheet: MeetingSheet;
}

/** The decisions or the やること, numbered and large, to be read aloud. */
export function CheckList({ kind, sheet }: CheckListProps): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const lines =
    kind === 'decision'
      ? inOrder(sheet, 'decisions').map((one) => ({ id: one.id, text: one.text, facts: resultWords(one, say) }))
      : inOrder(sheet, 'actions').map((one) => ({
          id: one.id,
          text: one.what,
          facts: [whoWords(one, sheet.names) || say('nobody_yet'), dueWords(one, say, locale)]
            .filter(Boolean)
            .join('・'),
        }));
  const isDecision = kind === 'decision';
  return (
    <Section title={say(isDecision ? 'close_decisions' : 'close_actions', { number: lines.length })}>
      {lines.length === 0 && <p>{say.rich(isDecision ? 'close_no_decisions' : 'close_no_actions')}</p>}
      <ol className="flex flex-col gap-3">
        {lines.map(({ id, text, facts }, index) => (
          <li key={id} className="flex gap-3 rounded-12 border-1 border-line bg-white p-4">
            <span aria-hidden="true" className="text-std-20B-150 tabular-nums">
              {index + 1}
            </span>
            <span className="flex min-w-0 flex-col gap-1">
              <span className="text-std-20B-150 whitespace-pre-wrap">{text}</span>
              {facts !== '' && <span>{facts}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What should be talked about before it is fixed. */
export function OpenPoints({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const { withoutOwner, withoutDay } = openPointsOf(sheet.actions);
  return (
    <>
      {withoutOwner > 0 && <Banner kind="warning" title={say('close_without_owner', { number: withoutOwner })} />}
      {withoutDay > 0 && <Banner kind="warning" title={say('close_without_day', { number: withoutDay })} />}
    </>
  );
}

/** In the order of the agenda, as they are read aloud. */
const inOrder = <K extends 'decisions' | 'actions'>(
  { board }: MeetingSheet,
  kind: K,
): MeetingSheet['board']['rest'][K][number][] => [...board.items, board.rest].flatMap((part) => [...part[kind]]);
