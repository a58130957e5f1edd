import { useWords } from '#i18n/use-words.tsx';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import { Fragment, type ReactNode } from 'react';
import { type EntryKind, openedEntry } from '../board-draft.model.ts';
import type { BoardItem } from '../board.model.ts';
import { EntryForm } from './entry-form.tsx';
import { ActionRow, DecisionRow, RemarkRow } from './entry-row.tsx';
import { type BoardDesk, writeButton } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface EntryGroupProps {
  readonly kind: EntryKind;
  readonly part: BoardItem;
  readonly sheet: MeetingSheet;
  readonly desk: BoardDesk;
}

/** 決まったこと, やること or 発言 under one item, with their number and 「書く」. */
export function EntryGroup({ kind, part, sheet, desk }: EntryGroupProps): ReactNode {
  const say = useWords('meetings');
  const { entry } = desk;
  const rows = rowsOf(kind, part, sheet, desk);
  const isNewHere = sheet.isOpen && entry?.kind === kind && entry.part === part.id && entry.id === '';
  if (!sheet.isOpen && rows.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="text-std-16B-170">{say('kind_count', { kind: say(`kind_${kind}`), count: rows.length })}</h4>
        {sheet.isOpen && !isNewHere && (
          <button
            type="button"
            id={writeButton(kind, part.id)}
            className={buttonLook('outline')}
            aria-label={say(`write_${kind}`)}
            onClick={() => desk.begin(kind, part.id)}
          >
            <Icon name="plus" />
            {say('write')}
          </button>
        )}
      </div>
      {rows.length > 0 && (
        <ul className="divide-y divide-line rounded-8 border-1 border-line bg-white">
          {rows.map(({ id, row }) =>
            sheet.isOpen && entry?.id === id ? (
              <li key={id}>
                <EntryForm desk={desk} entry={entry} sheet={sheet} />
              </li>
            ) : (
              <Fragment key={id}>{row}</Fragment>
            ),
          )}
        </ul>
      )}
      {isNewHere && <EntryForm desk={desk} entry={entry} sheet={sheet} />}
    </div>
  );
}

interface Row {
  readonly id: string;
  readonly row: ReactNode;
}

const rowsOf = (kind: EntryKind, part: BoardItem, sheet: MeetingSheet, desk: BoardDesk): readonly Row[] => {
  const edit = (entry: Parameters<typeof openedEntry>[0]) =>
    sheet.isOpen ? () => desk.edit(openedEntry(entry, part.id, desk.days)) : undefined;
  switch (kind) {
    case 'decision':
      return part.decisions.map((decision) => ({
        id: decision.id,
        row: <DecisionRow decision={decision} sheet={sheet} onEdit={edit({ decision })} />,
      }));
    case 'action':
      return part.actions.map((action) => ({
        id: action.id,
        row: <ActionRow action={action} sheet={sheet} onEdit={edit({ action })} />,
      }));
    case 'remark':
      return part.remarks.map((remark) => ({
        id: remark.id,
        row: <RemarkRow remark={remark} sheet={sheet} onEdit={edit({ remark })} />,
      }));
  }
};
