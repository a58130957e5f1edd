import type { Decision, DecisionInput } from '#store/minutes.ts';

/** How something was decided; `none` says nothing about it. */
export type DecisionResult = 'none' | 'unanimous' | 'votes';

/** The form of a decision as it stands on the screen. */
export interface DecisionForm {
  readonly text: string;
  readonly result: DecisionResult;
  readonly inFavour: number;
  readonly against: number;
  readonly held: number;
  /** Of the votes, those that came in writing; drafts of older apps have none. */
  readonly byPaper?: number;
  /** Somebody changed the votes in favour; until then they are those who are left. */
  readonly isCounted: boolean;
  readonly reason: string;
}

/** A vote that is counted by － and ＋. */
export type Vote = 'inFavour' | 'against' | 'held';

/** A new decision. */
export const emptyDecisionForm: DecisionForm = {
  text: '',
  result: 'none',
  inFavour: 0,
  against: 0,
  held: 0,
  isCounted: false,
  reason: '',
};

/** The form of a decision that exists. */
export const formOfDecision = (decision: Decision): DecisionForm => ({
  text: decision.text ?? '',
  result: resultOf(decision),
  inFavour: decision.inFavour ?? 0,
  against: decision.against ?? 0,
  held: decision.held ?? 0,
  ...(decision.byPaper ? { byPaper: decision.byPaper } : {}),
  isCounted: resultOf(decision) === 'votes',
  reason: decision.reason ?? '',
});

/** How a decision was taken, as far as it was written down. */
export const resultOf = (decision: Decision): DecisionResult => {
  if (decision.isUnanimous === true) return 'unanimous';
  return decision.inFavour != null || decision.against != null || decision.held != null ? 'votes' : 'none';
};

/** Chooses how it was decided; counting begins with everybody in favour. @param voters people who are here */
export const withResult = (form: DecisionForm, result: DecisionResult, voters: number): DecisionForm =>
  balanced({ ...form, result }, voters);

/** Changes one of the three counts; those in favour follow until somebody counts them too. */
export const withVote = (form: DecisionForm, vote: Vote, count: number, voters: number): DecisionForm =>
  vote === 'inFavour' ? { ...form, inFavour: count, isCounted: true } : balanced({ ...form, [vote]: count }, voters);

/** The fields to store. */
export const fieldsOfDecision = (form: DecisionForm): DecisionInput => {
  const hasVotes = form.result === 'votes';
  return {
    text: form.text.trim(),
    reason: form.reason.trim() || null,
    isUnanimous: form.result === 'unanimous' ? true : null,
    inFavour: hasVotes ? form.inFavour : null,
    against: hasVotes ? form.against : null,
    held: hasVotes ? form.held : null,
    byPaper: (hasVotes && form.byPaper) || null,
  };
};

const balanced = (form: DecisionForm, voters: number): DecisionForm =>
  form.isCounted || form.result !== 'votes'
    ? form
    : { ...form, inFavour: Math.max(0, voters - form.against - form.held) };
