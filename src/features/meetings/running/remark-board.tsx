import { useWords } from '#i18n/use-words.tsx';
import { minutesOf } from '#store/minutes.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { type ReactNode, useState } from 'react';
import { restId } from '../board.model.ts';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import {
  columnsOf,
  noRemark,
  readRemarkDraft,
  type RemarkDraft,
  type RemarkType,
  remarkIcon,
  remarkTypes,
} from './remark-board.model.ts';
import { RemarkForm } from './remark-form.tsx';
import { RemarkThread } from './remark-thread.tsx';

interface RemarkBoardProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  /** 3 under a heading of its own, which is the usual; 2 where it is the page. */
  readonly level?: 2 | 3;
}

/** The way of a discussion, to be seen: what was said about an item by type, with replies, and big buttons to add to it. */
export function RemarkBoard({ space, sheet, level = 3 }: RemarkBoardProps): ReactNode {
  const say = useWords('running');
  const store = useStore();
  const [own, setPart] = useState<string>();
  const [shown, setShown] = useState<RemarkType | 'all'>('all');
  const draft = useDraft(`meeting.remark/${sheet.meeting.id}`, readRemarkDraft);
  const [typed, setTyped] = useState<RemarkDraft>();
  const [error, setError] = useState('');
  const writing = typed ?? draft.found ?? noRemark;
  const known = sheet.meeting.currentItemId ?? sheet.agenda[0]?.id ?? restId;
  const part = [...sheet.board.items, sheet.board.rest].find(({ id }) => id === (own ?? known)) ?? sheet.board.rest;
  const columns = columnsOf(part.remarks, shown);

  const keep = (next: RemarkDraft) => {
    setTyped(next);
    setError('');
    draft.save(next);
  };
  const save = async () => {
    const agendaItemId = part.id === restId ? null : part.id;
    const type = remarkTypes.find((one) => one === writing.type) ?? null;
    const { text, replyToId } = writing;
    const fields = { text: text.trim(), agendaItemId, type, replyToId: replyToId || null };
    const done = await minutesOf(store).addRemark(space, sheet.meeting.id, fields);
    if (!done.ok && done.error.code === 'field.required') return setError(say('remark_empty'));
    if (!tell(done, say('remark_kept'))) return;
    setTyped(noRemark);
    draft.clear();
  };

  return (
    <div className="flex flex-col gap-4">
      {sheet.agenda.length > 0 && (
        <ChipSet
          label={say('remarks_item')}
          options={[...sheet.board.items, sheet.board.rest].map(({ id, item }) => ({
            value: id,
            label: item?.title ?? say('remarks_rest'),
          }))}
          value={part.id}
          onValue={setPart}
        />
      )}
      {part.remarks.length > 0 && (
        <ChipSet
          label={say('remarks_filter')}
          options={[
            { value: 'all' as const, label: say('remarks_all') },
            ...remarkTypes.map((type) => ({ value: type, label: say(`type_${type}`) })),
          ]}
          value={shown}
          onValue={setShown}
        />
      )}
      {columns.length === 0 && <p className="text-ink-sub">{say.rich('remarks_empty')}</p>}
      {columns.map(({ type, threads }) => (
        <RemarkThread
          key={type}
          type={type}
          threads={threads}
          space={space}
          sheet={sheet}
          level={level}
          onReply={(to) => keep({ ...writing, type: writing.type || 'opinion', replyToId: to })}
        />
      ))}
      {sheet.isOpen && writing.type === '' && (
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] gap-3">
          {remarkTypes.map((type) => (
            <Button key={type} kind="outline" icon={remarkIcon(type)} wide onClick={() => keep({ ...noRemark, type })}>
              {say('remark_write', { type: say(`type_${type}`) })}
            </Button>
          ))}
        </div>
      )}
      {sheet.isOpen && writing.type !== '' && (
        <RemarkForm
          draft={writing}
          error={error}
          replyTo={sheet.remarks.find(({ id }) => id === writing.replyToId)?.text ?? ''}
          onDraft={keep}
          onSave={save}
          onCancel={() => {
            setTyped(noRemark);
            setError('');
            draft.clear();
          }}
        />
      )}
    </div>
  );
}
