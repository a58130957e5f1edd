import { type FieldsOf, keysOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { setFields } from './fields.ts';
import type { NewRound } from './rounds.ts';

/** Rounds of an evaluation: opening, promises, absence, counts, showing: what is written. */
export const createRoundsWriting = ({ commit, now }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'evaluationRound'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'evaluationRound', id, set }], value: undefined }));

  return {
    /** Opens a round for all parties of the project; its number and cycle follow from the project. */
    async createRound(space: string, input: NewRound): Promise<Result<Done, StoreError>> {
      const { evaluators = [], ...fields } = input;
      const done = await commit(space, 'evaluationRound.create', async (read, fresh) => {
        const rounds = await read.list('evaluationRound');
        const parties = await read.list('party');
        const project = await read.get('project', derivedId('project', space, {}) ?? '');
        const id = fresh();
        const set = {
          ...fields,
          ...setFields('evaluators', evaluators),
          ...setFields(
            'parties',
            parties.map((party) => party.id),
          ),
          number: Math.max(0, ...rounds.map((round) => round.number ?? 0)) + 1,
          cycle: project?.cycle ?? 1,
          state: 'open',
          authorId: read.me,
        } as const;
        return ok({ edits: [{ kind: 'evaluationRound', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'evaluationRound.delete', { deleted: true }) })
        : done;
    },

    /** Takes away a round nobody has answered yet. */
    async deleteRound(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'evaluationRound.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'evaluationRound.restore', { deleted: false }) }) : done;
    },

    /** Who is asked, until the first answer; the list is the whole new one. */
    changeEvaluators: (space: string, id: string, memberIds: readonly string[]): Promise<Result<void, StoreError>> =>
      commit(space, 'evaluationRound.evaluators', async (read) => {
        const round = await read.get('evaluationRound', id);
        if (!round) return err({ code: 'record.missing', place: id });
        const set = setFields('evaluators', memberIds, keysOf(round, 'evaluators'));
        return ok({ edits: [{ kind: 'evaluationRound', id, set }], value: undefined });
      }),

    changeDueOn: (space: string, id: string, dueOn: string | null) =>
      change(space, id, 'evaluationRound.due', { dueOn }),

    /** 不参加: my own party does not take part this time, or does after all. */
    markAbsent: (space: string, id: string, isAbsent: boolean): Promise<Result<void, StoreError>> =>
      commit(space, 'evaluationRound.absent', async (read) => {
        const partyId = (await read.get('member', read.me))?.partyId;
        if (!partyId) return err({ code: 'policy.not_allowed', place: id });
        const set = { [`absent.${partyId}`]: isAbsent } as { [field in `absent.${string}`]: boolean };
        return ok({ edits: [{ kind: 'evaluationRound', id, set }], value: undefined });
      }),

    /** 「正直に書いても不利にしません」. @param partyId my own party when left out; on the passed phone any */
    givePromise: (space: string, roundId: string, partyId?: string): Promise<Result<void, StoreError>> =>
      commit(space, 'promise.give', async (read) => {
        const whose = partyId ?? (await read.get('member', read.me))?.partyId ?? '';
        const id = derivedId('promise', space, { roundId, partyId: whose });
        if (!id) return err({ code: 'policy.not_allowed', place: roundId });
        const isBorn = (await read.get('promise', id)) !== undefined;
        const birth = isBorn ? {} : { roundId, partyId: whose };
        return ok({
          edits: [{ kind: 'promise', id, set: { ...birth, memberId: read.me, isGiven: true } }],
          value: undefined,
        });
      }),

    /** いっせいに見せ合う, when everybody answered on their own phone. The server shows; until then `isShowing`. */
    show: (space: string, id: string) => change(space, id, 'evaluationRound.show', { state: 'shown', shownAt: now() }),

    /** After the deadline, without showing. */
    closeRound: (space: string, id: string) => change(space, id, 'evaluationRound.close', { state: 'closed' }),
  };
};
