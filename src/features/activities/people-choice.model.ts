/** So many names are shown at once; a longer roster is folded. */
const mostNames = 12;

/**
 * Which names are shown and which are folded.
 * @param members ids of the active members, in the order of the roster
 * @param chosen ids that are wanted first; somebody who has left is shown too
 */
export const arrangePeople = (
  members: readonly string[],
  chosen: readonly string[],
): { readonly near: readonly string[]; readonly more: readonly string[] } => {
  const gone = chosen.filter((id) => !members.includes(id));
  if (members.length <= mostNames) return { near: [...members, ...gone], more: [] };
  const wanted = members.filter((id) => chosen.includes(id));
  const fill = members.filter((id) => !chosen.includes(id)).slice(0, Math.max(0, mostNames - wanted.length));
  const near = members.filter((id) => wanted.includes(id) || fill.includes(id));
  return { near: [...near, ...gone], more: members.filter((id) => !near.includes(id)) };
};

/** Do both name the same people? */
export const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** One person more, or one fewer. */
export const toggled = (chosen: readonly string[], id: string, on: boolean): readonly string[] => {
  const others = chosen.filter((one) => one !== id);
  return on ? [...others, id] : others;
};
