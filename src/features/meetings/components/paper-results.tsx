import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { resultWords, whoWords } from '../entry-words.ts';
import { PaperSection } from './paper-section.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** 決まったこと: the box that stands first. */
export function PaperDecisions({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const words = useWords('meetings');
  const decisions = [...sheet.board.items, sheet.board.rest].flatMap((part) => part.decisions);
  return (
    <section className="border-2 border-ink p-3">
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

/** やること with owner and day; left out when there is none. */
export function PaperActions({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const locale = useLocale();
  const actions = [...sheet.board.items, sheet.board.rest].flatMap((part) => part.actions);
  if (actions.length === 0) return null;
  const hasDoneWhen = actions.some((action) => action.doneWhen);
  return (
    <PaperSection title={say('actions')}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="print:whitespace-nowrap">
              {say('col_what')}
            </th>
            <th scope="col" className="print:whitespace-nowrap">
              {say('col_who')}
            </th>
            <th scope="col" className="print:whitespace-nowrap">
              {say('col_due')}
            </th>
            {hasDoneWhen && (
              <th scope="col" className="print:whitespace-nowrap">
                {say('col_done_when')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <td>{action.what}</td>
              <td>{whoWords(action, sheet.names)}</td>
              <td>{action.dueOn ? formatPaperDate(action.dueOn, locale) : ''}</td>
              {hasDoneWhen && <td>{action.doneWhen}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </PaperSection>
  );
}
