/** だれが解決できそうですか: oneself, neighbours, the public side, or only together (R33). */
import { type PathAnswers, type PathQuestion, walkPath } from '../placement/question-path.ts';
import type { RecordOf } from '../records.ts';

export type Triage = NonNullable<RecordOf<'issueCard'>['triage']>;

/** The nearest help is asked for first; whoever is not sure goes on. */
export const triageQuestions = [
  {
    id: 'self',
    options: [
      { id: 'yes', to: { end: 'self' } },
      { id: 'no', to: { question: 'mutual' } },
      { id: 'unsure', to: { question: 'mutual' } },
    ],
  },
  {
    id: 'mutual',
    options: [
      { id: 'yes', to: { end: 'mutual' } },
      { id: 'no', to: { question: 'public' } },
      { id: 'unsure', to: { question: 'public' } },
    ],
  },
  {
    id: 'public',
    options: [
      { id: 'yes', to: { end: 'public' } },
      { id: 'no', to: { end: 'together' } },
      { id: 'unsure', to: { end: 'together' } },
    ],
  },
] as const satisfies readonly PathQuestion[];

export type TriageQuestion = (typeof triageQuestions)[number]['id'];
export type TriageOption = 'yes' | 'no' | 'unsure';

/** Who can solve it by these answers; null while questions are open. */
export const triageOf = (answers: PathAnswers): Triage | null => {
  const { at } = walkPath(triageQuestions, answers);
  return at && 'end' in at ? (at.end as Triage) : null;
};
