/** Between two things in the sentence of what a party brings. */
const comma = '、';

/** Whether a word stands among the things a party brings. */
export const hasWord = (text: string, word: string): boolean => partsOf(text).includes(word);

/** The text with the word at its end, or without it. What somebody wrote beside it stays as it is. */
export const withWord = (text: string, word: string, isThere: boolean): string => {
  const parts = partsOf(text);
  if (isThere) return parts.includes(word) ? text : [...parts, word].join(comma);
  return parts.includes(word) ? parts.filter((part) => part !== word).join(comma) : text;
};

const partsOf = (text: string): string[] =>
  text
    .split(comma)
    .map((part) => part.trim())
    .filter((part) => part !== '');
