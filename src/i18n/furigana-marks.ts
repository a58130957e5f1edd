/** A piece of text, with its reading when one was written. */
export interface FuriganaPiece {
  readonly text: string;
  readonly reading?: string;
}

const marked = /(?:｜([^《｜]+)|([\p{Script=Han}々〆ヶ]+))《([^》]+)》/gu;

/**
 * Splits 「会議《かいぎ》の日」 into words with and without a reading.
 * A reading belongs to the kanji just before it, or to everything after ｜.
 */
export function parseFurigana(text: string): readonly FuriganaPiece[] {
  const pieces: FuriganaPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[1] ?? match[2] ?? '', reading: match[3] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The text without readings: for titles, labels of controls and messages read aloud. */
export const withoutFurigana = (text: string): string =>
  text.includes('《')
    ? parseFurigana(text)
        .map((piece) => piece.text)
        .join('')
    : text;
