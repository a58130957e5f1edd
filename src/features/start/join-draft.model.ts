/** What was typed on the way in; it survives a reload and a dead spot. */
export interface JoinDraft {
  readonly name: string;
  readonly code: string;
}

export const emptyJoin: JoinDraft = { name: '', code: '' };

/** Reads a draft; one that an older app has left may have another shape. */
export function readJoinDraft(value: unknown): JoinDraft | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, code } = value as Partial<Record<keyof JoinDraft, unknown>>;
  return { name: typeof name === 'string' ? name : '', code: typeof code === 'string' ? code : '' };
}
