/** A size as people know it: the word of the unit, and how many of it. */
export interface ReadableSize {
  readonly unit: 'kilobytes' | 'megabytes' | 'gigabytes';
  readonly size: number;
  readonly digits: number;
}

const step = 1000;

/** Bytes in the unit that leaves one to three digits. */
export function readableSize(bytes: number): ReadableSize {
  if (bytes < step ** 2) return { unit: 'kilobytes', size: Math.ceil(bytes / step), digits: 0 };
  if (bytes < step ** 3) return { unit: 'megabytes', size: bytes / step ** 2, digits: bytes < 10 * step ** 2 ? 1 : 0 };
  return { unit: 'gigabytes', size: bytes / step ** 3, digits: 1 };
}

/** Below this, photos may soon not fit; people are told. */
const lowBytes = 200 * step ** 2;

/** Is the phone nearly full? */
export const isLow = (free: number): boolean => free < lowBytes;
