import type { Result } from '#domain/basis/result.ts';
import { useState } from 'react';
import type { FormError } from './primitives/error-summary.tsx';

/** A form of several fields that is kept as a draft while somebody fills it in. */
export interface KeptForm<F> {
  readonly form: F;
  readonly change: (changes: Partial<F>) => void;
  /** What has to be put right before it can be saved. */
  readonly errors: readonly FormError[];
  /** The sentence at a field. */
  readonly wrong: (fieldId: string) => string | undefined;
  /** Why saving was refused, as a code. */
  readonly failure: string | null;
  /** Saves it, unless something has to be put right first. */
  readonly attempt: (
    problems: readonly FormError[],
    save: () => Promise<Result<unknown, { readonly code: string }>>,
  ) => Promise<void>;
}

/**
 * @param begin the draft found, or what is written
 * @param keep writes the draft; called with every change
 */
export function useKeptForm<F extends object>(begin: F, keep: (form: F) => void): KeptForm<F> {
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    form,
    change(changes) {
      const next = { ...form, ...changes };
      setForm(next);
      keep(next);
    },
    errors,
    wrong: (fieldId) => errors.find((error) => error.fieldId === fieldId)?.text,
    failure,
    async attempt(problems, save) {
      setErrors(problems);
      if (problems.length > 0) return;
      const done = await save();
      if (!done.ok) setFailure(done.error.code);
    },
  };
}
