import { MOST_CARDS } from '#domain/evaluation/card-vote.ts';
import { promisesBefore } from '#domain/evaluation/earlier-rounds.ts';
import { type FieldsOf, keysOf, type RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { ActionInput, ActionItem } from './action-items.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank, setFields } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';

export type Talk = RecordOf<'talk'>;
export type TalkNote = RecordOf<'talkNote'>;
export type NoteColumn = NonNullable<TalkNote['column']>;

/** A やること says all three: who, by when, 「できたと言える状態」 (50-evaluation item 10). */
export type TryInput = ActionInput & { readonly dueOn: string; readonly doneWhen: string };

/** Votes of a round; whose they are is not told. */
export interface Votes {
  /** What this person asked for; null before that. */
  readonly mine: readonly string[] | null;
  /** What each person asked for, the own one included. */
  readonly picks: readonly (readonly string[])[];
}

/** The part of a store: `talksOf(store)`. */
export const talksOf = laterPart((context) => createTalks(context));

/** The talk about a shown round: votes, steps, notes, what becomes of promises. */
const createTalks = ({ db, commit, now, today }: StoreContext) => {
  const talkId = (space: string, roundId: string) => derivedId('talk', space, { roundId }) ?? '';

  const writeTalk = (space: string, roundId: string, intent: string, set: FieldsOf<'talk'>) =>
    commit<void>(space, intent, async (read) => {
      const id = talkId(space, roundId);
      const birth = (await read.get('talk', id)) ? {} : { roundId };
      return ok({ edits: [{ kind: 'talk', id, set: { ...birth, ...set } }], value: undefined });
    });

  const changeNote = (space: string, id: string, intent: string, set: FieldsOf<'talkNote'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'talkNote', id, set }], value: undefined }));

  const changeAction = (space: string, id: string, intent: string, set: FieldsOf<'actionItem'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'actionItem', id, set }], value: undefined }));

  return {
    findTalk: (space: string, roundId: string): Promise<Talk | undefined> =>
      findRecord(db, space, 'talk', talkId(space, roundId)),

    /** Goes to a step of the script; the first call begins the talk, led by whoever calls. */
    goToStep: (space: string, roundId: string, step: number): Promise<Result<void, StoreError>> =>
      commit(space, 'talk.step', async (read) => {
        const id = talkId(space, roundId);
        const talk = await read.get('talk', id);
        const isBegun = talk?.state === 'open';
        const begin = isBegun ? {} : { state: 'open' as const, hostId: read.me, heldOn: today(), postponedTo: null };
        const set = { ...(talk ? {} : { roundId }), ...begin, step };
        return ok({ edits: [{ kind: 'talk', id, set }], value: undefined });
      }),

    finishTalk: (space: string, roundId: string) => writeTalk(space, roundId, 'talk.finish', { state: 'done' }),

    /** 「今日は見せ合わない」, before the showing. @param to the day it is meant to be, or null */
    async postpone(
      space: string,
      roundId: string,
      to: string | null,
      note: string | null,
    ): Promise<Result<Done, StoreError>> {
      const done = await writeTalk(space, roundId, 'talk.postpone', { state: 'postponed', postponedTo: to, note });
      return done.ok ? ok({ id: roundId, undo: () => takeUp(space, roundId) }) : done;
    },

    /** It takes place after all. */
    takeUp: (space: string, roundId: string) => takeUp(space, roundId),

    /** One point of the list after the talk. */
    tick: (space: string, roundId: string, point: string, isDone: boolean) =>
      writeTalk(space, roundId, 'talk.tick', { [`after.${point}`]: isDone } as FieldsOf<'talk'>),

    /** What I would like to talk about: the whole new choice, three at most. */
    vote: (space: string, roundId: string, cards: readonly string[]): Promise<Result<void, StoreError>> =>
      commit(space, 'cardVote.vote', async (read) => {
        const id = derivedId('cardVote', space, { roundId, memberId: read.me }) ?? '';
        const known = await read.get('cardVote', id);
        const birth = known ? {} : { roundId, memberId: read.me };
        const picks = setFields('pick', cards.slice(0, MOST_CARDS), known ? keysOf(known, 'pick') : []);
        return ok({ edits: [{ kind: 'cardVote', id, set: { ...birth, ...picks } }], value: undefined });
      }),

    async listVotes(space: string, roundId: string, me: string): Promise<Votes> {
      const votes = await listBelow(db, space, 'cardVote', roundId);
      const mine = votes.find((vote) => vote.memberId === me);
      return { mine: mine ? keysOf(mine, 'pick') : null, picks: votes.map((vote) => keysOf(vote, 'pick')) };
    },

    /** 「投票をしめる」; counts are shown from then on. false opens it again. */
    closeVote: (space: string, roundId: string, isVoteClosed: boolean) =>
      writeTalk(space, roundId, 'talk.close_vote', { isVoteClosed }),

    /** Hands raised for a card at the table. */
    countHands: (space: string, roundId: string, card: string, hands: number): Promise<Result<void, StoreError>> =>
      commit(space, 'finding.hands', async (read) => {
        const { id, birth } = await findingOf(read, space, roundId, card);
        return ok({ edits: [{ kind: 'finding', id, set: { ...birth, hands } }], value: undefined });
      }),

    async addNote(
      space: string,
      roundId: string,
      column: NoteColumn,
      text: string,
      card?: string,
    ): Promise<Result<Done, StoreError>> {
      if (isBlank(text)) return err({ code: 'field.required', place: 'text' });
      const done = await commit(space, 'talkNote.create', async (read, fresh) => {
        const id = fresh();
        const facts = { roundId, column, text: text.trim(), ...(card ? { card } : {}) };
        const set = { ...facts, authorId: read.me, writtenAt: now() };
        return ok({ edits: [{ kind: 'talkNote', id, set }], value: id });
      });
      return done.ok
        ? ok({
            id: done.value,
            undo: () => changeNote(space, done.value, 'talkNote.delete', { deleted: true }),
          })
        : done;
    },

    changeNote: (space: string, id: string, text: string) => changeNote(space, id, 'talkNote.change', { text }),

    async deleteNote(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await changeNote(space, id, 'talkNote.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => changeNote(space, id, 'talkNote.restore', { deleted: false }) }) : done;
    },

    /** As they were written, the first one first. */
    listNotes: async (space: string, roundId: string): Promise<TalkNote[]> =>
      (await listBelow(db, space, 'talkNote', roundId)).sort((a, b) => (a.writtenAt ?? 0) - (b.writtenAt ?? 0)),

    /**
     * A ためす becomes a やること, in one go, so that neither is without the other.
     * Errors: 'field.required' with the field that is missing.
     */
    async makeAction(space: string, noteId: string, input: TryInput): Promise<Result<Done, StoreError>> {
      const missing = missingOf(input);
      if (missing) return err({ code: 'field.required', place: missing });
      const done = await commit(space, 'talkNote.action', async (read, fresh) => {
        const note = await read.get('talkNote', noteId);
        if (!note || note.deleted || !note.roundId) return err({ code: 'record.missing', place: noteId });
        const id = fresh();
        const set = { roundId: note.roundId, ...input, authorId: read.me, writtenAt: now() };
        return ok({
          edits: [
            { kind: 'actionItem', id, set },
            { kind: 'talkNote', id: noteId, set: { actionItemId: id } },
          ],
          value: id,
        });
      });
      if (!done.ok) return done;
      const takeBack = () =>
        commit<void>(space, 'talkNote.no_action', async () =>
          ok({
            edits: [
              { kind: 'actionItem', id: done.value, set: { deleted: true } },
              { kind: 'talkNote', id: noteId, set: { actionItemId: null } },
            ],
            value: undefined,
          }),
        );
      return ok({ id: done.value, undo: takeBack });
    },

    /** 「前回の約束」 of a round: what came out of the shown ones before it. */
    async listPromises(space: string, roundId: string): Promise<ActionItem[]> {
      const [rounds, findings, actions] = await Promise.all([
        listRecords(db, space, 'evaluationRound'),
        listRecords(db, space, 'finding'),
        listRecords(db, space, 'actionItem'),
      ]);
      return promisesBefore(rounds, findings, actions, roundId);
    },

    /** What became of a promise; 「できた」 ends it on this day, anything else leaves it open. */
    async sayOutcome(
      space: string,
      id: string,
      outcome: NonNullable<FieldsOf<'actionItem'>['outcome']>,
    ): Promise<Result<Done, StoreError>> {
      const before = await findRecord(db, space, 'actionItem', id);
      if (!before) return err({ code: 'record.missing', place: id });
      const doneOn = outcome === 'done' ? (before.doneOn ?? today()) : null;
      const done = await changeAction(space, id, 'actionItem.outcome', { outcome, doneOn });
      const old = { outcome: before.outcome ?? null, doneOn: before.doneOn ?? null };
      return done.ok ? ok({ id, undo: () => changeAction(space, id, 'actionItem.outcome', old) }) : done;
    },

    sayOutcomeNote: (space: string, id: string, outcomeNote: string | null) =>
      changeAction(space, id, 'actionItem.outcome_note', { outcomeNote }),
  };

  async function takeUp(space: string, roundId: string): Promise<Result<void, StoreError>> {
    return writeTalk(space, roundId, 'talk.take_up', { state: null, postponedTo: null, note: null });
  }
};

const findingOf = async (read: Reader, space: string, roundId: string, card: string) => {
  const id = derivedId('finding', space, { roundId, card }) ?? '';
  return { id, birth: (await read.get('finding', id)) ? {} : { roundId, card } };
};

const missingOf = ({ what, ownerId, partyId, dueOn, doneWhen }: TryInput): string | null => {
  if (isBlank(what)) return 'what';
  if (!ownerId && !partyId) return 'owner';
  if (isBlank(dueOn)) return 'due';
  return isBlank(doneWhen) ? 'done_when' : null;
};
