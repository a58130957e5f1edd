import { useWords } from '#i18n/use-words.tsx';
import { type AgendaItem, agendaOf } from '#store/agenda.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { refusal } from './form-errors.ts';
import { tell, tellFailure } from './tell.ts';

interface ArrangeAgendaProps {
  readonly space: string;
  readonly meetingId: string;
  readonly agenda: readonly AgendaItem[];
}

/** Changes the order and the names of the agenda, by buttons only. */
export function ArrangeAgenda({ space, meetingId, agenda }: ArrangeAgendaProps): ReactNode {
  const say = useWords('meetings');
  const store = useStore();
  const list = useRef<HTMLOListElement>(null);
  const [heard, setHeard] = useState('');
  const move = async (item: AgendaItem, place: number, button: HTMLElement) => {
    if (!tellFailure(await agendaOf(store).moveAgendaItem(space, meetingId, item.id, place))) return;
    setHeard(say('moved', { title: item.title ?? '', place: place + 1 }));
    // The row may be put elsewhere in the page, which takes the focus from its buttons.
    requestAnimationFrame(() => requestAnimationFrame(() => button.focus()));
  };
  return (
    <>
      <ol ref={list} className="flex flex-col gap-3">
        {agenda.map((item, index) => (
          <ArrangedItem
            key={item.id}
            space={space}
            item={item}
            number={index + 1}
            total={agenda.length}
            onMove={(place, button) => void move(item, place, button)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {heard}
      </p>
    </>
  );
}

interface ArrangedItemProps {
  readonly space: string;
  readonly item: AgendaItem;
  readonly number: number;
  readonly total: number;
  readonly onMove: (place: number, button: HTMLElement) => void;
}

function ArrangedItem({ space, item, number, total, onMove }: ArrangedItemProps): ReactNode {
  const say = useWords('meetings');
  const common = useWords('common');
  const store = useStore();
  const [isNaming, setIsNaming] = useState(false);
  const title = item.title ?? '';
  const remove = async () => {
    tell(await agendaOf(store).deleteAgendaItem(space, item.id), say('agenda_deleted'));
  };
  return (
    <li className="flex flex-col gap-2 rounded-12 border-1 border-line bg-white p-4">
      <span className="text-std-18B-160">
        {number}　{title}
      </span>
      {isNaming ? (
        <RenameItem space={space} item={item} onClose={() => setIsNaming(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            kind="outline"
            unavailable={number === 1}
            aria-label={say('move_up_of', { title })}
            onClick={(event) => onMove(number - 2, event.currentTarget)}
          >
            ↑ {say('move_up')}
          </Button>
          <Button
            kind="outline"
            unavailable={number === total}
            aria-label={say('move_down_of', { title })}
            onClick={(event) => onMove(number, event.currentTarget)}
          >
            ↓ {say('move_down')}
          </Button>
          <Button kind="text" aria-label={say('rename_of', { title })} onClick={() => setIsNaming(true)}>
            {say('rename')}
          </Button>
          <Button kind="text" aria-label={say('delete_of', { title })} onClick={() => void remove()}>
            {common('delete')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface RenameItemProps {
  readonly space: string;
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

function RenameItem({ space, item, onClose }: RenameItemProps): ReactNode {
  const say = useWords('meetings');
  const common = useWords('common');
  const agenda = agendaOf(useStore());
  const before = item.title ?? '';
  const [title, setTitle] = useState(before);
  const [error, setError] = useState<string>();
  const id = `rename-${item.id}`;
  const save = async () => {
    if (title.trim() === '') return setError(say('error_agenda'));
    const rename = (name: string) => agenda.changeAgendaItem(space, item.id, { title: name });
    const done = await rename(title.trim());
    if (!done.ok) return setError(refusal(done.error, id, 'title').text);
    tell({ ok: true, value: { id: item.id, undo: () => rename(before) } }, say('changed'));
    onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className="flex flex-col gap-3"
    >
      <TextField id={id} label={say('field_agenda')} value={title} onValue={setTitle} error={error} />
      <div className="flex flex-wrap gap-3">
        <Button kind="solid" type="submit">
          {common('save')}
        </Button>
        <Button kind="outline" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
