import { changesOf, type PrincipleChange } from '#domain/evaluation/change.ts';
import { comparedRounds } from '#domain/evaluation/earlier-rounds.ts';
import { questionSetOf } from '#content/content.ts';
import type { QuestionSet } from '#content/question-set.ts';
import { type EvaluationResult, resultOf } from '#domain/evaluation/result.ts';
import type { Comment } from '#domain/evaluation/tally.ts';
import type { ActionItem } from '#store/action-items.ts';
import type { Member } from '#store/people.ts';
import { useLive } from '#store/react.tsx';
import { type Finding, type RoundResult, resultsOf } from '#store/round-results.ts';
import type { Round } from '#store/rounds.ts';
import type { SpaceView } from '#store/spaces.ts';
import type { Store } from '#store/store.ts';
import { talksOf } from '#store/talks.ts';

/** A shown round with its figures and what people made of them. */
export interface ResultView {
  readonly space: SpaceView;
  readonly round: Round;
  readonly set: QuestionSet;
  readonly result: EvaluationResult;
  /** Parties that took part, in their order on the screen. */
  readonly partyIds: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly comments: readonly Comment[];
  /** By the id of their card. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** やること that came out of this round. */
  readonly actions: readonly ActionItem[];
  /** 「前回の約束」: what came out of the rounds before. */
  readonly promises: readonly ActionItem[];
  /** The last round and the same moment of the cycle before, as far as anything can be compared. */
  readonly comparisons: readonly Comparison[];
  readonly members: readonly Member[];
}

/** This result against an earlier round, for orientation only. */
export interface Comparison {
  readonly round: Round;
  readonly changes: readonly PrincipleChange[];
}

/** What can be said instead of a result. */
export type NoResult = 'missing' | 'not_shown' | 'too_old';

/** The result of a round; undefined while it is read. */
export const useResult = (space: string, id: string): ResultView | NoResult | undefined =>
  useLive((store) => readResult(store, space, id), [space, id]);

const readResult = async (store: Store, space: string, id: string): Promise<ResultView | NoResult> => {
  const [view, round, found, isShowing] = await Promise.all([
    store.spaces.findSpace(space),
    store.rounds.findRound(space, id),
    resultsOf(store).findResult(space, id),
    store.rounds.isShowing(space, id),
  ]);
  if (!view || !round) return 'missing';
  if (!found || (isShowing && round.collect === 'phones')) return 'not_shown';
  const set = questionSetOf(round.set);
  if (!set) return 'too_old';
  const [findings, actions, members, promises, rounds] = await Promise.all([
    resultsOf(store).listFindings(space, id),
    store.actionItems.listAllActionItems(space),
    store.people.listMembers(space, { everybody: true }),
    talksOf(store).listPromises(space, id),
    store.rounds.listRounds(space),
  ]);
  const earlier = await Promise.all(
    comparedRounds(rounds, id).map((one) => resultsOf(store).findResult(space, one.id)),
  );
  const here = new Set(findings.map((finding) => finding.id));
  return {
    space: view,
    round,
    set,
    result: computed(found, set),
    partyIds: found.partyIds,
    names: found.names,
    comments: found.comments,
    findings: new Map(findings.map((finding) => [finding.card ?? '', finding])),
    actions: actions.filter(
      (action) => action.roundId === id || (action.findingId != null && here.has(action.findingId)),
    ),
    promises,
    comparisons: earlier.flatMap((one) => (one ? comparisonOf(found, set, one) : [])),
    members,
  };
};

const computed = (
  { round, partyIds, parties }: RoundResult,
  rules: QuestionSet,
  previous?: EvaluationResult,
): EvaluationResult =>
  resultOf({
    rules,
    round: { phase: round.phase ?? 'before', length: round.length ?? 'short' },
    partyIds,
    tallies: parties,
    previous: previous?.items,
  });

/** Another version of the questions is compared in the families both have, and in nothing else. */
const comparisonOf = (now: RoundResult, set: QuestionSet, then: RoundResult): Comparison[] => {
  const oldSet = questionSetOf(then.round.set);
  if (!oldSet) return [];
  const changes = changesOf(computed(now, set, computed(then, oldSet)));
  return changes.length === 0 ? [] : [{ round: then.round, changes }];
};
