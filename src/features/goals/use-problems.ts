import { useWords } from '#i18n/use-words.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { useState } from 'react';
import type { GoalProblem } from './goal-form.model.ts';

interface Problems {
  /** For the summary on top. */
  readonly errors: readonly FormError[];
  /** The sentence beside a field. */
  readonly wrong: (fieldId: string) => string | undefined;
  readonly tell: (problems: readonly GoalProblem[]) => void;
}

/** What is to be put right in a form of a goal or a sign, in sentences that name the field. */
export function useProblems(): Problems {
  const say = useWords('goals');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const sentence = ({ fieldId, key }: GoalProblem): string =>
    key === 'error_number' && fieldId !== 'name' ? say(key, { field: say(`field_${fieldId}`) }) : say(key);
  return {
    errors,
    wrong: (fieldId) => errors.find((error) => error.fieldId === fieldId)?.text,
    tell: (problems) => setErrors(problems.map((problem) => ({ fieldId: problem.fieldId, text: sentence(problem) }))),
  };
}
