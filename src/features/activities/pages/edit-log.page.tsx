import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { formErrorsOf } from '#ui/form-errors.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { LogFields } from '../components/log-fields.tsx';
import { MissingLog } from '../components/missing-log.tsx';
import { changesOf, dayProblem, draftOfLog, type LogDraft, readLogDraft } from '../log-draft.model.ts';
import { type FoundLog, useLog } from '../use-log.ts';

interface EditLogPageProps {
  readonly space: string;
  readonly id: string;
}

/** 記録をなおす: what was done, when, how long, who, where. */
export function EditLogPage({ space, id }: EditLogPageProps): ReactNode {
  const say = useWords('activities');
  const found = useLog(space, id);
  const draft = useDraft(`activity.edit/${space}/${id}`, readLogDraft);
  if (found === undefined || draft.found === undefined) {
    return (
      <Page title={say('edit')} back={paths.activity(space, id)}>
        {null}
      </Page>
    );
  }
  const { log, isDeleted } = found;
  if (!log || isDeleted) return <MissingLog space={space} />;
  return <EditForm found={found} log={log} typed={draft.found} onType={draft.save} onSaved={draft.clear} />;
}

interface EditFormProps {
  readonly found: FoundLog;
  readonly log: ActivityLog;
  readonly typed: LogDraft | null;
  readonly onType: (draft: LogDraft) => void;
  readonly onSaved: () => void;
}

function EditForm({ found, log, typed, onType, onSaved }: EditFormProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => draftOfLog(log));
  const [draft, setDraft] = useState(typed ?? before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useUnsaved(draft !== before);
  const wrong = (field: string) => errors.find((error) => error.fieldId === field)?.text;
  const change = (changes: Partial<LogDraft>) => {
    setDraft({ ...draft, ...changes });
    onType({ ...draft, ...changes });
  };
  const { spaceId, id } = log;
  const submit = async () => {
    const problem = dayProblem(draft.on, store.today());
    if (problem) {
      setErrors(formErrorsOf({ code: problem, place: 'on' }, fieldIds));
      return;
    }
    const done = await store.activities.changeLog(spaceId, id, changesOf(before, draft, say('unnamed')));
    if (!done.ok) {
      setErrors(formErrorsOf(done.error, fieldIds));
      return;
    }
    onSaved();
    notify({ text: say('changed') });
    navigate(paths.activity(spaceId, id), { replace: true });
  };
  const action = (
    <Button kind="primary" type="submit">
      {common('save')}
    </Button>
  );
  return (
    <Page title={say('edit')} back={paths.activity(spaceId, id)} errors={errors} onSubmit={submit} action={action}>
      <TextField
        id="title"
        label={say('field_name')}
        value={draft.title}
        onValue={(title) => change({ title })}
        error={wrong('title')}
      />
      <LogFields
        draft={draft}
        onChange={change}
        today={store.today()}
        members={found.members}
        names={found.names}
        usual={before.with}
        wrong={wrong}
      />
    </Page>
  );
}

const fieldIds = ['title', 'on', 'minutes', 'place'] as const;
