import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import type { OpenEntry } from '../board-draft.model.ts';
import { ActionFields } from './action-fields.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { RemarkFields } from './remark-fields.tsx';
import { type BoardDesk, entryField } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** The form that the large button at the bottom of the page sends. */
export const entryFormId = 'entry-form';

interface EntryFormProps {
  readonly desk: BoardDesk;
  readonly entry: OpenEntry;
  readonly sheet: MeetingSheet;
}

/** Writes down one decision, やること or 発言. 「書きとめる」 stands at the bottom of the screen. */
export function EntryForm({ desk, entry, sheet }: EntryFormProps): ReactNode {
  const say = useWords('meetings');
  const common = useWords('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const { arrivals } = desk;
  const { kind, id } = entry;
  useEffect(() => {
    if (arrivals === 0) return;
    heading.current?.scrollIntoView({ block: 'start' });
    const first = kind === 'action' ? heading.current : document.getElementById(`${entryField}-text`);
    first?.focus({ preventScroll: true });
  }, [arrivals, kind]);
  return (
    <form
      id={entryFormId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void desk.save();
      }}
      className="-mx-3 flex flex-col gap-6 border-y-2 border-action bg-white px-3 py-4"
    >
      <h4 ref={heading} tabIndex={-1} className="text-std-18B-160 outline-none">
        {say(id === '' ? `write_${kind}` : `edit_${kind}`)}
      </h4>
      <EntryFields desk={desk} entry={entry} sheet={sheet} />
      <div className="flex flex-wrap justify-between gap-4">
        <Button kind="outline" onClick={desk.drop}>
          {common('cancel')}
        </Button>
        {id !== '' && (
          <Button kind="danger" icon="trash" onClick={() => void desk.remove()}>
            {common('delete')}
          </Button>
        )}
      </div>
    </form>
  );
}

function EntryFields({ desk, entry, sheet }: EntryFormProps): ReactNode {
  const wrong = (field: string) => (desk.error?.fieldId === `${entryField}-${field}` ? desk.error.text : undefined);
  if (entry.kind === 'decision') {
    const voters = sheet.quorum.total;
    return (
      <DecisionFields
        form={entry.form}
        onForm={(form) => desk.change({ ...entry, form })}
        voters={voters}
        written={sheet.quorum.written}
        wrong={wrong}
      />
    );
  }
  if (entry.kind === 'action') {
    const onForm = (form: typeof entry.form) => desk.change({ ...entry, form });
    return <ActionFields form={entry.form} onForm={onForm} sheet={sheet} days={desk.days} wrong={wrong} />;
  }
  return (
    <RemarkFields form={entry.form} onForm={(form) => desk.change({ ...entry, form })} sheet={sheet} wrong={wrong} />
  );
}
