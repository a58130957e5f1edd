import { effectsOf } from '#domain/effects.ts';
import type { Around, Change, Neighbour } from '#domain/policy/rule.ts';
import { derivedId } from '#protocol/derived-id.ts';

/**
 * Counts of handed in sheets as they follow from edits of the mutation that is being written. The phone that was passed
 * round holds all sheets of its round, so it may count them itself and show the round without a network; elsewhere
 * counts come from the server alone.
 */
export const createCountedHere = (space: string) => {
  const counts = new Map<string, Neighbour>();
  return {
    /** Follows an edit. @param around already carries it */
    follow(change: Change, around: Around): void {
      const round = around.record(String(change.after['roundId'] ?? ''))?.fields;
      if (change.kind !== 'assessment' || round?.['collect'] !== 'onePhone') return;
      for (const effect of effectsOf(change, around)) {
        const id = effect.do === 'set' ? derivedId('progress', space, effect.set) : null;
        if (effect.do === 'set' && id) counts.set(id, { id, kind: 'progress', fields: effect.set });
      }
    },
    /** The same surroundings with these counts in place of older ones. */
    over: (around: Around): Around => ({
      record: (id) => counts.get(id) ?? around.record(id),
      list(kind, parentId) {
        const kept = around.list(kind, parentId);
        if (kind !== 'progress' || counts.size === 0) return kept;
        const own = [...counts.values()].filter((one) => one.fields['roundId'] === parentId);
        return [...kept.filter((one) => !counts.has(one.id)), ...own];
      },
    }),
  };
};
