import { formErrorsOf } from './form-errors.ts';
import type { FormError } from './primitives/error-summary.tsx';
import { useUnsaved } from './unsaved.ts';
import { useState } from 'react';

/**
 * The state of a form: what was typed, and what has to be put right.
 * @param start what it begins with
 * @param fieldIds ids of its fields, the first one for whatever has no field
 * @param onType called at every change, to keep a draft
 */
export function useTextForm<T extends object>(
  start: T,
  fieldIds: readonly [string, ...string[]],
  onType: (draft: T) => void,
) {
  const [draft, setDraft] = useState(start);
  const [isTouched, setIsTouched] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useUnsaved(isTouched);
  return {
    draft,
    errors,
    wrong: (field: string) => errors.find((error) => error.fieldId === field)?.text,
    change(changes: Partial<T>): void {
      const next = { ...draft, ...changes };
      setIsTouched(true);
      setDraft(next);
      onType(next);
    },
    /**
     * Shows what has to be put right.
     * @param said a sentence that says more than the general one for this problem
     * @returns whether there is nothing
     */
    check(problem: { readonly code: string; readonly place?: string } | null, said?: string): problem is null {
      const found = problem === null ? [] : formErrorsOf(problem, fieldIds);
      setErrors(said === undefined ? found : found.map((error) => ({ ...error, text: said })));
      return problem === null;
    },
    /** Shows it as if nobody had typed anything. */
    reset(next: T): void {
      setDraft(next);
      setIsTouched(false);
      setErrors([]);
    },
  };
}
