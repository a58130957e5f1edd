import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { formErrorsOf } from '#ui/form-errors.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingLog } from '../components/missing-log.tsx';
import { readWords, type Words, wordChanges, wordsOf } from '../log-words.model.ts';
import { useLog } from '../use-log.ts';

interface LogWordsPageProps {
  readonly space: string;
  readonly id: string;
}

/** A few words about what was done, written afterwards. */
export function LogWordsPage({ space, id }: LogWordsPageProps): ReactNode {
  const say = useWords('activities');
  const found = useLog(space, id);
  const draft = useDraft(`activity.words/${space}/${id}`, readWords);
  if (found === undefined || draft.found === undefined) {
    return (
      <Page title={say('words')} back={paths.activity(space, id)}>
        {null}
      </Page>
    );
  }
  if (!found.log || found.isDeleted) return <MissingLog space={space} />;
  return <WordsForm space={space} log={found.log} typed={draft.found} onType={draft.save} onSaved={draft.clear} />;
}

interface WordsFormProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly typed: Words | null;
  readonly onType: (words: Words) => void;
  readonly onSaved: () => void;
}

function WordsForm({ space, log, typed, onType, onSaved }: WordsFormProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => wordsOf(log));
  const [words, setWords] = useState(typed ?? before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useUnsaved(words !== before);
  const change = (changes: Partial<Words>) => {
    setWords({ ...words, ...changes });
    onType({ ...words, ...changes });
  };
  const submit = async () => {
    const done = await store.activities.changeLog(space, log.id, wordChanges(before, words));
    if (!done.ok) {
      setErrors(formErrorsOf(done.error, fields));
      return;
    }
    onSaved();
    notify({ text: say('words_saved') });
    navigate(paths.activity(space, log.id), { replace: true });
  };
  const action = (
    <Button kind="primary" type="submit">
      {common('save')}
    </Button>
  );
  return (
    <Page
      title={say('words')}
      lead={say.rich('words_lead')}
      back={paths.activity(space, log.id)}
      errors={errors}
      onSubmit={submit}
      action={action}
    >
      {fields.map((field) => (
        <TextAreaField
          key={field}
          id={field}
          label={say(`field_${field}`)}
          mark="optional"
          value={words[field]}
          onValue={(text) => change({ [field]: text })}
          limit={field === 'note' ? 2000 : 400}
          error={errors.find((error) => error.fieldId === field)?.text}
        />
      ))}
      <p className="text-ink-sub">{say.rich('words_seen_by')}</p>
    </Page>
  );
}

const fields = ['note', 'good', 'trouble'] as const;
