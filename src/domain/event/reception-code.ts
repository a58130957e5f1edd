/** The 受付コード: what a member's phone shows and the phone at the reception reads. It says who somebody is, and no more. */

const start = 'kyodo-note:member:';

/** @param space the group, so that nobody is taken for somebody of another one */
export const receptionCode = (space: string, memberId: string): string => `${start}${space}:${memberId}`;

/** @returns `other_group` for a code of another group, null for something that is no such code */
export const readReceptionCode = (
  text: string,
  space: string,
): { readonly memberId: string } | 'other_group' | null => {
  if (!text.startsWith(start)) return null;
  const [of, memberId, ...rest] = text.slice(start.length).split(':');
  if (!of || !memberId || rest.length > 0) return null;
  return of === space ? { memberId } : 'other_group';
};
