import { formatPaperDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';

/** Rows for a hand under what was written on the phone. */
const emptyRows = ['first', 'second', 'third'];
const blank = '\u00a0';

/** やること: those already written, and empty rows for those agreed on paper. */
export function PaperActions({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const locale = useLocale();
  const { actions } = view;
  return (
    <section className="keep-together">
      <h2>{say('print_actions')}</h2>
      {actions.length === 0 ? (
        <BlankActions />
      ) : (
        <Table
          caption={say('print_actions')}
          quietCaption
          rows={actions}
          rowKey={(action) => action.id}
          columns={[
            { key: 'what', label: say('print_col_what'), cell: (action) => action.what },
            { key: 'owner', label: say('print_col_owner'), cell: ownerCell(view) },
            { key: 'due', label: say('print_col_due'), cell: dueCell(locale) },
            { key: 'done_when', label: say('print_col_done_when'), cell: (action) => action.doneWhen },
          ]}
        />
      )}
    </section>
  );
}

const ownerCell =
  ({ members, names }: ResultView) =>
  ({ ownerId, partyId }: ActionItem): ReactNode => (
    <Whole>{members.find((member) => member.id === ownerId)?.name ?? names.get(partyId ?? '')}</Whole>
  );

const dueCell =
  (locale: Locale) =>
  ({ dueOn }: ActionItem): ReactNode =>
    dueOn && <Whole>{formatPaperDate(dueOn, locale)}</Whole>;

/** A name or a day that is not broken on paper. */
const Whole = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <span className="print:whitespace-nowrap">{children}</span>
);

function BlankActions(): ReactNode {
  const say = useWords('evaluations');
  const columns = ['print_col_what', 'print_col_owner', 'print_col_due', 'print_col_done_when'] as const;
  return (
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
        {emptyRows.map((row) => (
          <tr key={row}>
            <td className="h-12 w-2/5">{blank}</td>
            <td className="w-1/5">{blank}</td>
            <td className="w-1/6">{blank}</td>
            <td>{blank}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
