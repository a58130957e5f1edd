import { records } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { type RemarkDraft, remarkTypes } from './remark-board.model.ts';

interface RemarkFormProps {
  readonly draft: RemarkDraft;
  readonly error: string;
  /** The words it answers; '' when it stands for itself. */
  readonly replyTo: string;
  readonly onDraft: (draft: RemarkDraft) => void;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}

const field = 'board-remark';

/** One line for the board, with its type. */
export function RemarkForm({ draft, error, replyTo, onDraft, onSave, onCancel }: RemarkFormProps): ReactNode {
  const say = useWords('running');
  const common = useWords('common');
  const isSending = useRef(false);
  useEffect(() => document.getElementById(field)?.focus(), [draft.replyToId]);
  const type = remarkTypes.find((one) => one === draft.type) ?? 'opinion';
  const submit = async () => {
    if (isSending.current) return;
    isSending.current = true;
    await onSave();
    isSending.current = false;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      className="flex flex-col gap-4 rounded-12 border-2 border-action bg-white p-4"
    >
      {replyTo !== '' && <p className="border-s-4 border-line ps-3">{say('remark_reply', { text: replyTo })}</p>}
      <ChipSet
        label={say('remark_sort')}
        quietLabel
        options={remarkTypes.map((one) => ({ value: one, label: say(`type_${one}`) }))}
        value={type}
        onValue={(next) => onDraft({ ...draft, type: next })}
      />
      <TextAreaField
        id={field}
        label={say('remark_new', { type: say(`type_${type}`) })}
        mark="required"
        rows={2}
        limit={records.remark.fields.text.max}
        value={draft.text}
        onValue={(text) => onDraft({ ...draft, text })}
        error={error || undefined}
      />
      <div className="flex flex-wrap justify-between gap-3">
        <Button kind="solid" type="submit">
          {say('remark_keep')}
        </Button>
        <Button kind="outline" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
