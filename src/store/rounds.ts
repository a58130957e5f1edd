import { absentAmong, expectedSheets, partiesOfRound } from '#domain/evaluation/round-progress.ts';
import type { PartyProgress } from '#domain/evaluation/progress.ts';
import { canShow } from '#domain/evaluation/showing.ts';
import type { Fields, RecordOf } from '#domain/records.ts';
import { rowKey } from '#replica/kv.ts';
import type { StoreContext } from './context.ts';
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
export const createRounds = ({ db }: StoreContext) => {
  return {
    findRound: (space: string, id: string): Promise<Round | undefined> => findRecord(db, space, 'evaluationRound', id),

    /** All rounds, the newest first. */
    listRounds: async (space: string): Promise<Round[]> =>
      (await listRecords(db, space, 'evaluationRound')).sort((a, b) => (b.number ?? 0) - (a.number ?? 0)),

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

    /** The showing was asked for and the server has not answered yet. */
    async isShowing(space: string, id: string): Promise<boolean> {
      const shadow = await db.shadow.get(rowKey(space, id));
      const row = await db.rows.get(rowKey(space, id));
      return row?.fields['state'] === 'shown' && shadow !== undefined && shadow.row?.fields['state'] !== 'shown';
    },
  };
};

const listed = <T extends { readonly id: string }>(record: T) => ({
  id: record.id,
  fields: record as unknown as Fields,
});
