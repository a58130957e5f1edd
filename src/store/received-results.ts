import { openEnvelope, type SealPort } from '#protocol/envelope.ts';
import { type GatheringResult, messageId, messageText, readMessage } from '#protocol/gathering-message.ts';
import { checkRoster } from '#domain/gathering/roster.ts';
import { tallyOfRows } from '#domain/evaluation/round-tally.ts';
import { type RoundTally, tallySheets } from '#domain/evaluation/tally.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { rowKey } from '#replica/kv.ts';
import type { StoreContext } from './context.ts';
import { tellingGathering } from './envelopes.ts';
import { sheetOf } from './gathering-result.ts';
import {
  type GatheringError,
  listOf,
  readFacts,
  readGathering,
  readOpenRound,
  resultKey,
  type RoundFacts,
  fingerprintOfAll,
} from './gathering-facts.ts';
import { laterPart } from './later-part.ts';
import type { GatheringRow } from './local-tables.ts';
import type { RoundResult } from './round-results.ts';
import { webSealPort } from './web-crypto.ts';

/** A result read from the collecting phone, before its records have come over the network. */
export interface ReceivedResult extends RoundResult {
  /** The same words stand on the collecting phone. */
  readonly fingerprint: readonly number[];
  /** To hand it on. */
  readonly text: string;
}

/** Results that came without a network: `receivedOf(store).acceptResult(…)`. */
export const receivedOf = laterPart((context) => createReceived(context));

const createReceived = ({ db, now }: StoreContext) => ({
  /**
   * Takes a result from the collecting phone. 会で1枚: every envelope is checked against the list this phone has agreed to,
   * and opened here. 1人1枚・名前なし: only figures come, which must belong to that list.
   */
  acceptResult: (space: string, roundId: string, text: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const port = webSealPort();
      if (!port) return err({ code: 'cannot_seal' });
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      const result = readMessage(text, 'result', facts.value.names);
      if (!result.ok) return err({ code: result.error });
      const { list } = await readGathering(db, roundId);
      if (list && list.id !== result.value.list) return err({ code: 'other_list' });
      const figures = await figuresOf(port, facts.value, result.value);
      if (!figures.ok) return figures;
      await db.transaction('rw', db.gathering, async () => {
        const { envelopes } = await readGathering(db, roundId);
        // Whoever has not given their key yet still needs the envelope: this result may be somebody's invention.
        if (list?.isKeyShown) await db.gathering.bulkDelete(envelopes.map((row) => row.key));
        const place = { key: resultKey(roundId), space, roundId, isOurs: false };
        await db.gathering.put({ kind: 'result', ...place, text: messageText(result.value), figures: figures.value });
      });
      return ok(undefined);
    }),

  /** The result as it was read; undefined when none was, or once the records are here. */
  async findReceived(space: string, roundId: string): Promise<ReceivedResult | undefined> {
    const facts = await readFacts(db, space, roundId);
    const { result } = await readGathering(db, roundId);
    if (!facts || !result || (facts.round.state ?? 'open') !== 'open') return undefined;
    return {
      ...result.figures,
      parties: [...result.figures.parties].sort(
        (a, b) => facts.partyIds.indexOf(a.partyId) - facts.partyIds.indexOf(b.partyId),
      ),
      round: facts.round,
      partyIds: facts.partyIds,
      names: facts.partyNames,
      fingerprint: fingerprintOfAll(JSON.parse(result.text)),
      text: result.text,
    };
  },

  /**
   * Clears away what has served its time: other people's envelopes and keys once a round is shown or closed, a received
   * result once the records are here, the own one a week later. One's own envelope stays unless it was opened for all: what
   * was sealed here is nowhere else when the round was closed, taken away, or shown by a phone that had no envelopes.
   */
  async tidy(): Promise<void> {
    const rows = await db.gathering.toArray();
    const opened = new Set(
      rows
        .filter((row) => (row.kind === 'list' && row.isKeyShown) || (row.kind === 'result' && row.isOurs))
        .map(idOfRound),
    );
    const past: string[] = [];
    for (const row of rows) {
      const isOwn = row.kind === 'envelope' && row.origin !== null;
      if (isOwn && !opened.has(row.roundId)) continue;
      const round = (await db.rows.get(rowKey(row.space, row.roundId)))?.fields;
      if (round && isPast(row, round, now())) past.push(row.key);
    }
    if (past.length > 0) await db.gathering.bulkDelete(past);
  },
});

const week = 7 * 24 * 3_600_000;

const idOfRound = ({ roundId }: GatheringRow): string => roundId;

const isPast = (row: GatheringRow, round: { readonly [field: string]: unknown }, at: number): boolean => {
  if (round['deleted'] === true) return true;
  if (round['state'] === 'closed') return row.kind !== 'envelope' || row.origin === null;
  if (round['state'] !== 'shown') return false;
  return row.kind !== 'result' || !row.isOurs || at - Number(round['shownAt'] ?? 0) > week;
};

const figuresOf = async (
  port: SealPort,
  facts: RoundFacts,
  result: GatheringResult,
): Promise<Result<RoundTally, GatheringError>> => {
  if (facts.voice === 'anonymous') {
    const tally = tallyOfRows(result.tallies.map((data) => ({ data })));
    const isWhole = tally.parties.length > 0 && tally.parties.length === result.tallies.length;
    return isWhole && result.opened.length === 0 ? ok(tally) : err({ code: 'changed' });
  }
  const entries = result.opened.map(({ envelope }) => ({ partyId: envelope.party, id: messageId(envelope) }));
  if (messageId(listOf(facts.names, entries)) !== result.list) return err({ code: 'changed' });
  const roster = checkRoster(
    facts.seats,
    entries.map(({ partyId, id }) => ({ party: partyId, id })),
  );
  if (!roster.ok) return roster;
  const sheets = [];
  for (const { envelope, key } of result.opened) {
    if (envelope.round !== facts.names.round || envelope.space !== facts.names.space) return err({ code: 'changed' });
    const sheet = await openEnvelope(port, envelope, key);
    if (!sheet.ok) return err({ code: sheet.error, partyIds: [envelope.party] });
    sheets.push(sheetOf(facts.names.round, envelope.party, sheet.value));
  }
  return ok(tallySheets('party', facts.partyIds, sheets, { absentIds: facts.absentIds }));
};
