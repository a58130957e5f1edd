import { useLive } from '#store/react.tsx';
import { type Ballot, type Vote, votesOf } from '#store/votes.ts';
import { type MeetingSheet, useMeetingSheet } from '../components/use-meeting-sheet.ts';

/** A vote, the ballots this phone knows of it, and its meeting. */
export interface FoundVote {
  readonly space: string;
  readonly vote: Vote;
  readonly ballots: readonly Ballot[];
  /** My own; undefined while I have not voted. */
  readonly own: Ballot | undefined;
  readonly sheet: MeetingSheet;
  /** It was closed, called off, or its minutes are confirmed. */
  readonly isOpen: boolean;
}

/** Reads a vote and stays up to date; undefined while reading, null when there is none. */
export const useVote = (space: string, meetingId: string, voteId: string): FoundVote | null | undefined => {
  const sheet = useMeetingSheet(space, meetingId);
  const found = useLive(
    async (store) => ({
      vote: await votesOf(store).findVote(space, voteId),
      ballots: await votesOf(store).listBallots(space, voteId),
    }),
    [space, voteId],
  );
  if (sheet === undefined || found === undefined) return undefined;
  if (!sheet || !found.vote) return null;
  const { vote, ballots } = found;
  const own = ballots.find(({ memberId }) => memberId === sheet.view.me.memberId);
  return { space, vote, ballots, own, sheet, isOpen: vote.state !== 'closed' && sheet.isOpen };
};
