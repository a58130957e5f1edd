import { bandOf } from './band.ts';
import { fraction } from './fraction.ts';
import type { Band, Bands } from './question-set.ts';

/** Fewest answers behind a figure of a nameless party (50-evaluation item 8). A promise, so it is no setting. */
export const FEWEST_FOR_FIGURE = 3;

/** Fewest answers behind a spread; below it, answers that all agree show their band only (50-evaluation item 8). */
export const FEWEST_FOR_SPREAD = 5;

/** Answers of one party to one question about one subject: how many people said 1, 2, 3 and 4. */
export type Counts = readonly [one: number, two: number, three: number, four: number];

/**
 * What may be known of one party's answers to one question about one subject.
 * shown: a figure, sum / n · agree: three or four people who all said the same or nearly so, so only the band · few: fewer than
 * three could say · none: nobody could say, or nobody was there · picks: people per category of a choice.
 */
export type Cell =
  | {
      readonly state: 'shown';
      readonly n: number;
      readonly sum: number;
      readonly unknown: number;
      readonly spread: number | null;
    }
  | { readonly state: 'agree'; readonly band: Band }
  | { readonly state: 'few' }
  | { readonly state: 'none'; readonly unknown: number }
  | { readonly state: 'picks'; readonly picks: Counts; readonly unknown: number };

/** The cell of a party that answers together: the sheet itself is the figure. */
export const openCell = (counts: Counts, sheets: number, isChoice: boolean): Cell => {
  const n = answersIn(counts);
  const unknown = sheets - n;
  if (isChoice) return { state: 'picks', picks: counts, unknown };
  return n === 0 ? { state: 'none', unknown } : { state: 'shown', n, sum: sumOf(counts), unknown, spread: null };
};

/**
 * The cell of a nameless party. It is made of nothing but its own counts, and a hidden one says neither how many
 * answered nor how many could not; so no sum or difference of cells gives back what one of them hides.
 * @param counts people per answer, － left out
 * @param sheets sheets of the party, public anyway
 */
export const guardedCell = (counts: Counts, sheets: number, isChoice: boolean, bands: Bands): Cell => {
  const n = answersIn(counts);
  const unknown = sheets - n;
  if (n === 0 && sheets >= FEWEST_FOR_SPREAD) return { state: 'none', unknown };
  if (n < FEWEST_FOR_FIGURE) return { state: 'few' };
  const isRevealing = n < FEWEST_FOR_SPREAD && (spreadOf(counts) === 0 || (!isChoice && isNextToAgreed(counts)));
  if (isChoice) return isRevealing ? { state: 'few' } : { state: 'picks', picks: counts, unknown };
  if (isRevealing) return { state: 'agree', band: bandOf(fraction(sumOf(counts), n), bands) };
  return { state: 'shown', n, sum: sumOf(counts), unknown, spread: n < FEWEST_FOR_SPREAD ? null : spreadOf(counts) };
};

/**
 * How many － a cell stands for: exactly, or for a hidden one the least that follows from the number of sheets alone.
 * @param sheets sheets of the party
 */
export const unknownIn = (cell: Cell, sheets: number): { readonly least: number; readonly isExact: boolean } => {
  if (cell.state === 'few') return { least: Math.max(0, sheets - FEWEST_FOR_FIGURE + 1), isExact: false };
  if (cell.state === 'agree') return { least: Math.max(0, sheets - FEWEST_FOR_SPREAD + 1), isExact: false };
  return { least: cell.unknown, isExact: true };
};

/**
 * Three or four people of whom one says ○ where the others say ◎, or △ where they say ○. Were these shown, a band alone would
 * say that all agreed, and on what; so they are said as a band too. 課題 stands for △ and for × and needs no such neighbour.
 */
const isNextToAgreed = ([, two, three, four]: Counts): boolean => {
  const n = answersIn([0, two, three, four]);
  return (three === 1 && four === n - 1 && four > 1) || (two === 1 && three === n - 1 && three > 1);
};

const answersIn = (counts: Counts): number => counts.reduce((all, count) => all + count, 0);

const sumOf = (counts: Counts): number => counts.reduce((sum, count, at) => sum + count * (at + 1), 0);

const spreadOf = (counts: Counts): number => {
  const given = counts.flatMap((count, at) => (count > 0 ? [at] : []));
  return Math.max(...given) - Math.min(...given);
};
