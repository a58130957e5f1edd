import { err, ok, type Result } from '../basis/result.ts';
import { isPartyComplete, type PartyProgress } from './progress.ts';

/** Somebody marked a party 不参加. */
export interface AbsenceMark {
  readonly partyId: string;
  /** The party that says so; the party itself may always. */
  readonly byPartyId: string;
}

/** Why a round cannot be shown yet. */
export type ShowingRefusal =
  | { readonly code: 'round.not_complete'; readonly waitingFor: readonly string[] }
  | { readonly code: 'round.too_few_parties' };

/**
 * Parties that do not take part: marked by themselves, or after the deadline by all others. Silent parties need not
 * agree about one another, so two silent ones cannot block the rest; a party that has answered is never marked away.
 */
export const listAbsent = (
  progress: readonly PartyProgress[],
  marks: readonly AbsenceMark[],
  isDeadlinePassed: boolean,
): string[] => {
  const ids = progress.map((party) => party.partyId);
  const isMarkedBy = (partyId: string, byPartyId: string) =>
    marks.some((mark) => mark.partyId === partyId && mark.byPartyId === byPartyId);
  const gone = ids.filter((id) => isMarkedBy(id, id));
  if (!isDeadlinePassed) return gone;
  const answered = progress.filter(isPartyComplete).map((party) => party.partyId);
  let silent = ids.filter(
    (id) => !gone.includes(id) && !answered.includes(id) && marks.some((mark) => mark.partyId === id),
  );
  for (;;) {
    const present = ids.filter((id) => !gone.includes(id) && !silent.includes(id));
    const agreed = silent.filter((id) => present.length > 0 && present.every((by) => isMarkedBy(id, by)));
    if (agreed.length === silent.length) return ids.filter((id) => gone.includes(id) || silent.includes(id));
    silent = agreed;
  }
};

/**
 * May the round be shown to all at once? Every party that takes part is complete, and there are at least two of them:
 * one alone would be seen without seeing (50-evaluation item 6). Looks at counts only.
 * @returns the parties shown, or who is waited for
 */
export const canShow = (
  progress: readonly PartyProgress[],
  absentIds: readonly string[],
): Result<readonly string[], ShowingRefusal> => {
  const present = progress.filter((party) => !absentIds.includes(party.partyId));
  const waitingFor = present.filter((party) => !isPartyComplete(party)).map((party) => party.partyId);
  if (present.length < 2) return err({ code: 'round.too_few_parties' });
  if (waitingFor.length > 0) return err({ code: 'round.not_complete', waitingFor });
  return ok(present.map((party) => party.partyId));
};
