import { fingerprintWords, inLatin } from '#content/fingerprint-words.ts';
import { languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

interface FingerprintProps {
  readonly bytes: readonly number[];
  /** Read aloud across the table. */
  readonly large?: boolean;
}

/** A fingerprint as words. Everybody sees the same kana; who reads another language sees their sound too. */
export function Fingerprint({ bytes, large = false }: FingerprintProps): ReactNode {
  const isJapanese = languages[useLanguage()].locale.startsWith('ja');
  return (
    <ul className={`flex flex-wrap gap-2 ${large ? 'text-std-20B-150' : 'text-dns-16B-130'}`} data-fingerprint>
      {fingerprintWords(bytes).map((word, place) => (
        // A word may come twice in one fingerprint; its place is what it is.
        <li key={`${place} ${word}`} lang="ja" className="rounded-8 border-1 border-line bg-white px-3 py-1">
          {isJapanese ? word : `${inLatin(word)} ${word}`}
        </li>
      ))}
    </ul>
  );
}
