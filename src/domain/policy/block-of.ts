import type { Around, Neighbour } from './rule.ts';

/** The 班 somebody lives in; undefined when in none, or when it was taken away. Looks at the member and the list of 班. */
export const blockOf = (memberId: string, around: Around): Neighbour | undefined => {
  const blockId = around.record(memberId)?.fields['blockId'];
  return around.list('block').find(({ id, fields }) => id === blockId && fields['deleted'] !== true);
};
