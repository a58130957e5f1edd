import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { formErrorsOf } from '#ui/form-errors.ts';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { useState } from 'react';
import { type EventDraft, type EventProblem, problemsOf } from './event-draft.model.ts';

const fieldIds = [
  'title',
  'on',
  'startTime',
  'endTime',
  'place',
  'bring',
  'rainRule',
  'contact',
  'capacity',
  'endOn',
  'times',
  'note',
  'changeNote',
] as const;

/**
 * The state of a form of an event: what was typed, and what has to be put right.
 * @param start what it begins with
 * @param onType called at every change, to keep a draft
 */
export function useEventForm(start: EventDraft, onType: (draft: EventDraft) => void) {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const [draft, setDraft] = useState(start);
  const [isTouched, setIsTouched] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useUnsaved(isTouched);
  const textOf = (problem: EventProblem): string => {
    if ('code' in problem) return errorWords(problem.code).text;
    const { word } = problem;
    return word === 'end_on_too_early' || word === 'repeat_unfit' ? shifts(word) : say(word);
  };
  return {
    draft,
    errors,
    wrong: (field: string) => errors.find((error) => error.fieldId === field)?.text,
    change(changes: Partial<EventDraft>): void {
      setIsTouched(true);
      setDraft({ ...draft, ...changes });
      onType({ ...draft, ...changes });
    },
    /** Begins again with this. */
    reset(next: EventDraft): void {
      setDraft(next);
      setErrors([]);
    },
    /** May it be saved? Otherwise the errors are shown. */
    check(): boolean {
      const problems = problemsOf(draft).map((problem) => ({
        fieldId: problem.field,
        text: textOf(problem),
      }));
      setErrors(problems);
      return problems.length === 0;
    },
    refuse: (refusal: StoreError): void => setErrors(formErrorsOf(refusal, fieldIds)),
  };
}
