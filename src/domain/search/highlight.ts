import { foldWithPlaces } from './folding.ts';

/** A stretch of a text; found stretches are shown marked. Put together the stretches are the text. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text in which the words of a question are marked. @param words folded (`wordsOf`) */
export const highlight = (text: string, words: readonly string[]): Piece[] => piecesOf(text, stretchesOf(text, words));

/**
 * The part of a text around the first word that is found, for a line below a title.
 * @param most letters, about
 * @returns null when no word is in it
 */
export const excerpt = (text: string, words: readonly string[], most = 90): Piece[] | null => {
  const found = stretchesOf(text, words);
  const [first] = found;
  if (first === undefined) return null;
  const from = wholeLetter(text, first.start <= most / 3 ? 0 : first.start - Math.floor(most / 4));
  const to = wholeLetter(text, Math.max(first.end, Math.min(text.length, from + most)));
  const within = found.filter(({ start, end }) => start >= from && end <= to);
  const shown = within.map(({ start, end }) => ({ start: start - from, end: end - from }));
  const pieces = piecesOf(text.slice(from, to), shown);
  const dots = { text: '…', isFound: false };
  return [...(from > 0 ? [dots] : []), ...pieces, ...(to < text.length ? [dots] : [])];
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand, by place; those that touch or cover each other are one. */
const stretchesOf = (text: string, words: readonly string[]): Stretch[] => {
  const { folded, starts, ends } = foldWithPlaces(text);
  const found = words.flatMap((word) => {
    const places: Stretch[] = [];
    let at = word === '' ? -1 : folded.indexOf(word);
    while (at >= 0) {
      places.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length });
      at = folded.indexOf(word, at + word.length);
    }
    return places;
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Stretch[] = [];
  for (const next of found) {
    const last = apart.at(-1);
    if (last && next.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else apart.push(next);
  }
  return apart;
};

const piecesOf = (text: string, found: readonly Stretch[]): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of found) {
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
};

/** The same place, or one before when it stands in the middle of a letter. */
const wholeLetter = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
};
