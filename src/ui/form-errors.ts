import { errorWords } from '#i18n/i18n.ts';
import type { FormError } from './primitives/error-summary.tsx';

/** A refusal of the store: its code, and the place that is meant, which ends with a field. */
interface Refusal {
  readonly code: string;
  readonly place?: string;
}

/**
 * What was refused, as errors of a form.
 * @param fieldIds ids of the form's fields, named like the fields of the record; a refusal of another place stands at the first
 * @returns one error; without a field when the refusal is not about what was entered, such as a full disk
 */
export const formErrorsOf = (refusal: Refusal, fieldIds: readonly [string, ...string[]]): readonly FormError[] => {
  const field = refusal.place?.split('/').at(-1);
  const isOfPhone = refusal.code.startsWith('storage.');
  const fieldId = isOfPhone ? null : (fieldIds.find((id) => id === field) ?? fieldIds[0]);
  return [{ fieldId, text: errorWords(refusal.code).text }];
};
