import { readCount } from '#i18n/read-input.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import { type Shift, shiftsOf } from '#store/shifts.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { draftOfJob, emptyJob, type JobDraft, jobInputOf, readJobDraft } from '../job-draft.model.ts';
import { tellRefusal } from '../tell-refusal.ts';

const offered = ['job_reception', 'job_parking', 'job_setup', 'job_cleanup'] as const;

/** 係をふやす: a name and a number are enough. What was typed stays on this phone until it is saved. */
export function NewJob({ space, eventId }: { readonly space: string; readonly eventId: string }): ReactNode {
  const kept = useDraft(`shift.new/${space}/${eventId}`, readJobDraft);
  if (kept.found === undefined) return null;
  return <NewJobForm space={space} eventId={eventId} kept={kept} typed={kept.found} />;
}

interface NewJobFormProps {
  readonly space: string;
  readonly eventId: string;
  readonly kept: Draft<JobDraft>;
  readonly typed: JobDraft | null;
}

function NewJobForm({ space, eventId, kept, typed }: NewJobFormProps): ReactNode {
  const say = useWords('shifts');
  const store = useStore();
  const form = useJobForm(typed, emptyJob, kept);
  const add = async () => {
    if (!form.check()) return;
    const done = await shiftsOf(store).addShift(space, eventId, jobInputOf(form.draft));
    if (!done.ok) return form.refuse(errorWords(done.error.code).text);
    form.reset(emptyJob);
    notify({ text: say('job_added'), undo: () => void tellRefusal(done.value.undo()) });
  };
  return (
    <Disclosure summary={say('job_new')} open={typed !== null}>
      <Stack>
        {typed !== null && form.isTouched && <p className="text-ink-sub">{say.rich('job_draft')}</p>}
        <JobFields id="new" draft={form.draft} onChange={form.change} error={form.error} />
        <Button kind="primary" icon="plus" onClick={() => void add()}>
          {say('job_add')}
        </Button>
      </Stack>
    </Disclosure>
  );
}

/** A job put right, or taken out of the list. */
export function ChangeJob({ space, shift }: { readonly space: string; readonly shift: Shift }): ReactNode {
  const kept = useDraft(`shift.edit/${space}/${shift.id}`, readJobDraft);
  if (kept.found === undefined) return null;
  return <ChangeJobForm space={space} shift={shift} kept={kept} typed={kept.found} />;
}

interface ChangeJobFormProps {
  readonly space: string;
  readonly shift: Shift;
  readonly kept: Draft<JobDraft>;
  readonly typed: JobDraft | null;
}

function ChangeJobForm({ space, shift, kept, typed }: ChangeJobFormProps): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const store = useStore();
  const form = useJobForm(typed, draftOfJob(shift), kept);
  const save = async () => {
    if (!form.check()) return;
    if (!(await tellRefusal(shiftsOf(store).changeShift(space, shift.id, jobInputOf(form.draft))))) return;
    form.reset(form.draft);
    notify({ text: say('job_saved') });
  };
  const remove = async () => {
    const done = await shiftsOf(store).deleteShift(space, shift.id);
    if (await tellRefusal(Promise.resolve(done))) {
      notify({ text: say('job_deleted'), ...(done.ok ? { undo: () => void tellRefusal(done.value.undo()) } : {}) });
    }
  };
  return (
    <Disclosure summary={say('job_edit', { title: shift.title ?? '' })} open={typed !== null}>
      <Stack>
        {typed !== null && form.isTouched && <p className="text-ink-sub">{say.rich('job_draft')}</p>}
        <JobFields id={shift.id} draft={form.draft} onChange={form.change} error={form.error} />
        <Button kind="outline" wide onClick={() => void save()}>
          {common('save')}
        </Button>
        <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
          {say('job_delete')}
        </Button>
      </Stack>
    </Disclosure>
  );
}

/** What is typed about a job: each change is kept on this phone until it is saved. */
function useJobForm(typed: JobDraft | null, start: JobDraft, kept: Draft<JobDraft>) {
  const say = useWords('shifts');
  const [draft, setDraft] = useState(typed ?? start);
  const [isTouched, setIsTouched] = useState(typed !== null);
  const [error, setError] = useState<string>();
  useUnsaved(isTouched);
  return {
    draft,
    error,
    isTouched,
    change(next: JobDraft): void {
      setDraft(next);
      setIsTouched(true);
      kept.save(next);
    },
    /** It is saved: nothing is to be kept any more. */
    reset(next: JobDraft): void {
      setDraft(next);
      setIsTouched(false);
      setError(undefined);
      kept.clear();
    },
    check(): boolean {
      const isNamed = draft.title.trim() !== '';
      setError(isNamed ? undefined : say('job_title_missing'));
      return isNamed;
    },
    refuse: (text: string): void => setError(text),
  };
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
