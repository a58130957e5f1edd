import { toHalfWidth } from '#i18n/read-input.ts';

/** The phone number in a line of contact, as it is written there; null when there is none. Numbers of Japan begin with 0. */
export const phoneOf = (contact: string): string | null => {
  const found = /0\d{1,4}-?\d{1,4}-?\d{3,4}(?!\d)/u.exec(toHalfWidth(contact))?.[0];
  const digits = found?.replaceAll('-', '') ?? '';
  return found !== undefined && (digits.length === 10 || digits.length === 11) ? found : null;
};
