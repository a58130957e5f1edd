/** The letters of a calendar file: escaping and folding (RFC 5545 3.1 and 3.3.11). */

/**
 * A text as a value: what would end it, or a line, is escaped, and control characters no file may hold are left out. A lone
 * half of a letter becomes the sign for an unknown one, as any writing of UTF-8 makes it.
 */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(/[\p{Cc}]/gu, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');

/** Lines as they stand in the file: each folded at 75 octets of UTF-8 between two letters, each with its end. */
export const foldedLines = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join('');

/** Octets of a line without its end. */
const mostOctets = 75;

const fold = (line: string): string => {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
};

const octetsOf = (letter: number): number => (letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4);
