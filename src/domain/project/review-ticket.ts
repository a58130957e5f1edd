import { localDateAt } from '../basis/local-date.ts';
import type { Fields } from '../records.ts';

/**
 * The package may be read by people from outside: not withdrawn, and its last day in Japan is not over.
 * @param at milliseconds since 1970
 */
export const isPackageOpen = (fields: Fields, at: number): boolean =>
  fields['isWithdrawn'] !== true && fields['deleted'] !== true && !isOver(fields['expiresOn'], at);

/**
 * Somebody from outside reads and writes only while their ticket holds: the package they were asked to judge is open, and
 * their own last day is not over (50-evaluation item 11).
 * @param reviewPackage the package named by the member; undefined when there is none
 * @param at milliseconds since 1970
 */
export const holdsTicket = (member: Fields, reviewPackage: Fields | undefined, at: number): boolean =>
  reviewPackage !== undefined && isPackageOpen(reviewPackage, at) && !isOver(member['termTo'], at);

const isOver = (lastDay: unknown, at: number): boolean => typeof lastDay === 'string' && lastDay < localDateAt(at);
