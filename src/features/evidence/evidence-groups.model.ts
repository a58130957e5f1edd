import type { EvidenceView } from '#store/evidence.ts';

/** Notes of one principle, in the order they came; null for those without one. */
export interface NoteGroup {
  readonly principle: string | null;
  readonly notes: readonly EvidenceView[];
}

/**
 * Notes by principle, in the order of the principles. What has no principle, or one this set does not know, comes first,
 * because something is to be done with it.
 */
export const groupsOf = (notes: readonly EvidenceView[], principles: readonly string[]): NoteGroup[] =>
  [null, ...principles].flatMap((principle): NoteGroup[] => {
    const own = notes.filter((note) =>
      principle === null
        ? note.principle === null || !principles.includes(note.principle)
        : note.principle === principle,
    );
    return own.length > 0 ? [{ principle, notes: own }] : [];
  });
