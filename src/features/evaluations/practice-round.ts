import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import type { Localized } from '#domain/basis/localized.ts';
import { practiceTown } from '#content/practice-town.ts';
import { type Question, questionsFor } from '#domain/evaluation/questions.ts';
import { type EvaluationResult, resultOf } from '#domain/evaluation/result.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';
import { tallySheets } from '#domain/evaluation/tally.ts';
import { emptySheet } from './answer-flow.model.ts';

/** A party of the invented town. */
interface PracticeParty {
  readonly id: string;
  readonly name: Localized;
}

/** The round that is practised: 中間, short, 会で1枚. */
export const PRACTICE = { phase: 'mid', length: 'short' } as const;

export const practiceSet = questionSetOf(DEFAULT_QUESTIONS);

/** Invented parties with ids of their own, found in no space. The first is played by whoever practises. */
export const practiceParties: readonly PracticeParty[] = practiceTown.map((name, at) => ({
  id: `00000000-0000-4000-8000-0000000000a${at + 1}`,
  name,
}));

export const practiceIds = practiceParties.map(({ id }) => id);

/** The party whoever practises answers for. */
export const ownPracticeId = practiceIds[0] ?? '';

/** The screens of one party. */
export const practiceQuestions = (partyId: string): Question[] =>
  practiceSet ? questionsFor(practiceSet, PRACTICE, partyId, practiceIds) : [];

/** What the other two have answered: kind to themselves, and the road section sees the notice come too late. */
export const practiceSheets = (): Sheet[] =>
  practiceIds.slice(1).map((partyId, at) => ({
    ...emptySheet('practice', partyId),
    isDone: true,
    answers: Object.fromEntries(
      practiceQuestions(partyId).map((question) => [question.key, ratingFor(question, at)] as const),
    ),
  }));

/** The result of the practice, by the same formulas as any round. */
export const practiceResult = (own: Sheet): EvaluationResult | null => {
  if (!practiceSet) return null;
  const sheets = [{ ...own, isDone: true }, ...practiceSheets()];
  const { parties: tallies } = tallySheets('party', practiceIds, sheets);
  return resultOf({ rules: practiceSet, round: PRACTICE, partyIds: practiceIds, tallies });
};

/** By principle: about itself, about the association, about the third party. */
const students: Readonly<Record<string, readonly [Rating, Rating, Rating]>> = {
  equality: [3, 2, 3],
  autonomy: [4, 3, 3],
  understanding: [3, 2, 2],
  purpose: [4, 4, 3],
  roles: [3, 3, 2],
  openness: [2, 2, 3],
  evaluation: [3, 3, 0],
};

const roads: Readonly<Record<string, readonly [Rating, Rating, Rating]>> = {
  equality: [4, 2, 3],
  autonomy: [3, 4, 4],
  understanding: [3, 1, 3],
  purpose: [4, 4, 4],
  roles: [3, 2, 4],
  openness: [4, 2, 3],
  evaluation: [2, 3, 3],
};

const ratingFor = ({ principle, subject }: Question, at: number): Rating => {
  const [self, town, third] = (at === 0 ? students : roads)[principle ?? ''] ?? [3, 3, 3];
  if (subject === practiceIds[0]) return town;
  return subject === 'us' || subject === 'all' ? self : third;
};
