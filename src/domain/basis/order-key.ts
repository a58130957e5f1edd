/**
 * Places in a list that people move things about in, as text: between two places there is always another one, so that
 * moving one thing writes one record. Two people who choose the same place offline are told apart by the record's id.
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A place after `before` and before `after`.
 * @param before null for the beginning of the list
 * @param after null for its end
 */
export const orderBetween = (before: string | null, after: string | null): string => {
  let place = '';
  for (let at = 0; ; at += 1) {
    const low = digitAt(before, at, 0);
    const isBounded = after !== null && after.startsWith(place);
    const high = isBounded ? digitAt(after, at, digits.length) : digits.length;
    if (high - low > 1) return place + digits[low + step(high - low, before, isBounded)];
    place += digits[low];
  }
};

/** At the end of a list the next place is near, so that keys stay short; in between it is the middle. */
const step = (room: number, before: string | null, isBounded: boolean): number =>
  !isBounded && before !== null ? 1 : Math.floor(room / 2);

const digitAt = (key: string | null, at: number, missing: number): number => {
  const letter = key?.[at];
  return letter === undefined ? missing : digits.indexOf(letter);
};
