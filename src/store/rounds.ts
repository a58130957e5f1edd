import { absentAmong, expectedSheets, partiesOfRound } from '#domain/evaluation/round-progress.ts';
import type { PartyProgress } from '#domain/evaluation/progress.ts';
import { canShow } from '#domain/evaluation/showing.ts';
import { type Fields, type FieldsOf, keysOf, type RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { rowKey } from '#replica/kv.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { setFields } from './fields.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';
import { sealedProgress } from './sealed-progress.ts';

export type Round = RecordOf<'evaluationRound'>;

/** What is fixed before the first answer. */
export interface NewRound {
  readonly phase: NonNullable<Round['phase']>;
  /** Question set, `id@version`. */
  readonly set: string;
  readonly length: NonNullable<Round['length']>;
  /** 会で1枚 or 1人1枚・名前なし. */
  readonly voice: NonNullable<Round['voice']>;
  readonly collect: NonNullable<Round['collect']>;
  /** Sheets come to the one phone from several, as sealed envelopes; only with `onePhone`. */
  readonly isEnveloped?: boolean;
  /** Member ids; asked for 1人1枚 only. */
  readonly evaluators?: readonly string[];
  readonly dueOn?: string;
}

/** How far a round is: counts per party, never contents. */
export interface RoundProgress {
  readonly parties: readonly (PartyProgress & { readonly name: string; readonly isPromised: boolean })[];
  readonly absentIds: readonly string[];
  /** All are complete, so it may be shown. */
  readonly isReady: boolean;
}

/** Rounds of an evaluation: opening, promises, absence, counts, showing. */
export const createRounds = ({ db, commit, now }: StoreContext) => {
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

    findRound: (space: string, id: string): Promise<Round | undefined> => findRecord(db, space, 'evaluationRound', id),

    /** All rounds, the newest first. */
    listRounds: async (space: string): Promise<Round[]> =>
      (await listRecords(db, space, 'evaluationRound')).sort((a, b) => (b.number ?? 0) - (a.number ?? 0)),

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

    /** Counts per party as far as this device knows them. */
    async progressOfRound(space: string, roundId: string): Promise<RoundProgress | undefined> {
      const round = await findRecord(db, space, 'evaluationRound', roundId);
      if (!round) return undefined;
      const [parties, members, counts, promises] = await Promise.all([
        listRecords(db, space, 'party'),
        listRecords(db, space, 'member'),
        listBelow(db, space, 'progress', roundId),
        listBelow(db, space, 'promise', roundId),
      ]);
      const fields = round as unknown as Fields;
      const sealed = round.collect === 'onePhone' ? await sealedProgress(db, roundId) : new Map<string, number>();
      const answeredBy = new Map(counts.map(({ partyId, answered }) => [partyId, answered ?? 0]));
      const known = partiesOfRound(fields, parties.map(listed)).map(({ id: partyId }) => ({
        partyId,
        answered: Math.max(answeredBy.get(partyId) ?? 0, sealed.get(partyId) ?? 0),
        expected: expectedSheets(fields, partyId, members.map(listed)),
      }));
      const absentIds = absentAmong(fields, known);
      const progress = known.filter(({ partyId }) => !absentIds.includes(partyId));
      const promised = new Set(promises.filter((one) => one.isGiven).map((one) => one.partyId));
      const nameOf = new Map(parties.map((party) => [party.id, party.name ?? '']));
      return {
        parties: progress.map((one) => ({
          ...one,
          name: nameOf.get(one.partyId) ?? '',
          isPromised: promised.has(one.partyId),
        })),
        absentIds,
        isReady: canShow(progress, []).ok,
      };
    },

    /** いっせいに見せ合う, when everybody answered on their own phone. The server shows; until then `isShowing`. */
    show: (space: string, id: string) => change(space, id, 'evaluationRound.show', { state: 'shown', shownAt: now() }),

    /** The showing was asked for and the server has not answered yet. */
    async isShowing(space: string, id: string): Promise<boolean> {
      const shadow = await db.shadow.get(rowKey(space, id));
      const row = await db.rows.get(rowKey(space, id));
      return row?.fields['state'] === 'shown' && shadow !== undefined && shadow.row?.fields['state'] !== 'shown';
    },

    /** After the deadline, without showing. */
    closeRound: (space: string, id: string) => change(space, id, 'evaluationRound.close', { state: 'closed' }),
  };
};

const listed = <T extends { readonly id: string }>(record: T) => ({
  id: record.id,
  fields: record as unknown as Fields,
});
