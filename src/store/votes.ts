import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { choiceFields, type VoteChoice } from '#domain/meeting/vote.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow } from './read-rows.ts';

export type Vote = RecordOf<'vote'>;
export type Ballot = RecordOf<'ballot'>;
export type VoteVoice = NonNullable<Vote['voice']>;
export type WayTold = NonNullable<Ballot['how']>;

/** A vote as somebody opens it. */
export interface VoteInput {
  readonly question: string;
  /** Two to eight. */
  readonly choices: readonly VoteChoice[];
  readonly voice: VoteVoice;
  readonly agendaItemId: string | null;
}

/** The part of a store: `votesOf(store)`. */
export const votesOf = laterPart((context) => createVotes(context));

/** Votes by phone. What somebody chose in a hidden or secret vote is on no phone but theirs; figures are the server's. */
const createVotes = ({ db, commit, now }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'vote'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'vote', id, set }], value: undefined }));

  const cast = (
    space: string,
    voteId: string,
    choice: string | null,
    forWhom: { readonly memberId: string; readonly how: WayTold } | null,
  ): Promise<Result<void, StoreError>> =>
    commit(space, 'ballot.cast', async (read) => {
      const vote = await read.get('vote', voteId);
      if (!vote || vote.deleted) return err({ code: 'record.missing', place: voteId });
      // What a rule looks at two steps away is not on the way of the door.
      const meeting = await read.get('meeting', vote.meetingId ?? '');
      if (meeting?.state === 'confirmed') return err({ code: 'meeting.locked', place: voteId });
      const memberId = forWhom?.memberId ?? read.me;
      const id = derivedId('ballot', space, { voteId, memberId }) ?? '';
      const known = await read.get('ballot', id);
      // Also where another typed for them and this phone does not know of it yet.
      const typed = forWhom ? { how: forWhom.how, typedBy: read.me } : { how: null, typedBy: null };
      const set = { ...(known ? {} : { voteId, memberId }), choice, ...typed };
      return ok({ edits: [{ kind: 'ballot', id, set }], value: undefined });
    });

  return {
    /** Asks everybody; what is asked stays as it is. */
    async openVote(space: string, meetingId: string, input: VoteInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.question)) return err({ code: 'field.required', place: 'question' });
      const done = await commit(space, 'vote.open', async (read, fresh) => {
        const id = fresh();
        const { question, voice, agendaItemId } = input;
        const facts = { meetingId, agendaItemId, question: question.trim(), voice, state: 'open' } as const;
        const set = { ...facts, ...choiceFields(input.choices), authorId: read.me, writtenAt: now() };
        return ok({ edits: [{ kind: 'vote', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'vote.delete', { deleted: true }) })
        : done;
    },

    /** My own ballot, changeable until the vote closes. */
    castBallot: (space: string, voteId: string, choice: string | null) => cast(space, voteId, choice, null),

    /** 代理入力: for somebody without a phone; who typed is kept. */
    castFor: (space: string, voteId: string, memberId: string, choice: string, how: WayTold) =>
      cast(space, voteId, choice, { memberId, how }),

    /** Closes it for ever. The figures are the server's, so without a network they come later. */
    closeVote: (space: string, id: string) => change(space, id, 'vote.close', { state: 'closed', closedAt: now() }),

    /** Takes a vote back that should not have been asked; a secret one does not come back. */
    dropVote: (space: string, id: string) => change(space, id, 'vote.delete', { deleted: true }),

    findVote: (space: string, id: string): Promise<Vote | undefined> => findRecord(db, space, 'vote', id),

    /** Votes of a meeting in the order they were asked. */
    async listVotes(space: string, meetingId: string): Promise<Vote[]> {
      const votes = await listBelow(db, space, 'vote', meetingId);
      return votes.sort((a, b) => (a.writtenAt ?? 0) - (b.writtenAt ?? 0) || (a.id < b.id ? -1 : 1));
    },

    /** The ballots this phone knows: one's own, those one has just typed, and all of what is open. */
    listBallots: (space: string, voteId: string): Promise<Ballot[]> => listBelow(db, space, 'ballot', voteId),
  };
};
