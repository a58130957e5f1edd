import type { ReactNode } from 'react';
import { parseFurigana } from './furigana-marks.ts';

/** Shows 会議《かいぎ》 with the reading above the word. The reading is hidden from screen readers, which would say it twice. */
export function Furigana({ text }: { readonly text: string }): ReactNode {
  let position = 0;
  return parseFurigana(text).map((piece) => {
    const key = position;
    position += piece.text.length;
    if (piece.reading === undefined) return piece.text;
    return (
      <ruby key={key} lang="ja">
        {piece.text}
        <rp aria-hidden="true">（</rp>
        <rt aria-hidden="true">{piece.reading}</rt>
        <rp aria-hidden="true">）</rp>
      </ruby>
    );
  });
}
