import { toHalfWidth } from '#i18n/read-input.ts';

/** What somebody typed or pasted to come in. */
export type InvitationText =
  | { readonly kind: 'link'; readonly secret: string }
  | { readonly kind: 'code'; readonly code: string };

/**
 * Reads a spoken code or the link of an invitation, as people type and paste them.
 * @returns undefined when it is neither
 */
export function readInvitationText(text: string): InvitationText | undefined {
  const secret = readSecret(text);
  if (secret !== undefined) return { kind: 'link', secret };
  const code = toHalfWidth(text).replaceAll('-', '').toUpperCase();
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? { kind: 'code', code } : undefined;
}

/** The secret of a link or of a card: 32 signs of 0–9 and a–f, behind `#` or alone, with or without gaps. */
export function readSecret(text: string): string | undefined {
  const plain = toHalfWidth(text).toLowerCase();
  const behind = plain.includes('#') ? plain.slice(plain.lastIndexOf('#') + 1) : plain;
  const letters = behind.replaceAll('-', '');
  return /^[0-9a-f]{32}$/.test(letters) ? letters : undefined;
}

/** How many signs of a card were typed so far. */
export const countSigns = (text: string): number => toHalfWidth(text).replaceAll('-', '').length;
