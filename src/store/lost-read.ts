/** Keeps pages standing when the disk closes a reading under somebody's hands. */

/** So many times in a row a reading may be lost before it is told as a fault. */
const patience = 5;

/** One query of a page: its last answer, and how often in a row it was lost. */
export interface Reading<T> {
  /**
   * Asks; a reading that was lost on the way gives the last answer once more.
   * @param query as it stands on the page
   * @param about what it depends on; of something else there is no last answer
   * @param again asks anew, outside of whatever the lost reading was caught in
   */
  ask(query: () => Promise<T> | T, about: readonly unknown[], again: () => void): Promise<T | undefined> | T;
}

/**
 * Where several queries of a page run at once, a browser may take one of them for a part of another's transaction, which is over
 * when it asks. Nothing is wrong with the disk then; the query is asked again.
 */
export const createReading = <T>(): Reading<T> => {
  let last: T | undefined;
  let lost = 0;
  let asksAbout: readonly unknown[] = [];
  const keep = (answer: T): T => {
    lost = 0;
    last = answer;
    return answer;
  };
  return {
    ask(query, about, again) {
      const isSame = about.length === asksAbout.length && about.every((one, place) => Object.is(one, asksAbout[place]));
      if (!isSame) last = undefined;
      asksAbout = about;
      const asked = query();
      if (!isThenable(asked)) return keep(asked);
      return asked.then(keep, (error: unknown) => {
        lost += 1;
        if (!wasLost(error) || lost > patience) throw error;
        again();
        return last;
      });
    },
  };
};

const isThenable = <T>(asked: Promise<T> | T): asked is Promise<T> =>
  typeof asked === 'object' && asked !== null && 'then' in asked;

const wasLost = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TransactionInactiveError' || error.name === 'PrematureCommitError');
