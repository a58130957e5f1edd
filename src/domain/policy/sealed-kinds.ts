/**
 * Kinds whose content may have to be forgotten once it was counted: sheets of a nameless round, ballots of a secret vote.
 * Their edits carry random bits, so that what is kept of them tells nothing, and name what can make them forgotten.
 */
const counted: Readonly<Record<string, string>> = { assessment: 'roundId', ballot: 'voteId' };

/** Is this a kind whose records may be forgotten? */
export const isSealedKind = (kind: string): boolean => Object.hasOwn(counted, kind);

/** The field of such a kind that names what its records are counted in; undefined for other kinds. */
export const countedIn = (kind: string): string | undefined => counted[kind];
