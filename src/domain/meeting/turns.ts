/** 順番に話す: everybody who is here is asked once. It is a list on one phone and counts nothing about anybody. */

/** Where a round stands. */
export interface Turns {
  /** Whose turn it is stands first; those who said あとで stand behind the others. */
  readonly waiting: readonly string[];
  /** Who has had their turn, in that order. */
  readonly done: readonly string[];
}

/** A round that begins. @param order everybody who is here, in the order they are asked */
export const beginTurns = (order: readonly string[]): Turns => ({ waiting: [...order], done: [] });

/** つぎの人: whose turn it was has had it. */
export const nextTurn = ({ waiting, done }: Turns): Turns => {
  const [now, ...others] = waiting;
  return now === undefined ? { waiting, done } : { waiting: others, done: [...done, now] };
};

/** パス（あとで）: the others come first. */
export const laterTurn = ({ waiting, done }: Turns): Turns => {
  const [now, ...others] = waiting;
  return now === undefined ? { waiting, done } : { waiting: [...others, now], done };
};

/** One step back, when the wrong button was tapped. */
export const backTurn = ({ waiting, done }: Turns): Turns => {
  const last = done.at(-1);
  return last === undefined ? { waiting, done } : { waiting: [last, ...waiting], done: done.slice(0, -1) };
};

/** Who came later joins at the end, who left is out. @param here everybody who is here now */
export const withPeople = ({ waiting, done }: Turns, here: readonly string[]): Turns => ({
  waiting: [
    ...waiting.filter((id) => here.includes(id)),
    ...here.filter((id) => !waiting.includes(id) && !done.includes(id)),
  ],
  done: done.filter((id) => here.includes(id)),
});

/** People in an order drawn by lot. @param draw a number from 0 up to, and not including, what it is given */
export const drawnOrder = (people: readonly string[], draw: (below: number) => number): string[] => {
  const left = [...people];
  return people.map(() => left.splice(draw(left.length), 1)[0] ?? '');
};

/** Reads a round that was kept; null when it is none. */
export const readTurns = (value: unknown): Turns | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { waiting, done } = value as { waiting?: unknown; done?: unknown };
  const isNames = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((one) => typeof one === 'string');
  return isNames(waiting) && isNames(done) ? { waiting, done } : null;
};
