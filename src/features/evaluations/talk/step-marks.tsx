import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useDraft, useStore } from '#store/react.tsx';
import { type NoteColumn, type TalkNote, talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import type { TalkView } from './talk-view.ts';

const columns: readonly { readonly id: NoteColumn; readonly icon: IconName }[] = [
  { id: 'keep', icon: 'check' },
  { id: 'trouble', icon: 'triangle' },
  { id: 'try', icon: 'star' },
];

/** 続ける／困った／ためす, each as a note of its own: two phones add, nothing is written over. */
export function MarksStep({ view }: { readonly view: TalkView }): ReactNode {
  return columns.map(({ id, icon }) => <Column key={id} view={view} column={id} icon={icon} />);
}

interface ColumnProps {
  readonly view: TalkView;
  readonly column: NoteColumn;
  readonly icon: IconName;
}

function Column({ view, column, icon }: ColumnProps): ReactNode {
  const say = useWords('talk');
  const notes = view.notes.filter((note) => note.column === column);
  return (
    <Section title={say(`column_${column}`)}>
      <p className="text-ink-sub">{say.rich(`column_${column}_hint`)}</p>
      {notes.length > 0 && (
        <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white ps-4">
          {notes.map((note) => (
            <Note key={note.id} space={view.space.id} note={note} icon={icon} />
          ))}
        </ul>
      )}
      <NewNote view={view} column={column} />
    </Section>
  );
}

interface NoteProps {
  readonly space: string;
  readonly note: TalkNote;
  readonly icon: IconName;
}

function Note({ space, note, icon }: NoteProps): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const remove = async () => {
    const done = await talksOf(store).deleteNote(space, note.id);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    notify({ text: say('note_deleted'), undo: () => void done.value.undo() });
  };
  return (
    <li className="flex items-center gap-3 py-1">
      <Icon name={icon} className="size-5 text-control" />
      <p className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">{note.text}</p>
      <button
        type="button"
        aria-label={say('note_delete', { text: note.text ?? '' })}
        className="flex size-14 shrink-0 items-center justify-center rounded-8 text-ink-sub hover:bg-chosen"
        onClick={() => void remove()}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

function NewNote({ view, column }: Pick<ColumnProps, 'view' | 'column'>): ReactNode {
  const { found, save, clear } = useDraft(`talk-note/${view.round.id}/${column}`, readText);
  if (found === undefined) return null;
  return <NewNoteField view={view} column={column} begin={found ?? ''} keep={save} forget={clear} />;
}

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

interface NewNoteFieldProps extends Pick<ColumnProps, 'view' | 'column'> {
  readonly begin: string;
  readonly keep: (text: string) => void;
  readonly forget: () => void;
}

function NewNoteField({ view, column, begin, keep, forget }: NewNoteFieldProps): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const [text, setText] = useState(begin);
  const add = async () => {
    if (text.trim() === '') return;
    const done = await talksOf(store).addNote(view.space.id, view.round.id, column, text);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    setText('');
    forget();
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-52">
        <TextAreaField
          label={say('note_new', { column: say(`column_${column}`) })}
          rows={1}
          limit={500}
          value={text}
          onValue={(next) => {
            setText(next);
            keep(next);
          }}
        />
      </div>
      <Button kind="outline" icon="plus" unavailable={text.trim() === ''} onClick={() => void add()}>
        {say('note_add')}
      </Button>
    </div>
  );
}
