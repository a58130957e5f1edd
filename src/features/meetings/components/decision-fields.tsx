import { records } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import { type DecisionForm, type DecisionResult, type Vote, withResult, withVote } from '../decision-form.model.ts';
import { entryField } from './use-board-desk.ts';

interface DecisionFieldsProps {
  readonly form: DecisionForm;
  readonly onForm: (form: DecisionForm) => void;
  /** People who are here, with those who gave a 委任状 or voted in writing. */
  readonly voters: number;
  /** Of them, those who voted in writing. */
  readonly written: number;
  readonly wrong: (field: string) => string | undefined;
}

const results: readonly DecisionResult[] = ['unanimous', 'votes', 'none'];
const votes = ['inFavour', 'against', 'held'] as const satisfies readonly Vote[];
const { text, reason } = records.decision.fields;

/** What was decided, how, and why. */
export function DecisionFields({ form, onForm, voters, written, wrong }: DecisionFieldsProps): ReactNode {
  const say = useWords('meetings');
  const voteWords = { inFavour: say('in_favour'), against: say('against'), held: say('held') };
  return (
    <>
      <TextAreaField
        id={`${entryField}-text`}
        label={say('field_decision')}
        mark="required"
        rows={2}
        limit={text.max}
        value={form.text}
        onValue={(value) => onForm({ ...form, text: value })}
        error={wrong('text')}
      />
      <ChipSet
        label={say('field_result')}
        options={results.map((result) => ({ value: result, label: say(`result_${result}`) }))}
        value={form.result}
        onValue={(result) => onForm(withResult(form, result, voters))}
      />
      {form.result === 'votes' &&
        votes.map((vote) => (
          <Stepper
            key={vote}
            label={voteWords[vote]}
            value={form[vote]}
            onValue={(count) => onForm(withVote(form, vote, count, voters))}
          />
        ))}
      {form.result === 'votes' && (written > 0 || form.byPaper) && (
        <Stepper
          label={say('field_by_paper')}
          value={form.byPaper ?? 0}
          onValue={(byPaper) => onForm({ ...form, byPaper })}
        />
      )}
      <Disclosure summary={say('field_reason')} open={form.reason !== '' || form.isCounted}>
        <TextAreaField
          id={`${entryField}-reason`}
          label={say('field_reason')}
          mark="optional"
          rows={2}
          limit={reason.max}
          value={form.reason}
          onValue={(value) => onForm({ ...form, reason: value })}
          error={wrong('reason')}
        />
      </Disclosure>
    </>
  );
}
