import { fiscalYearOf } from '#domain/basis/local-date.ts';
import type { RegisteredDecision } from '#store/registers.ts';
import { inOneScreen } from './one-screen.ts';

/** What is looked for in the register. */
export interface DecisionFilter {
  readonly word: string;
  /** First year of a fiscal year; '' for all. */
  readonly year: string;
  /** A kind of meeting; '' for all. */
  readonly type: string;
}

/** The filter an address names. */
export const decisionFilterOf = (search: URLSearchParams): DecisionFilter => ({
  word: search.get('word') ?? '',
  year: search.get('year') ?? '',
  type: search.get('type') ?? '',
});

/** The decisions that fit: every word has to stand in the decision, its reason or the name of its meeting. */
export const findDecisions = (
  all: readonly RegisteredDecision[],
  filter: DecisionFilter,
  startMonth: number,
): readonly RegisteredDecision[] => {
  const words = wordsIn(filter.word);
  return all.filter(({ decision, meeting }) => {
    const told = folded([decision.text, decision.reason, meeting.title].filter(Boolean).join('\n'));
    return (
      (filter.type === '' || meeting.type === filter.type) &&
      (filter.year === '' || String(yearOf(meeting.on, startMonth)) === filter.year) &&
      words.every((word) => told.includes(word))
    );
  });
};

/** The fiscal years that have decisions, the newest first. */
export const yearsOf = (all: readonly RegisteredDecision[], startMonth: number): readonly number[] =>
  [...new Set(all.map(({ meeting }) => yearOf(meeting.on, startMonth)))].sort((a, b) => b - a);

/** Decisions of the same meeting together, in the order they came. */
export const byMeeting = (found: readonly RegisteredDecision[]): readonly (readonly RegisteredDecision[])[] => [
  ...Map.groupBy(found, ({ meeting }) => meeting.id).values(),
];

interface DecisionWords {
  readonly title: string;
  readonly lineOf: (one: RegisteredDecision) => string;
  readonly more: (number: number) => string;
}

/** The register as plain text for a messenger, at most one screen. */
export const decisionsText = (found: readonly RegisteredDecision[], { title, lineOf, more }: DecisionWords): string =>
  [title, ...inOneScreen(found.map(lineOf), more)].join('\n');

const yearOf = (on: string | null | undefined, startMonth: number): number =>
  fiscalYearOf(on ?? '0001-01-01', startMonth);

const wordsIn = (text: string): readonly string[] => folded(text).split(/\s+/u).filter(Boolean);

/** Width of letters, large and small, カタカナ and ひらがな count as the same. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
