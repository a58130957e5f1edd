import { diffArrays } from 'diff';

/** A run of words that stayed, came or went. */
export interface WordRun {
  readonly change: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** What changed from one text to another, word by word, also where no blanks stand between words. */
export const wordChanges = (before: string, after: string, language: 'ja' | 'en'): WordRun[] =>
  diffArrays(wordsIn(before, language), wordsIn(after, language)).map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));

/** Words with what stands between them; single letters where the browser cannot tell words. */
const wordsIn = (text: string, language: string): string[] =>
  'Segmenter' in Intl
    ? Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), ({ segment }) => segment)
    : [...text];
