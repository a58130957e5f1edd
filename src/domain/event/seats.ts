/** Who has a seat when places are few, and who waits in which order. The server alone decides, one answer after the other. */

/** One answer to an event or to one day of a series. */
export interface Answerer {
  readonly id: string;
  /** Said ○, and has not taken it back. */
  readonly isComing: boolean;
  /** How many people come with this answer, the one who answers included. */
  readonly people: number;
  readonly seat: 'in' | 'waiting' | null;
  /** The order of arrival; null as long as the server has not seen a ○. */
  readonly turn: number | null;
}

/** What the server writes into one answer. */
export interface Seating {
  readonly id: string;
  readonly seat: 'in' | 'waiting' | null;
  readonly turn: number | null;
}

/**
 * Gives out the seats. Whoever has one keeps it while there is room; freed seats go to whoever waits longest, and nobody who
 * fits is overtaken: the queue stops at the first party there is no room for. Only a party larger than the whole event is
 * passed over. When the capacity was lowered, those who came last go back to the queue, with their old turn.
 * @param capacity people; 0 or null for as many as like
 * @param grown the answer that now brings more people than before: the others keep their seats before it does
 * @returns every answer, in the order given
 */
export const giveSeats = (
  capacity: number | null,
  answerers: readonly Answerer[],
  grown: string | null = null,
): readonly Seating[] => {
  const limit = capacity || Number.POSITIVE_INFINITY;
  const coming = inTurn(answerers);
  const inside = new Set<string>();
  let taken = 0;
  const letIn = ({ id, people }: Turned): boolean => {
    if (taken + people > limit) return false;
    inside.add(id);
    taken += people;
    return true;
  };
  const seated = coming.filter((one) => one.seat === 'in');
  for (const one of seated) if (one.id !== grown) letIn(one);
  for (const one of seated) if (one.id === grown) letIn(one);
  for (const one of coming) {
    if (inside.has(one.id) || one.people > limit) continue;
    if (!letIn(one)) break;
  }
  const turns = new Map(coming.map((one) => [one.id, one.turn]));
  return answerers.map(({ id }) => {
    const turn = turns.get(id) ?? null;
    return { id, turn, seat: turn === null ? null : inside.has(id) ? 'in' : 'waiting' };
  });
};

interface Turned extends Answerer {
  readonly turn: number;
}

/** Those who come, the first first. Who has no turn yet comes after everybody who has. */
const inTurn = (answerers: readonly Answerer[]): readonly Turned[] => {
  const coming = answerers.filter((one) => one.isComing);
  const known = coming
    .flatMap((one) => (one.turn === null ? [] : [{ ...one, turn: one.turn }]))
    .toSorted((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1));
  const last = known.at(-1)?.turn ?? 0;
  const fresh = coming.filter((one) => one.turn === null).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...known, ...fresh.map((one, index) => ({ ...one, turn: last + 1 + index }))];
};
