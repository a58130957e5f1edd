import { ok, type Result } from '#domain/basis/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { StoreError } from '#store/context.ts';
import { eventChangesOf } from '#store/event-changes.ts';
import type { Undone } from '#store/put-back.ts';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
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
import { EventFrame } from '../components/event-frame.tsx';
import { type ChangeScope, ScopeChoice } from '../components/scope-choice.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

interface CancelEventPageProps {
  readonly space: string;
  readonly id: string;
}

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** 中止: with a line for everybody. */
export function CancelEventPage({ space, id }: CancelEventPageProps): ReactNode {
  const say = useWords('events');
  const kept = useDraft(`event.cancel/${space}/${id}`, readText);
  return (
    <EventFrame space={space} id={id} title={say('cancel')}>
      {(found) =>
        kept.found === undefined ? (
          <Page title={say('cancel')} back={paths.event(space, id)}>
            {null}
          </Page>
        ) : (
          <CancelForm space={space} found={found} kept={kept} typed={kept.found ?? ''} />
        )
      }
    </EventFrame>
  );
}

interface CancelFormProps {
  readonly space: string;
  readonly found: KnownEvent;
  readonly kept: Draft<string>;
  readonly typed: string;
}

function CancelForm({ space, found, kept, typed }: CancelFormProps): ReactNode {
  const say = useWords('events');
  const [, navigate] = useLocation();
  const [note, setNote] = useState(typed);
  const [scope, setScope] = useState<ChangeScope>('day');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const cancel = useCancel(space, found, scope);
  const { event, ref } = found.known.day;
  useUnsaved(note !== '');
  const type = (text: string) => {
    setNote(text);
    kept.save(text);
  };
  const submit = async () => {
    const done = await cancel(note.trim() === '' ? null : note.trim());
    if (!done.ok) {
      setErrors(formErrorsOf(done.error, ['changeNote']));
      return;
    }
    kept.clear();
    notify({ text: say('was_cancelled'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.event(space, ref), { replace: true });
  };
  return (
    <Page
      title={say('cancel')}
      lead={say('cancel_lead', { title: event.title ?? '' })}
      back={paths.event(space, ref)}
      errors={errors}
      onSubmit={submit}
      action={
        <>
          <Button kind="dangerSolid" wide type="submit">
            {say('cancel_do')}
          </Button>
          <LinkButton kind="outline" wide to={paths.event(space, ref)}>
            {say('cancel_not')}
          </LinkButton>
        </>
      }
    >
      {found.isSeries && <ScopeChoice isCancel value={scope} onValue={setScope} />}
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

/** How this event, this day or the rest of the series is cancelled, and taken back. */
function useCancel(
  space: string,
  { known }: KnownEvent,
  scope: ChangeScope,
): (note: string | null) => Promise<Result<Undone, StoreError>> {
  const store = useStore();
  const changes = eventChangesOf(store);
  const { source, day } = known;
  const { givenOn } = day;
  const undoneBy = (done: Result<void, StoreError>, undo: Undone['undo']) => (done.ok ? ok({ undo }) : done);
  return async (note) => {
    if (givenOn === null) {
      const reopen = () => store.events.reopenEvent(space, source.id);
      return undoneBy(await changes.cancelEvent(space, source.id, note), reopen);
    }
    if (scope === 'from') return changes.cancelFrom(space, source, { ...day, givenOn }, note);
    return undoneBy(await changes.cancelDay(space, day, note), () => changes.reopenDay(space, day));
  };
}
