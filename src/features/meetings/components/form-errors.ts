import { errorWords } from '#i18n/i18n.ts';
import type { StoreError } from '#store/context.ts';
import type { FormError } from '#ui/primitives/error-summary.tsx';

/**
 * What the store refused, at the field it is about.
 * @param prefix beginning of the ids of the fields on the screen
 * @param otherwise the field that is shown when the store names none
 */
export const refusal = (
  error: StoreError,
  prefix: string,
  otherwise: string,
): FormError & { readonly fieldId: string } => ({
  fieldId: `${prefix}-${error.place?.split('/').at(-1) || otherwise}`,
  text: errorWords(error.code).text,
});
