import type { LedgerEntry } from '#domain/activity/money.ts';
import { readCount } from '#i18n/read-input.ts';
import type { LedgerInput } from '#store/ledger.ts';
import { readTexts, textOf } from '#ui/text-draft.ts';

/** A money line while somebody types it. */
export interface MoneyDraft {
  readonly way: 'in' | 'out';
  readonly summary: string;
  /** Yen as typed, also in full width. */
  readonly amount: string;
  readonly receiptNo: string;
}

export const emptyMoney: MoneyDraft = { way: 'out', summary: '', amount: '', receiptNo: '' };

export const readMoney = readTexts<MoneyDraft>(emptyMoney);

/** Is there nothing in it worth keeping? */
export const isMoneyEmpty = (draft: MoneyDraft): boolean =>
  [draft.summary, draft.amount, draft.receiptNo].every((text) => text.trim() === '');

/** A written line as the form shows it. */
export const moneyDraftOf = (entry: LedgerEntry): MoneyDraft => ({
  way: entry.moneyIn ? 'in' : 'out',
  summary: entry.summary ?? '',
  amount: String(entry.moneyIn ?? entry.moneyOut ?? ''),
  receiptNo: entry.receiptNo ?? '',
});

/** What has to be put right, by field. */
export const moneyProblem = (draft: MoneyDraft): { readonly place: string; readonly code: string } | null => {
  if (draft.summary.trim() === '') return { place: 'summary', code: 'field.required' };
  if (draft.amount.trim() === '') return { place: 'amount', code: 'field.required' };
  return readCount(draft.amount) ? null : { place: 'amount', code: 'field.not_a_number' };
};

/** What is stored: the amount on one side, nothing on the other. */
export const moneyInput = (draft: MoneyDraft): LedgerInput => {
  const amount = readCount(draft.amount) ?? null;
  return {
    summary: draft.summary.trim(),
    moneyIn: draft.way === 'in' ? amount : null,
    moneyOut: draft.way === 'out' ? amount : null,
    receiptNo: textOf(draft.receiptNo),
  };
};
