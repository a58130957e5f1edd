type LongText = typeof import('#replica/long-text.ts');

let loaded: LongText | null = null;

/** The part that knows collaborative text; it is large, and the first screen does not need it. */
export const loadLongText = async (): Promise<LongText> => {
  loaded ??= await import('#replica/long-text.ts');
  return loaded;
};
