/** What a text lost or gained, in pieces people read: sentences and lines. */
export interface TextChange {
  readonly sort: 'gone' | 'new';
  readonly text: string;
}

interface Piece {
  readonly sort: 'same' | TextChange['sort'];
  readonly text: string;
}

/**
 * The difference of two texts in their order; sentences of one sort that follow each other are told together.
 * @returns null when nothing stayed, or nothing changed: then the whole text says more
 */
export const differenceOf = (before: string, after: string): readonly TextChange[] | null => {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  if (old.length * now.length > mostWork) return null;
  const pieces = joined(piecesBetween(old, now));
  const changes = pieces.filter((piece): piece is TextChange => piece.sort !== 'same');
  return changes.length === 0 || changes.length === pieces.length ? null : changes;
};

/** Sentences with their marks, and lines. */
const piecesOf = (text: string): readonly string[] => text.match(/[^。．！？\n]*[。．！？\n]+|[^。．！？\n]+$/gu) ?? [];

/** A text of four thousand letters in the shortest sentences. */
const mostWork = 4_000_000;

/** Everything of both, by the longest common row of pieces. */
const piecesBetween = (old: readonly string[], now: readonly string[]): readonly Piece[] => {
  const lengths = commonLengths(old, now);
  const of = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, fresh] = [old[i], now[j]];
    if (gone !== undefined && gone === fresh) {
      pieces.push({ sort: 'same', text: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (fresh === undefined || of(i + 1, j) >= of(i, j + 1))) {
      pieces.push({ sort: 'gone', text: gone });
      i += 1;
    } else if (fresh !== undefined) {
      pieces.push({ sort: 'new', text: fresh });
      j += 1;
    }
  }
  return pieces;
};

/** How many pieces the texts have in common from each pair of places on. */
const commonLengths = (old: readonly string[], now: readonly string[]): readonly (readonly number[])[] => {
  const lengths: number[][] = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: now.length + 1 }, () => 0),
  );
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (!row || !below) continue;
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
};

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const rows: Piece[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last?.sort === piece.sort) rows[rows.length - 1] = { ...piece, text: last.text + piece.text };
    else rows.push(piece);
  }
  return rows;
};
