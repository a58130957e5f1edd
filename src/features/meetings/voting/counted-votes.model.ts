import { resultOf } from '#domain/meeting/vote.ts';
import type { Decision } from '#store/minutes.ts';
import type { Vote } from '#store/votes.ts';

/** What came out of a vote. */
export interface CountedVote {
  readonly id: string;
  readonly question: string;
  readonly figures: readonly { readonly text: string; readonly count: number }[];
}

/**
 * Votes with their figures that no decision tells already: one that became a decision carries its question in it.
 * @param until milliseconds; what was closed after that is left out, so that settled minutes stay as they are
 */
export const countedVotes = (
  votes: readonly Vote[],
  decisions: readonly Decision[],
  until?: number | null,
): readonly CountedVote[] =>
  votes.flatMap((vote) => {
    const figures = resultOf(vote);
    const question = vote.question ?? '';
    const isDecided = decisions.some(({ text }) => text?.includes(question));
    const isLate = until != null && (vote.closedAt ?? 0) > until;
    return figures && !isDecided && !isLate ? [{ id: vote.id, question, figures }] : [];
  });
