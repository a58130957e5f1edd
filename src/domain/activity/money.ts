import type { RecordOf } from '../records.ts';

export type LedgerEntry = RecordOf<'ledgerEntry'>;

/** What came in and went out, in yen. */
export interface MoneyTotals {
  readonly moneyIn: number;
  readonly moneyOut: number;
}

/** Adds up money lines. A sum for looking at, no bookkeeping. */
export const moneyOf = (entries: readonly LedgerEntry[]): MoneyTotals => ({
  moneyIn: entries.reduce((sum, entry) => sum + (entry.moneyIn ?? 0), 0),
  moneyOut: entries.reduce((sum, entry) => sum + (entry.moneyOut ?? 0), 0),
});
