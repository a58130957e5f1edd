/** Lines of a messenger that fit on a phone of 360 × 740 beside a heading and a footer. */
export const screenLines = 20;

/** Letters of a line on that phone. */
const lettersOfLine = 20;

/**
 * Lines of a text as long as they fit on one screen of a messenger; what is left is told as a number.
 * @param more the words for so many that were left out
 */
export const inOneScreen = (
  lines: readonly string[],
  more: (number: number) => string,
  room: number = screenLines,
): readonly string[] => {
  const shown: string[] = [];
  let used = 0;
  for (const [place, line] of lines.entries()) {
    const isLast = place === lines.length - 1;
    used += heightOf(line);
    if (used > room - (isLast ? 0 : 1) && shown.length > 0) return [...shown, more(lines.length - place)];
    shown.push(line);
  }
  return shown;
};

/** How many lines of the phone a text takes; letters of half width count half. */
export const heightOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / lettersOfLine)), 0);

const widthOf = (line: string): number =>
  [...line].reduce((sum, letter) => sum + (/[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.5 : 1), 0);
