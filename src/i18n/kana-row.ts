/** The ten rows of the syllabary by their first sign, each with all signs that stand in it. */
const rows: readonly (readonly [row: string, signs: string])[] = [
  ['あ', 'あいうえおぁぃぅぇぉ'],
  ['か', 'かきくけこ'],
  ['さ', 'さしすせそ'],
  ['た', 'たちつてとっ'],
  ['な', 'なにぬねの'],
  ['は', 'はひふへほ'],
  ['ま', 'まみむめも'],
  ['や', 'やゆよゃゅょ'],
  ['ら', 'らりるれろ'],
  ['わ', 'わゐゑをんゎ'],
];

/** The rows in their order. */
export const kanaRows: readonly string[] = rows.map(([row]) => row);

/**
 * The row a reading stands in: ご → か, ﾊﾟ → は.
 * @param reading hiragana or katakana of any width
 * @returns undefined for anything else
 */
export function kanaRowOf(reading: string): string | undefined {
  const quick = rowOfSign.get(reading.charAt(0));
  if (quick !== undefined) return quick;
  const sign = toHiragana(reading.normalize('NFKC').trim().charAt(0).normalize('NFD').charAt(0));
  return sign === '' ? undefined : rows.find(([, signs]) => signs.includes(sign))?.[0];
}

/** Most readings are plain hiragana: a roster of thousands is sorted while somebody waits. */
const rowOfSign: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([row, signs]) => [...signs].map((sign) => [sign, row])),
);

/** Makes one way of writing of two readings: hiragana, half-width letters. */
export const comparableReading = (reading: string): string =>
  [...reading.normalize('NFKC').toLowerCase().replace(/\s/gu, '')].map(toHiragana).join('');

const toHiragana = (sign: string): string =>
  /^[ァ-ヶ]$/u.test(sign) ? String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60) : sign;
