import type { SafetyState } from '#domain/notice/safety.ts';

/** What somebody says, as it is tapped and typed. */
export interface SafetyForm {
  readonly state: SafetyState | null;
  readonly people: number;
  readonly note: string;
}

/** Letters, as in the register. */
export const longestNote = 200;

export const emptySafety: SafetyForm = { state: null, people: 0, note: '' };

/** Reads a kept draft; one of another shape is none. */
export const readSafetyDraft = (value: unknown): SafetyForm | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { state, people, note } = value as { readonly [field: string]: unknown };
  const isState = state === null || state === 'safe' || state === 'hurt' || state === 'help';
  return isState && typeof people === 'number' && typeof note === 'string' ? { state, people, note } : null;
};
