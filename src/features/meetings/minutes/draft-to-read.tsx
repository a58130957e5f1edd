import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { isEmptyPart } from '../board.model.ts';
import { CheckList } from '../components/check-parts.tsx';
import { QuorumLines } from '../components/quorum-lines.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

interface DraftToReadProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly body: string;
}

/** The whole draft: what was decided and is to be done in large letters, the course of the talk folded. */
export function DraftToRead({ sheet, body }: DraftToReadProps): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const locale = useLocale();
  const { meeting, names } = sheet;
  const when = [meeting.on && formatDate(meeting.on, locale), meeting.startTime].filter(Boolean).join(' ');
  const facts = [
    { label: words('field_title'), value: meeting.title ?? '' },
    { label: words('close_on'), value: when },
    { label: words('field_place'), value: meeting.place ?? '' },
    { label: words('field_chair'), value: names.get(meeting.chairId ?? '') ?? '' },
    { label: words('field_scribe'), value: names.get(meeting.scribeId ?? '') ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <>
      <CheckList kind="decision" sheet={sheet} />
      <CheckList kind="action" sheet={sheet} />
      <SummaryList items={[...facts, { label: words('attendance'), value: <QuorumLines sheet={sheet} /> }]} />
      <Disclosure summary={say('read_all')}>
        <div className="flex flex-col gap-4 py-2">
          {[...sheet.board.items, sheet.board.rest]
            .filter((part) => part.item !== null || !isEmptyPart(part))
            .map((part) => (
              <div key={part.id}>
                <h3 className="text-std-18B-160">{part.item?.title ?? words('rest')}</h3>
                <ul className="list-disc ps-5">
                  {part.remarks.map((remark) => (
                    <li key={remark.id}>{spoken(names.get(remark.speakerId ?? ''), remark.text ?? '')}</li>
                  ))}
                  {part.decisions.map((decision) => (
                    <li key={decision.id}>
                      {words('kind_decision')}：{decision.text}
                      {decision.reason && <span className="block">{words('reason', { text: decision.reason })}</span>}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          {body.trim() !== '' && <p className="whitespace-pre-wrap">{body}</p>}
        </div>
      </Disclosure>
    </>
  );
}

const spoken = (name: string | undefined, text: string): string => (name ? `${name}：${text}` : text);
