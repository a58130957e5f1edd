/** What of earlier rounds a result looks back to: what was promised, and what it is compared with. */

interface KnownRound {
  readonly id: string;
  readonly number?: number | null;
  readonly cycle?: number | null;
  readonly phase?: string | null;
  readonly state?: string | null;
}

interface KnownFinding {
  readonly id: string;
  readonly roundId?: string | null;
}

interface KnownAction {
  readonly id: string;
  readonly findingId?: string | null;
  readonly roundId?: string | null;
  readonly dueOn?: string | null;
  readonly doneOn?: string | null;
  readonly outcome?: string | null;
}

/** Shown rounds before this one, the last first. */
export const shownBefore = <R extends KnownRound>(rounds: readonly R[], roundId: string): R[] => {
  const number = rounds.find((round) => round.id === roundId)?.number ?? 0;
  return rounds
    .filter((round) => round.state === 'shown' && (round.number ?? 0) < number)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0));
};

/** The last shown round, and the last one of an earlier cycle at the same phase; each once. */
export const comparedRounds = <R extends KnownRound>(rounds: readonly R[], roundId: string): R[] => {
  const round = rounds.find((one) => one.id === roundId);
  const before = shownBefore(rounds, roundId);
  const sameMoment = before.find((one) => one.phase === round?.phase && (one.cycle ?? 1) < (round?.cycle ?? 1));
  return [...new Set([before[0], sameMoment])].filter((one) => one !== undefined);
};

/** The round a やること came out of, directly or through a card. */
export const roundOfAction = (action: KnownAction, findings: readonly KnownFinding[]): string | null =>
  action.roundId ?? findings.find((finding) => finding.id === action.findingId)?.roundId ?? null;

/**
 * 「前回の約束」: everything that came out of the last shown round, and of older ones what is not over yet.
 * @returns the earliest due day first
 */
export const promisesBefore = <A extends KnownAction>(
  rounds: readonly KnownRound[],
  findings: readonly KnownFinding[],
  actions: readonly A[],
  roundId: string,
): A[] => {
  const before = shownBefore(rounds, roundId).map((round) => round.id);
  return actions
    .filter((action) => {
      const place = before.indexOf(roundOfAction(action, findings) ?? '');
      return place === 0 || (place > 0 && !isOver(action));
    })
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
};

/** Done or dropped: nobody is asked about it again. */
const isOver = ({ doneOn, outcome }: KnownAction): boolean =>
  outcome === 'done' || outcome === 'dropped' || (outcome == null && doneOn != null);
