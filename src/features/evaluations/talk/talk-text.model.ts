/** The outcome as plain text, for a messenger (LINE): who was not there knows what was agreed. */

/** What the text is made of, already in words. */
export interface TalkWords {
  readonly head: string;
  readonly on: string;
  /** A heading and its lines; one without lines is left out. */
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly end: string;
}

/** One paragraph for each part, lines begin with ・. */
export const talkText = ({ head, on, parts, end }: TalkWords): string =>
  [
    [head, on].filter((line) => line !== '').join('\n'),
    ...parts
      .map(({ title, lines }) => ({ title, lines: lines.map(inOneLine).filter((line) => line !== '') }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }) => [`■${title}`, ...lines.map((line) => `・${line}`)].join('\n')),
    end,
  ].join('\n\n');

/** Messengers show lines as they are: what was written in several becomes one. */
const inOneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/gu, ' ');
