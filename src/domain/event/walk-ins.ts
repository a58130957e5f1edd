import { keysOf } from '../records.ts';
import type { GroupEvent } from './event-list.ts';

/** The field in which one person at the reception counts those whose names are on no list. */
export const walkInField = (memberId: string): `walkIns.${string}` => `walkIns.${memberId}`;

/** People who came without a name on the list, counted by everybody at the reception together. */
export const walkInsOf = (event: GroupEvent): number =>
  keysOf(event, 'walkIns').reduce((sum, memberId) => sum + (event[walkInField(memberId)] ?? 0), 0);
