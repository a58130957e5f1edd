import { UNKNOWN } from '#domain/goal/decimal.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { Indicator, IndicatorView } from '#store/goals.ts';

/** Writes numbers with their unit, as a record or a formula has them. */
export interface ValueWords {
  /** 12軒; null is 「—」. */
  number: (value: number | null, unit: string | null | undefined) => string;
  /** As the record holds it: a number with its unit, 「—」, or words. '' where nothing stands. */
  stored: (value: string | null | undefined, indicator: Indicator) => string;
  /** いま 20軒（0軒 → 40軒） */
  now: (view: IndicatorView) => string;
}

/** Values in the language of the person. */
export function useValueWords(): ValueWords {
  const say = useWords('goals');
  const locale = useLocale();
  const number: ValueWords['number'] = (value, unit) => {
    if (value === null) return UNKNOWN;
    const digits = value.toLocaleString(locale === 'ja' ? 'ja-JP' : 'en-GB', { maximumFractionDigits: 6 });
    if (!unit) return digits;
    return locale === 'ja' ? `${digits}${unit}` : `${digits} ${unit}`;
  };
  const stored: ValueWords['stored'] = (value, indicator) => {
    if (!value) return '';
    if (indicator.isInWords || !Number.isFinite(Number(value))) return value;
    return number(Number(value), indicator.unit);
  };
  const now: ValueWords['now'] = ({ indicator, newest, progress }) => {
    if (indicator.isInWords) return newest?.on ? formatShortDate(newest.on, locale) : say('now_none');
    const value = progress.value === null ? null : number(progress.value, indicator.unit);
    if (value === null) return newest ? say('now_only', { value: UNKNOWN }) : say('now_none');
    const shown = progress.isAtLeast ? say('at_least', { value }) : value;
    if (progress.target === null) return say('now_only', { value: shown });
    const baseline = number(progress.baseline, indicator.unit);
    return say('now_of', { value: shown, baseline, target: number(progress.target, indicator.unit) });
  };
  return { number, stored, now };
}
