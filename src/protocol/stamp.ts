/**
 * A stamp is a place in time of one write: 16 characters that sort as text.
 * 7 characters milliseconds (42 bit), 4 counter (24 bit), 5 device (30 bit), in the alphabet `-0-9A-Z_a-z`,
 * whose ASCII order is its numeric order (hybrid logical clock, Kulkarni et al. 2014).
 */
export type Stamp = string;

const alphabet = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const digitOf = new Map([...alphabet].map((letter, digit) => [letter, digit]));
const maxCounter = 2 ** 24 - 1;

/** The last millisecond a stamp can name (year 2109). */
export const maxStampTime = 2 ** 42 - 1;

/** Writes a stamp from its parts. */
export const writeStamp = (time: number, counter: number, device: number): Stamp =>
  digits(time, 7) + digits(counter, 4) + digits(device, 5);

/** The parts of a stamp; null when it is not one. */
export const readStamp = (stamp: unknown): { time: number; counter: number; device: number } | null => {
  if (typeof stamp !== 'string' || !form.test(stamp)) return null;
  return { time: number(stamp.slice(0, 7)), counter: number(stamp.slice(7, 11)), device: number(stamp.slice(11)) };
};

/** The instant a stamp names, in milliseconds since 1970; 0 for anything else. */
export const stampTime = (stamp: Stamp): number => readStamp(stamp)?.time ?? 0;

/** The later of two stamps; null is earlier than any. */
export const laterStamp = (a: Stamp | null, b: Stamp | null): Stamp | null => (a === null || (b ?? '') > a ? b : a);

/** A clock whose stamps never repeat and never go back, whatever the wall clock does. */
export interface StampClock {
  /** A stamp later than every stamp made or witnessed so far. */
  next(): Stamp;
  /** Makes later stamps sort after this one. Stamps from beyond `limit` (ms) are not followed. */
  witness(stamp: Stamp, limit?: number): void;
  /** The newest stamp made or witnessed, to be kept over a restart. */
  last(): Stamp;
}

/**
 * @param now wall clock in milliseconds
 * @param device 30-bit number of this device
 * @param last newest stamp of an earlier run
 */
export const createStampClock = (now: () => number, device: number, last: Stamp = ''): StampClock => {
  const earlier = readStamp(last);
  let time = earlier?.time ?? 0;
  let counter = earlier?.counter ?? 0;
  const advance = () => {
    const wall = Math.max(0, Math.min(Math.floor(now()), maxStampTime));
    if (wall > time) {
      time = wall;
      counter = 0;
    } else if (counter < maxCounter) {
      counter += 1;
    } else {
      time += 1;
      counter = 0;
    }
  };
  return {
    next() {
      advance();
      return writeStamp(time, counter, device);
    },
    witness(stamp, limit = maxStampTime) {
      const seen = readStamp(stamp);
      if (!seen || seen.time > limit) return;
      if (seen.time > time || (seen.time === time && seen.counter > counter)) {
        time = seen.time;
        counter = seen.counter;
      }
    },
    last: () => writeStamp(time, counter, device),
  };
};

const form = /^[-0-9A-Z_a-z]{16}$/;

const digits = (value: number, length: number): string => {
  let rest = value;
  let out = '';
  for (let i = 0; i < length; i += 1) {
    out = (alphabet[rest % 64] ?? '-') + out;
    rest = Math.floor(rest / 64);
  }
  return out;
};

const number = (part: string): number => [...part].reduce((sum, letter) => sum * 64 + (digitOf.get(letter) ?? 0), 0);
