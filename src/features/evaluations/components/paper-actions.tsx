import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';

/** Rows for a hand under what was written on the phone. */
const emptyRows = ['first', 'second', 'third'];
const blank = '\u00a0';

/** やること: those already written, and empty rows for those agreed on paper. */
export function PaperActions({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const locale = useLocale();
  const columns = ['print_col_what', 'print_col_owner', 'print_col_due', 'print_col_done_when'] as const;
  return (
    <>
      <h2>{say('print_actions')}</h2>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.actions.map((action) => (
            <tr key={action.id}>
              <td>{action.what}</td>
              <td>
                {view.members.find((member) => member.id === action.ownerId)?.name ??
                  view.names.get(action.partyId ?? '')}
              </td>
              <td>{action.dueOn ? formatDate(action.dueOn, locale) : ''}</td>
              <td>{action.doneWhen}</td>
            </tr>
          ))}
          {view.actions.length === 0 &&
            emptyRows.map((row) => (
              <tr key={row}>
                <td className="h-12 w-2/5">{blank}</td>
                <td className="w-1/5">{blank}</td>
                <td className="w-1/6">{blank}</td>
                <td>{blank}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
