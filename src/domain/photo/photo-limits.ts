/** What a photo may be, and what is made of it. */

/** Bytes of a file somebody picks, at most; a photo of a phone has a tenth of it. */
export const mostPickedBytes = 40_000_000;
/** Points of a picture that is still unfolded in memory, four bytes each. */
export const mostPoints = 64_000_000;
/** The longer side of what is kept, in points (issue: ≤ 2,048 px). */
export const photoSide = 2048;
/** The longer side of the small picture. */
export const thumbSide = 320;
/** What is tried to be kept of a photo and of its small picture, in bytes. */
export const wantedPhotoBytes = 3_000_000;
export const wantedThumbBytes = 20_000;
/** Files picked in one go. */
export const mostAtOnce = 20;

/**
 * A size with the longer side at most `side`; nothing is made larger.
 * @returns whole points, at least 1
 */
export const fitted = (width: number, height: number, side: number): { width: number; height: number } => {
  const scale = Math.min(1, side / Math.max(width, height));
  const whole = (value: number) => Math.max(1, Math.round(value * scale));
  return { width: whole(width), height: whole(height) };
};
