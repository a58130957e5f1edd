import { formatClock, formatRelativeDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';

/** Says a moment as people do: 今日 16:33. */
export function useMoment(): (at: number) => string {
  const say = useWords('outbox');
  const locale = useLocale();
  const store = useStore();
  return (at) =>
    say('moment', { day: formatRelativeDate(localDateOf(at), store.today(), locale), time: formatClock(at) });
}
