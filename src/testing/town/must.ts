import type { Result } from '#domain/basis/result.ts';

/**
 * The value of something that has to work.
 * @throws with the code when it did not
 */
export const must = async <T, E>(result: Promise<Result<T, E>>): Promise<T> => {
  const done = await result;
  if (!done.ok) throw new Error(`town: ${JSON.stringify(done.error)}`);
  return done.value;
};
