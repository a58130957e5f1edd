import { formatDayParts } from '#i18n/format.ts';
import { useLocale } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** The leaf of a calendar: 22 over 日. The full date stands in the text beside it. */
export function DayLeaf({ date }: { readonly date: string }): ReactNode {
  const { day, weekday } = formatDayParts(date, useLocale());
  return (
    <span
      aria-hidden="true"
      className="flex min-h-14 min-w-14 shrink-0 flex-col items-center justify-center rounded-8 border-1 border-control px-1"
    >
      <span className="text-std-24B-150 leading-none! tabular-nums">{day}</span>
      <span className="mt-1 text-dns-14N-120">{weekday}</span>
    </span>
  );
}
