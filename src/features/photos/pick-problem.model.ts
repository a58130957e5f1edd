import type { PhotoProblem } from '#domain/photo/photo-problem.ts';

const problems: readonly PhotoProblem[] = ['empty', 'too_large', 'not_a_photo', 'heic', 'cut_off', 'unreadable'];

/** What was wrong with the file itself; null when the record was refused, whose code has words of its own. */
export const problemOf = (problem: string | undefined): PhotoProblem | null =>
  problems.find((one) => one === problem) ?? null;
