import { choiceOf, nthOf, type RepeatSort } from '#domain/event/repeat-choice.ts';
import { formatDate, formatDayParts } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';

/** How a series comes again, in words: 毎月第2日曜日（2027年3月31日まで）. */
export function useRepeatWords() {
  const say = useWords('shifts');
  const locale = useLocale();
  const sortWords = (sort: RepeatSort, on: string): string =>
    say(`repeat_${sort}`, {
      weekday: formatDayParts(on, locale).weekday,
      nth: nthOf(on),
      day: Number(on.slice(8)),
      month: Number(on.slice(5, 7)),
    });
  const ruleWords = (rule: string, on: string): string => {
    const choice = choiceOf(rule, on);
    if (!choice) return say('repeat_special');
    const words = sortWords(choice.sort, on);
    if (choice.times > 0) return say('repeat_times', { rule: words, count: choice.times });
    return choice.until === '' ? words : say('repeat_until', { rule: words, until: formatDate(choice.until, locale) });
  };
  return { sortWords, ruleWords };
}
