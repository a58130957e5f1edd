import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ActionItem } from '#store/action-items.ts';
import type { Decision, Remark } from '#store/minutes.ts';
import type { RowState } from '#store/outbox.ts';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { mayFinish } from '../closing.model.ts';
import { dueWords, resultWords, whoWords } from '../entry-words.ts';
import { DoneToggle } from './done-toggle.tsx';
import { editButton } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface RowFrameProps {
  readonly id: string;
  readonly text: string;
  /** Quieter lines under it; empty ones are left out. */
  readonly lines: readonly string[];
  readonly author: string;
  readonly state: RowState;
  /** Left out once the minutes are confirmed. */
  readonly onEdit: (() => void) | undefined;
  readonly beside?: ReactNode;
}

/** One entry: its words, what belongs to them, who wrote it, なおす. */
function RowFrame({ id, text, lines, author, state, onEdit, beside }: RowFrameProps): ReactNode {
  const say = useWords('meetings');
  const common = useWords('common');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-2 px-3 py-2">
      <div className="flex min-w-36 flex-1 flex-col py-1">
        <span className="text-std-16B-170 whitespace-pre-wrap">{text}</span>
        {lines.filter(Boolean).map((line) => (
          <span key={line} className="whitespace-pre-wrap">
            {line}
          </span>
        ))}
        <span className="text-dns-16N-130 text-ink-sub">{author !== '' && say('written_by', { name: author })}</span>
        {state !== 'sent' && <SyncBadge state={state} />}
      </div>
      <div className="ms-auto flex items-center gap-2">
        {beside}
        {onEdit && (
          <button
            type="button"
            id={editButton(id)}
            className={buttonLook('text')}
            aria-label={say('edit_of', { text })}
            onClick={onEdit}
          >
            {common('edit')}
          </button>
        )}
      </div>
    </li>
  );
}

interface EntryRowProps {
  readonly sheet: MeetingSheet;
  readonly onEdit: (() => void) | undefined;
}

/** One decision. */
export function DecisionRow({ decision, sheet, onEdit }: EntryRowProps & { readonly decision: Decision }): ReactNode {
  const say = useWords('meetings');
  return (
    <RowFrame
      id={decision.id}
      text={decision.text ?? ''}
      lines={[resultWords(decision, say), decision.reason ? say('reason', { text: decision.reason }) : '']}
      author={sheet.names.get(decision.authorId ?? '') ?? ''}
      state={sheet.stateOf(decision.id)}
      onEdit={onEdit}
      beside={
        sheet.view.kind === 'project' &&
        sheet.view.state !== 'closed' && (
          <LinkButton kind="text" icon="star" to={`${paths.newEvidence(sheet.view.id)}?about=${decision.id}`}>
            {say('noticed')}
            <span className="sr-only">{decision.text}</span>
          </LinkButton>
        )
      }
    />
  );
}

/** One やること; ticking it stays possible after the minutes are confirmed. */
export function ActionRow({ action, sheet, onEdit }: EntryRowProps & { readonly action: ActionItem }): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const { names, view } = sheet;
  const facts = [whoWords(action, names) || say('nobody_yet'), dueWords(action, say, locale)];
  return (
    <RowFrame
      id={action.id}
      text={action.what ?? ''}
      lines={[
        facts.filter(Boolean).join('・'),
        action.doneWhen ? say('done_when', { text: action.doneWhen }) : '',
        action.doneOn ? say('done_on', { date: formatDate(action.doneOn, locale) }) : '',
      ]}
      author={names.get(action.authorId ?? '') ?? ''}
      state={sheet.stateOf(action.id)}
      onEdit={onEdit}
      beside={mayFinish(action, view.me) && view.state !== 'closed' && <DoneToggle space={view.id} action={action} />}
    />
  );
}

/** One 発言. */
export function RemarkRow({ remark, sheet, onEdit }: EntryRowProps & { readonly remark: Remark }): ReactNode {
  return (
    <RowFrame
      id={remark.id}
      text={remark.text ?? ''}
      lines={[sheet.names.get(remark.speakerId ?? '') ?? '']}
      author={sheet.names.get(remark.authorId ?? '') ?? ''}
      state={sheet.stateOf(remark.id)}
      onEdit={onEdit}
    />
  );
}
