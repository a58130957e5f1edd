import type { Figure } from '#domain/evaluation/figure.ts';
import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { type GapRow, stepsIn } from './gap-rows.model.ts';
import type { QuestionSet } from '#content/question-set.ts';

/** Figures in words: one decimal where there is one, else why there is none. */
export interface FigureWords {
  readonly figure: (figure: Figure) => string;
  /** A difference in steps; for the screen. */
  readonly steps: (row: GapRow) => string;
  /** A difference as a number with its sign; for tables on paper. */
  readonly difference: (figure: Figure) => string;
}

/** How figures are said. */
export function useFigureWords(set: QuestionSet): FigureWords {
  const say = useWords('evaluations');
  const locale = useLocale();
  const missing = (figure: Exclude<Figure, { state: 'value' }>): string => {
    if (figure.state === 'hidden' && figure.band !== null)
      return say('figure_band', { band: say(`band_${figure.band}`) });
    return say(`figure_${figure.state}`);
  };
  const number = (value: number) => formatNumber(value, locale, 1);
  return {
    figure: (figure) => (figure.state === 'value' ? number(figure.value) : missing(figure)),
    difference: (figure) =>
      figure.state === 'value' ? `${figure.value > 0 ? '+' : ''}${number(figure.value)}` : missing(figure),
    steps: (row) => {
      if (row.gap.state !== 'value') return missing(row.gap);
      const { steps } = stepsIn(row, set);
      return steps ? say('gap_steps', { count: steps }) : say('gap_same');
    },
  };
}
