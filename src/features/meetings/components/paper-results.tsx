import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import { figureWords, resultWords, whoWords } from '../entry-words.ts';
import { countedVotes } from '../voting/counted-votes.model.ts';
import { PaperSection } from './paper-section.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** 決まったこと: the box that stands first. */
export function PaperDecisions({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const words = useWords('meetings');
  const decisions = [...sheet.board.items, sheet.board.rest].flatMap((part) => part.decisions);
  return (
    <section className="border-2 border-ink p-3 print:py-2">
      <h3 className="mt-0! text-[1.125em]">{say('decisions')}</h3>
      {decisions.length === 0 && <p>{say('no_decisions')}</p>}
      <ol>
        {decisions.map((decision) => {
          const result = resultWords(decision, words);
          const text = decision.text ?? '';
          return <li key={decision.id}>{result === '' ? text : words('text_result', { text, result })}</li>;
        })}
      </ol>
    </section>
  );
}

/** 投票: what was counted and stands in no decision; left out when there is none. */
export function PaperVotes({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const { votes, decisions, meeting } = sheet;
  const counted = countedVotes(votes, decisions, meeting.state === 'confirmed' ? meeting.confirmedAt : null);
  if (counted.length === 0) return null;
  return (
    <PaperSection title={say('told_votes')} isWhole>
      <ul>
        {counted.map((vote) => (
          <li key={vote.id}>{say('text_result', { text: vote.question, result: figureWords(vote, say) })}</li>
        ))}
      </ul>
    </PaperSection>
  );
}

/** やること with owner and day; left out when there is none. */
export function PaperActions({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const locale = useLocale();
  const actions = [...sheet.board.items, sheet.board.rest].flatMap((part) => part.actions);
  if (actions.length === 0) return null;
  const whatOf = ({ what, doneOn }: ActionItem) =>
    doneOn == null ? what : say('action_is_done', { text: what ?? '' });
  const columns = [
    { key: 'what', label: say('col_what'), cell: (action: ActionItem) => whatOf(action) },
    { key: 'who', label: say('col_who'), cell: (action: ActionItem) => whoWords(action, sheet.names) },
    {
      key: 'due',
      label: say('col_due'),
      cell: (action: ActionItem) => action.dueOn && formatPaperDate(action.dueOn, locale),
    },
    { key: 'done_when', label: say('col_done_when'), cell: (action: ActionItem) => action.doneWhen },
  ];
  const hasDoneWhen = actions.some((action) => action.doneWhen);
  return (
    <PaperSection title={say('actions')}>
      <Table
        caption={say('actions')}
        quietCaption
        columns={hasDoneWhen ? columns : columns.slice(0, -1)}
        rows={actions}
        rowKey={(action) => action.id}
      />
    </PaperSection>
  );
}
