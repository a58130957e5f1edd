import type { Piece } from '#domain/search/highlight.ts';
import type { ReactNode } from 'react';

/** A text in which found words are marked: by colour, by weight and for screen readers that say so. */
export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  let at = 0;
  return pieces.map(({ text, isFound }) => {
    const key = `${at}`;
    at += text.length;
    return isFound ? (
      <mark key={key} className="bg-yellow-200 font-bold text-ink">
        {text}
      </mark>
    ) : (
      text
    );
  });
}
