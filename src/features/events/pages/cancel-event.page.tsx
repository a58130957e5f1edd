import type { GroupEvent } from '#domain/event/event-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { formErrorsOf } from '#ui/form-errors.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingEvent } from '../components/missing-event.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import { useEvent } from '../use-event.ts';

interface CancelEventPageProps {
  readonly space: string;
  readonly id: string;
}

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** 中止: with a line for everybody. */
export function CancelEventPage({ space, id }: CancelEventPageProps): ReactNode {
  const say = useWords('events');
  const found = useEvent(space, id);
  const kept = useDraft(`event.cancel/${space}/${id}`, readText);
  if (found === undefined || kept.found === undefined) {
    return (
      <Page title={say('cancel')} back={paths.event(space, id)}>
        {null}
      </Page>
    );
  }
  const { event, isDeleted } = found;
  if (!event || isDeleted) return <MissingEvent space={space} />;
  return <CancelForm event={event} typed={kept.found ?? ''} onType={kept.save} onSaved={kept.clear} />;
}

interface CancelFormProps {
  readonly event: GroupEvent;
  readonly typed: string;
  readonly onType: (note: string) => void;
  readonly onSaved: () => void;
}

function CancelForm({ event, typed, onType, onSaved }: CancelFormProps): ReactNode {
  const say = useWords('events');
  const store = useStore();
  const [, navigate] = useLocation();
  const [note, setNote] = useState(typed);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const { spaceId, id } = event;
  useUnsaved(note !== '');
  const type = (text: string) => {
    setNote(text);
    onType(text);
  };
  const submit = async () => {
    const done = await store.events.cancelEvent(spaceId, id, note.trim() === '' ? null : note.trim());
    if (!done.ok) {
      setErrors(formErrorsOf(done.error, ['changeNote']));
      return;
    }
    onSaved();
    const undo = () => void tellRefusal(store.events.reopenEvent(spaceId, id));
    notify({ text: say('was_cancelled'), undo });
    navigate(paths.event(spaceId, id), { replace: true });
  };
  return (
    <Page
      title={say('cancel')}
      lead={say('cancel_lead', { title: event.title ?? '' })}
      back={paths.event(spaceId, id)}
      errors={errors}
      onSubmit={submit}
      action={
        <>
          <Button kind="dangerSolid" wide type="submit">
            {say('cancel_do')}
          </Button>
          <LinkButton kind="outline" wide to={paths.event(spaceId, id)}>
            {say('cancel_not')}
          </LinkButton>
        </>
      }
    >
      <TextAreaField
        id="changeNote"
        label={say('cancel_note')}
        mark="optional"
        support={say('cancel_note_hint')}
        limit={400}
        value={note}
        onValue={type}
        error={errors.find((error) => error.fieldId === 'changeNote')?.text}
      />
    </Page>
  );
}
