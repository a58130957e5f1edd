import { isPackageOpen } from '#domain/project/review-ticket.ts';
import type { Fields } from '#domain/records.ts';
import type { ReviewPackage } from '#store/outside.ts';

/** How a package stands to people outside. @param now milliseconds since 1970 */
export const packageState = (one: ReviewPackage, now: number): 'open' | 'over' | 'withdrawn' => {
  if (one.isWithdrawn === true) return 'withdrawn';
  return isPackageOpen(one as unknown as Fields, now) ? 'open' : 'over';
};
