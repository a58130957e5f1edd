import type { Fields } from '../records.ts';
import { sheetOfFields } from './sheet-keys.ts';
import { type Comment, type PartyTally, type RoundTally, tallySheets } from './tally.ts';

/** One `tally` record: the party it stands under and its `data`. */
export interface TallyRow {
  readonly partyId: string;
  readonly data: string;
}

/**
 * The `tally` rows that take the place of the sheets when a nameless round is shown. The comments of all parties lie
 * together in the first row: which row that is says nothing about who wrote them.
 * @param partyIds parties of the round
 * @param absentIds those marked 不参加: their sheets do not count
 * @param sheets fields of the round's `assessment` records, in any order
 */
export const tallyRowsOf = (
  partyIds: readonly string[],
  absentIds: readonly string[],
  sheets: readonly Fields[],
): TallyRow[] => {
  const { parties, comments } = tallySheets('anonymous', partyIds, sheets.map(sheetOfFields), { absentIds });
  return parties.map((party, at): TallyRow => {
    const data: TallyData = { ...party, comments: at === 0 ? comments : [] };
    return { partyId: party.partyId, data: JSON.stringify(data) };
  });
};

/** Reads the rows again, for screens and papers. A row this app cannot read is left out. */
export const tallyOfRows = (rows: readonly { readonly data?: string | null }[]): RoundTally => {
  const read = rows.flatMap(({ data }) => {
    const row = data == null ? null : readData(data);
    return row ? [row] : [];
  });
  return {
    parties: read.map(({ partyId, voice, sheets, cells }) => ({ partyId, voice, sheets, cells })),
    comments: read.flatMap(({ comments }) => comments),
  };
};

type TallyData = PartyTally & { readonly comments: readonly Comment[] };

/** The server alone writes these rows, so their shape is only told apart from another version's. */
const readData = (data: string): TallyData | null => {
  try {
    const parsed: unknown = JSON.parse(data);
    return isTallyData(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

const isTallyData = (value: unknown): value is TallyData =>
  typeof value === 'object' &&
  value !== null &&
  'partyId' in value &&
  typeof value.partyId === 'string' &&
  'voice' in value &&
  value.voice === 'anonymous' &&
  'sheets' in value &&
  typeof value.sheets === 'number' &&
  'cells' in value &&
  typeof value.cells === 'object' &&
  value.cells !== null &&
  'comments' in value &&
  Array.isArray(value.comments);
