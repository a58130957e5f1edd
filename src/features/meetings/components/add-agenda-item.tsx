import { useWords } from '#i18n/use-words.tsx';
import { agendaOf } from '#store/agenda.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { inShapeOf } from '../draft-shape.ts';
import { refusal } from './form-errors.ts';
import { tell } from './tell.ts';

interface AddAgendaItemProps {
  readonly space: string;
  readonly meetingId: string;
}

const field = 'agenda-title';

/** 「議題を足す」: stays open, so that a whole agenda can be typed in one go. */
export function AddAgendaItem({ space, meetingId }: AddAgendaItemProps): ReactNode {
  const say = useWords('meetings');
  const common = useWords('common');
  const agenda = agendaOf(useStore());
  const draft = useDraft(`meeting.agenda/${meetingId}`, (value) => inShapeOf(value, { title: '' }));
  const [typed, setTyped] = useState<string>();
  const [isOpened, setIsOpened] = useState(false);
  const [error, setError] = useState<string>();
  const title = typed ?? draft.found?.title ?? '';

  const change = (next: string) => {
    setTyped(next);
    draft.save({ title: next });
  };
  const close = () => {
    setTyped('');
    setError(undefined);
    setIsOpened(false);
    draft.clear();
  };
  const add = async () => {
    const done = await agenda.addAgendaItem(space, meetingId, { title: title.trim() });
    document.getElementById(field)?.focus();
    if (!done.ok) {
      const { code } = done.error;
      return setError(code === 'field.required' ? say('error_agenda') : refusal(done.error, field, 'title').text);
    }
    setError(undefined);
    setTyped('');
    draft.clear();
    tell(done, say('agenda_added'));
  };

  if (!isOpened && title === '') {
    return (
      <Button kind="outline" icon="plus" onClick={() => setIsOpened(true)}>
        {say('add_agenda')}
      </Button>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      className="flex flex-col gap-4 rounded-12 border-2 border-action bg-white p-4"
    >
      <TextField id={field} label={say('field_agenda')} value={title} onValue={change} error={error} />
      <div className="flex flex-wrap justify-between gap-3">
        <Button kind="solid" type="submit">
          {common('add')}
        </Button>
        <Button kind="outline" onClick={close}>
          {common('done')}
        </Button>
      </div>
    </form>
  );
}
