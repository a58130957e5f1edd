/** Where the words of a clause come from: shown beside it, so that nothing made by the app passes for something people wrote. */

/** `made` from the plan, `written` by people, `empty`. */
export interface ClauseOrigin {
  readonly by: 'made' | 'written' | 'empty';
  /** The plan would make other words today than it did. */
  readonly hasPlanChanged: boolean;
}

/**
 * @param text the words of the clause now
 * @param made the words that were made from the plan when the clause last took them; '' where none were
 * @param madeToday the words the plan makes today
 */
export const clauseOrigin = (text: string, made: string, madeToday: string): ClauseOrigin => ({
  by: text.trim() === '' ? 'empty' : text === made ? 'made' : 'written',
  hasPlanChanged:
    madeToday !== '' && madeToday !== made && !text.includes(madeToday) && (made !== '' || text.trim() === ''),
});

/** New words from the plan: in place of what the plan made, but under what people wrote, which is never overwritten. */
export const takeNewWords = (text: string, made: string, madeToday: string): string =>
  text.trim() === '' || text === made ? madeToday : `${text}\n${madeToday}`;
