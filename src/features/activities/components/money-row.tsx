import type { LedgerEntry } from '#domain/activity/money.ts';
import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { RowState } from '#store/outbox.ts';
import { Button } from '#ui/primitives/button.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';

interface MoneyRowProps {
  readonly entry: LedgerEntry;
  readonly state: RowState;
  /** Left out where this person may not. */
  readonly onChange: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
}

/** One money line: what for, in or out in words, how much. */
export function MoneyRow({ entry, state, onChange, onDelete }: MoneyRowProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  const what = entry.summary ?? '';
  const isIn = (entry.moneyIn ?? 0) > 0;
  const amount = formatNumber((isIn ? entry.moneyIn : entry.moneyOut) ?? 0, locale);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-40 flex-col">
        <span className="text-std-16B-170">{what}</span>
        <span className="tabular-nums">
          {say(isIn ? 'money_in' : 'money_out')} {say('yen', { amount })}
        </span>
        {entry.receiptNo && (
          <span className="text-dns-16N-130 text-ink-sub">{say('receipt', { number: entry.receiptNo })}</span>
        )}
        {state !== 'sent' && <SyncBadge state={state} />}
      </span>
      <span className="flex flex-wrap gap-2">
        {onChange && (
          <Button kind="outline" aria-label={say('money_edit_of', { what })} onClick={onChange}>
            {common('edit')}
          </Button>
        )}
        {onDelete && (
          <Button kind="outline" aria-label={say('money_delete_of', { what })} onClick={onDelete}>
            {common('delete')}
          </Button>
        )}
      </span>
    </li>
  );
}
