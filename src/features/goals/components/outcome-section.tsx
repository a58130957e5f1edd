import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type Goal, goalsOf } from '#store/goals.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import type { Desk } from '../use-desk.ts';

interface OutcomeSectionProps {
  readonly desk: Desk;
  readonly goal: Goal;
}

/** What became of a goal: chosen together while looking back, never worked out from numbers. */
export function OutcomeSection({ desk, goal }: OutcomeSectionProps): ReactNode {
  const say = useWords('goals');
  const store = useStore();
  const [note, setNote] = useState<string | null>(null);
  if (desk.charter?.stage !== 'see' && !goal.outcome) return null;
  const write = async (input: Parameters<ReturnType<typeof goalsOf>['changeGoal']>[2]) => {
    const done = await goalsOf(store).changeGoal(desk.space.id, goal.id, input);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  const keepNote = () => {
    if (note !== null && note !== (goal.outcomeNote ?? '')) void write({ outcomeNote: note.trim() || null });
  };
  if (!desk.mayPlan) {
    return (
      <Section title={say('outcome')}>
        <p>{goal.outcome ? say(`outcome_${goal.outcome}`) : say('outcome_open')}</p>
        {goal.outcomeNote && <p className="whitespace-pre-wrap">{goal.outcomeNote}</p>}
      </Section>
    );
  }
  return (
    <Section title={say('outcome')}>
      <ChipSet
        label={say('outcome')}
        quietLabel
        support={say('outcome_lead')}
        options={(['reached', 'partly', 'missed', 'open'] as const).map((outcome) => ({
          value: outcome,
          label: say(`outcome_${outcome}`),
        }))}
        value={goal.outcome ?? undefined}
        onValue={(outcome) => void write({ outcome })}
      />
      <div onBlur={keepNote}>
        <TextAreaField
          label={say('outcome_note')}
          mark="optional"
          rows={2}
          limit={400}
          value={note ?? goal.outcomeNote ?? ''}
          onValue={setNote}
        />
      </div>
    </Section>
  );
}
