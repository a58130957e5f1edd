import { expectedSheets, takingPart } from '#domain/evaluation/round-progress.ts';
import type { GatheringRefusal } from '#domain/gathering/gathering-refusal.ts';
import type { PartySeats } from '#domain/gathering/roster.ts';
import { type Fields, keysOf, type RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { type EnvelopeList, messageHash, type RoundNames } from '#protocol/gathering-message.ts';
import { envelopeFingerprint, listFingerprint } from '#domain/gathering/fingerprint.ts';
import { fromBase64 } from '#protocol/base64.ts';
import type { StoreError } from './context.ts';
import type { NotebookDb } from './database.ts';
import type { EnvelopeRow, GatheringRow, ListRow, ResultRow } from './local-tables.ts';
import { findRecord, listRecords } from './read-rows.ts';

/** A refusal of the gathering, or of the disk and the rules below it. */
export type GatheringError = GatheringRefusal | StoreError;

/** What this phone knows of a round whose sheets are gathered in envelopes. */
export interface RoundFacts {
  readonly names: RoundNames;
  readonly round: RecordOf<'evaluationRound'>;
  readonly voice: 'party' | 'anonymous';
  /** Parties that take part, and how many envelopes each hands in. */
  readonly seats: readonly PartySeats[];
  readonly absentIds: readonly string[];
  readonly partyIds: readonly string[];
  readonly partyNames: ReadonlyMap<string, string>;
  readonly me: { readonly memberId: string; readonly partyId: string | null };
}

/** The facts of an open enveloped round; a refusal when it is over, gone or answered in another way. */
export const readOpenRound = async (
  db: NotebookDb,
  space: string,
  roundId: string,
): Promise<Result<RoundFacts, GatheringError>> => {
  const facts = await readFacts(db, space, roundId);
  if (!facts) return err({ code: 'round_over' });
  return (facts.round.state ?? 'open') === 'open' ? ok(facts) : err({ code: 'round_over' });
};

/** The facts in whatever state the round is; null when there is no such round. */
export const readFacts = async (db: NotebookDb, space: string, roundId: string): Promise<RoundFacts | null> => {
  const round = await findRecord(db, space, 'evaluationRound', roundId);
  if (round?.isEnveloped !== true) return null;
  const [parties, members, entry] = await Promise.all([
    listRecords(db, space, 'party'),
    listRecords(db, space, 'member'),
    db.spaces.get(space),
  ]);
  const fields = round as unknown as Fields;
  const listed = members.map((member) => ({ id: member.id, fields: member as unknown as Fields }));
  const taking = takingPart(
    fields,
    parties.map((party) => ({ id: party.id, fields: party as unknown as Fields })),
  );
  const memberId = entry?.member ?? '';
  return {
    names: { space, round: roundId, set: round.set ?? '' },
    round,
    voice: round.voice === 'anonymous' ? 'anonymous' : 'party',
    seats: taking.map(({ id }) => ({ partyId: id, expected: expectedSheets(fields, id, listed) })),
    absentIds: keysOf(round, 'absent'),
    partyIds: taking.map(({ id }) => id),
    partyNames: new Map(parties.map((party) => [party.id, party.name ?? ''])),
    me: { memberId, partyId: members.find((member) => member.id === memberId)?.partyId ?? null },
  };
};

/** What this phone keeps of one gathering. */
export interface GatheringRows {
  readonly envelopes: readonly EnvelopeRow[];
  readonly list: ListRow | null;
  readonly result: ResultRow | null;
}

export const readGathering = async (db: NotebookDb, roundId: string): Promise<GatheringRows> => {
  const rows: GatheringRow[] = await db.gathering.where('roundId').equals(roundId).toArray();
  return {
    envelopes: rows.filter((row) => row.kind === 'envelope'),
    list: rows.find((row) => row.kind === 'list') ?? null,
    result: rows.find((row) => row.kind === 'result') ?? null,
  };
};

export const envelopeKey = (roundId: string, id: string): string => `${roundId}/envelope/${id}`;
export const listKey = (roundId: string): string => `${roundId}/list`;
export const resultKey = (roundId: string): string => `${roundId}/result`;

/** The list of these envelopes, in order of their ids. */
export const listOf = (
  names: RoundNames,
  envelopes: readonly { readonly partyId: string; readonly id: string }[],
): EnvelopeList => ({
  kyodo: 'list',
  v: 1,
  ...names,
  entries: envelopes.map(({ partyId, id }) => ({ party: partyId, id })).sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** What people compare of an envelope, by its id. */
export const fingerprintOfEnvelope = (id: string): readonly number[] => envelopeFingerprint(fromBase64(id));

/** What all phones compare of a list or a result. */
export const fingerprintOfAll = (message: Parameters<typeof messageHash>[0]): readonly number[] =>
  listFingerprint(messageHash(message));
