import { questionSetOf } from '#content/content.ts';
import type { QuestionSet } from '#content/question-set.ts';
import { type Question, questionsFor } from '#domain/evaluation/questions.ts';
import { partiesOfRound } from '#domain/evaluation/round-progress.ts';
import type { Sheet } from '#domain/evaluation/sheet.ts';
import type { Fields, RecordOf } from '#domain/records.ts';
import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import type { Round } from '#store/rounds.ts';
import type { SpaceView } from '#store/spaces.ts';
import type { Store } from '#store/store.ts';
import { waitingOf } from '#store/waiting-edits.ts';

/** A party of a round: counts and marks, never an answer. */
export interface RoundParty {
  readonly id: string;
  readonly name: string;
  readonly kind: RecordOf<'party'>['kind'];
  readonly isAbsent: boolean;
  readonly isPromised: boolean;
  readonly answered: number;
  readonly expected: number;
}

/** A round as its pages need it. */
export interface RoundView {
  readonly space: SpaceView;
  readonly round: Round;
  /** null when this app is too old to know the questions. */
  readonly set: QuestionSet | null;
  /** All parties of the round, those that do not take part included. */
  readonly parties: readonly RoundParty[];
  /** Everybody who takes part has answered. */
  readonly isReady: boolean;
  /** The showing was asked for and is under way. */
  readonly isShowing: boolean;
  /** My own sheet on this phone; null before the first answer and when one phone goes round. */
  readonly sheet: Sheet | null;
  /** My sheet has not arrived at the others yet. */
  readonly isOnTheWay: boolean;
  /** Representatives and the facilitator open, pass round, show and close. */
  readonly mayRun: boolean;
}

/** A round as it lies on this phone: undefined while it is read, null when there is none. */
export const useRound = (space: string, id: string): RoundView | null | undefined =>
  useLive((store) => readRound(store, space, id), [space, id]);

const readRound = async (store: Store, space: string, id: string): Promise<RoundView | null> => {
  const [view, round] = await Promise.all([store.spaces.findSpace(space), store.rounds.findRound(space, id)]);
  if (!view || !round) return null;
  const [listed, progress, isShowing, sheet, waiting] = await Promise.all([
    partiesOf(store).listParties(space),
    store.rounds.progressOfRound(space, id),
    store.rounds.isShowing(space, id),
    store.sheets.findOwnSheet(space, id),
    waitingOf(store).listWaiting(),
  ]);
  const fields = round as unknown as Fields;
  const counts = new Map(progress?.parties.map((one) => [one.partyId, one]));
  const absent = new Set(progress?.absentIds ?? []);
  const parties = partiesOfRound(
    fields,
    listed.map((party) => ({ id: party.id, fields: party as unknown as Fields, party })),
  ).map(({ party }) => {
    const count = counts.get(party.id);
    return {
      id: party.id,
      name: party.name ?? '',
      kind: party.kind,
      isAbsent: absent.has(party.id),
      isPromised: count?.isPromised ?? false,
      answered: count?.answered ?? 0,
      expected: count?.expected ?? 0,
    };
  });
  return {
    space: view,
    round,
    set: questionSetOf(round.set) ?? null,
    parties,
    isReady: progress?.isReady ?? false,
    // The passed phone shows by itself; only answers of many phones wait for one place to bring them together.
    isShowing: isShowing && round.collect === 'phones',
    sheet: sheet ?? null,
    isOnTheWay: waiting.some((edit) => edit.space === space && edit.kind === 'assessment'),
    mayRun: view.me.isRepresentative || view.me.role === 'facilitator',
  };
};

/** The screens somebody of a party goes through; none when the app is too old. */
export const questionsOf = ({ set, round, parties }: RoundView, partyId: string): readonly Question[] =>
  set === null
    ? []
    : questionsFor(
        set,
        { phase: round.phase ?? 'before', length: round.length ?? 'short' },
        partyId,
        parties.map((party) => party.id),
      );

/** How sheets come together, as it was chosen when the round was opened. */
export const collectOf = ({ collect, isEnveloped }: Round): 'phones' | 'onePhone' | 'sealed' =>
  isEnveloped ? 'sealed' : (collect ?? 'phones');
