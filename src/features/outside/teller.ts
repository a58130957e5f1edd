import type { PageBlock } from '#domain/publishing/shared-page.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Say } from '#i18n/use-words.tsx';

/** A field of a record. */
export type Maybe = string | null | undefined;

/** What the words of a page are made with. */
export interface Teller {
  readonly say: Say<'outside'>;
  readonly locale: Locale;
  /** The name of a principle, with its number. */
  readonly principle: (set: Maybe, id: string) => string;
}

/** A heading of a page. */
export const heading = (text: string): PageBlock => ({ kind: 'heading', text });

/** A paragraph of a page. */
export const plain = (text: string): PageBlock => ({ kind: 'text', text });

/** Only what was filled in. */
export const facts = (rows: readonly (readonly [string, string | null | undefined])[]): PageBlock[] => {
  const filled = rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
  return filled.length > 0 ? [{ kind: 'facts', rows: filled }] : [];
};
