import { tallyRowsOf } from '#domain/evaluation/round-tally.ts';
import { fieldsOfSheet } from '#domain/evaluation/sheet-keys.ts';
import type { Sheet } from '#domain/evaluation/sheet.ts';
import { tallySheets } from '#domain/evaluation/tally.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Fields } from '#domain/records.ts';
import { type EnvelopedSheet, openEnvelope, type SealPort } from '#protocol/envelope.ts';
import { type Envelope, type GatheringResult, messageText } from '#protocol/gathering-message.ts';
import { type GatheringError, resultKey, type RoundFacts } from './gathering-facts.ts';
import type { EnvelopeRow, ResultRow } from './local-tables.ts';

/** An envelope with what was in it. */
export interface Opened {
  readonly row: EnvelopeRow;
  readonly key: string;
  readonly sheet: EnvelopedSheet;
}

/** Opens all of them; one that does not open stops everything. */
export const openRows = async (
  port: SealPort,
  rows: readonly EnvelopeRow[],
): Promise<Result<readonly Opened[], GatheringError>> => {
  const opened: Opened[] = [];
  for (const row of rows) {
    const key = row.secret ?? '';
    const sheet = await openEnvelope(port, JSON.parse(row.text) as Envelope, key);
    if (!sheet.ok) return err({ code: sheet.error, partyIds: [row.partyId] });
    opened.push({ row, key, sheet: sheet.value });
  }
  return ok(opened);
};

/** 会で1枚: all envelopes with their keys, so that everybody can check. 1人1枚: figures alone, as the server will make them. */
export const resultRowOf = (facts: RoundFacts, list: string, opened: readonly Opened[]): ResultRow => {
  const { names, voice, partyIds, absentIds } = facts;
  const sheets = opened.map(({ row, sheet }) => sheetOf(names.round, row.partyId, sheet));
  const isOpen = voice === 'party';
  const rows = tallyRowsOf(
    partyIds,
    absentIds,
    sheets.map((sheet) => fieldsOfSheet(sheet) as unknown as Fields),
  );
  const message: GatheringResult = {
    kyodo: 'result',
    v: 1,
    ...names,
    list,
    opened: isOpen ? opened.map(({ row, key }) => ({ envelope: JSON.parse(row.text) as Envelope, key })) : [],
    tallies: isOpen ? [] : rows.map((row) => row.data),
  };
  const place = { key: resultKey(names.round), space: names.space, roundId: names.round, isOurs: true };
  const figures = tallySheets(voice, partyIds, sheets, { absentIds });
  return { kind: 'result', ...place, text: messageText(message), figures };
};

/** An opened sheet as the formulas want it. */
export const sheetOf = (roundId: string, partyId: string, sheet: EnvelopedSheet): Sheet => ({
  ...sheet,
  roundId,
  partyId,
  memberId: null,
  isDone: true,
});
