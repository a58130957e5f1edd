import { readCount } from '#i18n/read-input.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { type Shift, type ShiftInput, shiftsOf } from '#store/shifts.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import { type ReactNode, useState } from 'react';
import { tellRefusal } from '../tell-refusal.ts';

interface JobDraft {
  readonly title: string;
  readonly needed: number;
  readonly startTime: string;
  readonly endTime: string;
  readonly note: string;
}

const empty: JobDraft = { title: '', needed: 2, startTime: '', endTime: '', note: '' };
const offered = ['job_reception', 'job_parking', 'job_setup', 'job_cleanup'] as const;

const inputOf = ({ title, needed, startTime, endTime, note }: JobDraft): ShiftInput => ({
  title: title.trim(),
  needed,
  startTime: startTime || null,
  endTime: endTime || null,
  note: note.trim() || null,
});

/** 係をふやす: a name and a number are enough. */
export function NewJob({ space, eventId }: { readonly space: string; readonly eventId: string }): ReactNode {
  const say = useWords('shifts');
  const store = useStore();
  const [draft, setDraft] = useState(empty);
  const [error, setError] = useState<string>();
  const add = async () => {
    if (draft.title.trim() === '') return setError(say('job_title_missing'));
    const done = await shiftsOf(store).addShift(space, eventId, inputOf(draft));
    if (!done.ok) return setError(errorWords(done.error.code).text);
    setDraft(empty);
    setError(undefined);
    notify({ text: say('job_added'), undo: () => void tellRefusal(done.value.undo()) });
  };
  return (
    <Disclosure summary={say('job_new')}>
      <Stack>
        <JobFields id="new" draft={draft} onChange={setDraft} error={error} />
        <Button kind="primary" icon="plus" onClick={() => void add()}>
          {say('job_add')}
        </Button>
      </Stack>
    </Disclosure>
  );
}

/** A job put right, or taken out of the list. */
export function ChangeJob({ space, shift }: { readonly space: string; readonly shift: Shift }): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const store = useStore();
  const [draft, setDraft] = useState<JobDraft>(() => ({
    title: shift.title ?? '',
    needed: shift.needed ?? 0,
    startTime: shift.startTime ?? '',
    endTime: shift.endTime ?? '',
    note: shift.note ?? '',
  }));
  const [error, setError] = useState<string>();
  const save = async () => {
    if (draft.title.trim() === '') return setError(say('job_title_missing'));
    if (await tellRefusal(shiftsOf(store).changeShift(space, shift.id, inputOf(draft))))
      notify({ text: say('job_saved') });
  };
  const remove = async () => {
    const done = await shiftsOf(store).deleteShift(space, shift.id);
    if (await tellRefusal(Promise.resolve(done))) {
      notify({ text: say('job_deleted'), ...(done.ok ? { undo: () => void tellRefusal(done.value.undo()) } : {}) });
    }
  };
  return (
    <Stack>
      <JobFields id={shift.id} draft={draft} onChange={setDraft} error={error} />
      <Button kind="outline" wide onClick={() => void save()}>
        {common('save')}
      </Button>
      <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
        {say('job_delete')}
      </Button>
    </Stack>
  );
}

interface JobFieldsProps {
  readonly id: string;
  readonly draft: JobDraft;
  readonly onChange: (draft: JobDraft) => void;
  readonly error: string | undefined;
}

function JobFields({ id, draft, onChange, error }: JobFieldsProps): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const put = (changes: Partial<JobDraft>) => onChange({ ...draft, ...changes });
  return (
    <>
      <TextField
        id={`title-${id}`}
        label={say('job_title')}
        mark="required"
        value={draft.title}
        onValue={(title) => put({ title })}
        error={error}
      />
      {draft.title === '' && (
        <ChipRow>
          {offered.map((word) => (
            <Chip key={word} pressed={false} onPress={() => put({ title: say(word) })}>
              {say(word)}
            </Chip>
          ))}
        </ChipRow>
      )}
      <Stepper
        label={say('job_number')}
        value={draft.needed}
        max={999}
        onValue={(needed) => put({ needed: readCount(String(needed)) ?? 0 })}
        written={(count) => common('people', { count })}
      />
      <TimeField
        id={`from-${id}`}
        label={say('job_from')}
        mark="optional"
        value={draft.startTime}
        onValue={(startTime) => put({ startTime })}
      />
      <TimeField
        id={`to-${id}`}
        label={say('job_to')}
        mark="optional"
        value={draft.endTime}
        onValue={(endTime) => put({ endTime })}
      />
      <TextField
        id={`note-${id}`}
        label={say('job_note')}
        mark="optional"
        value={draft.note}
        onValue={(note) => put({ note })}
      />
    </>
  );
}
