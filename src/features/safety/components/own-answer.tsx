import { formatClock } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { type OwnSafety, safetyOf } from '#store/safety.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { emptySafety, longestNote, readSafetyDraft, type SafetyForm } from '../safety-form.model.ts';
import { tell } from '#ui/tell.ts';
import type { SafetyView } from '../use-safety.ts';
import { StateTiles } from './state-tiles.tsx';

/** あなたは無事ですか: two taps, and what was said stays in sight. */
export function OwnAnswer({ view }: { readonly view: SafetyView }): ReactNode {
  const [isAgain, setAgain] = useState(false);
  const { own, check } = view;
  const isClosed = check.state === 'closed';
  if (own && !isAgain) return <Said view={view} own={own} onAgain={isClosed ? null : () => setAgain(true)} />;
  return isClosed ? null : <Say view={view} onSaid={() => setAgain(false)} />;
}

interface SaidProps {
  readonly view: SafetyView;
  readonly own: OwnSafety;
  readonly onAgain: (() => void) | null;
}

function Said({ view: { space, check, isOfficer }, own, onAgain }: SaidProps): ReactNode {
  const say = useWords('safety');
  return (
    <Section title={say('how_are_you')}>
      <p className="text-std-20B-150" role="status">
        {say('answered', { time: formatClock(own.at), state: say(`state_${own.state}`) })}
      </p>
      {own.people > 0 && <p>{say('people_of', { count: own.people })}</p>}
      {own.note !== '' && <p className="whitespace-pre-wrap">{own.note}</p>}
      {!isOfficer && <p className="text-ink-sub">{say.rich('answered_note')}</p>}
      <LinkButton kind="outline" icon="qr" to={paths.safetyCode(space.id, check.id)}>
        {say('show_code')}
      </LinkButton>
      {onAgain && (
        <Button kind="text" icon="edit" onClick={onAgain}>
          {say('answer_again')}
        </Button>
      )}
    </Section>
  );
}

function Say({ view, onSaid }: { readonly view: SafetyView; readonly onSaid: () => void }): ReactNode {
  const { check } = view;
  const draft = useDraft(`safety.answer/${check.id}`, readSafetyDraft);
  if (draft.found === undefined) return null;
  return (
    <SayForm view={view} begin={draft.found ?? emptySafety} keep={draft.save} forget={draft.clear} onSaid={onSaid} />
  );
}

interface SayFormProps {
  readonly view: SafetyView;
  readonly begin: SafetyForm;
  readonly keep: (form: SafetyForm) => void;
  readonly forget: () => void;
  readonly onSaid: () => void;
}

function SayForm({ view: { space, check }, begin, keep, forget, onSaid }: SayFormProps): ReactNode {
  const say = useWords('safety');
  const store = useStore();
  const [form, setForm] = useState(begin);
  const [problem, setProblem] = useState<'pick_state' | 'error_long' | null>(null);
  const change = (changes: Partial<SafetyForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const send = async () => {
    const { state, people, note } = form;
    if (state === null) return setProblem('pick_state');
    if (note.trim().length > longestNote) return setProblem('error_long');
    setProblem(null);
    const isDone = await tell(
      safetyOf(store).answer(space.id, check.id, { state, people, note }),
      say('answered_saved'),
    );
    if (!isDone) return;
    forget();
    onSaid();
  };
  return (
    <Section title={say('how_are_you')}>
      <Stack>
        <StateTiles
          label={say('how_are_you')}
          isQuiet
          value={form.state}
          onValue={(state) => change({ state })}
          error={problem === 'pick_state' ? say('pick_state') : undefined}
        />
        <Disclosure summary={say('note_add')} open={form.note !== '' || form.people > 0}>
          <Stack>
            <Stepper
              label={say('people')}
              value={form.people}
              onValue={(people) => change({ people })}
              min={0}
              max={99}
            />
            <TextAreaField
              label={say('note')}
              limit={longestNote}
              value={form.note}
              onValue={(note) => change({ note })}
              error={problem === 'error_long' ? say('error_long', { limit: longestNote }) : undefined}
            />
          </Stack>
        </Disclosure>
        <Button kind="primary" wide onClick={() => void send()}>
          {say('send')}
        </Button>
        {form.state === 'help' && <Banner kind="warning" title={say('emergency')} />}
      </Stack>
    </Section>
  );
}
