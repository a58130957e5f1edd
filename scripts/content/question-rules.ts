import type { Phase } from '../../src/domain/evaluation/question-set.ts';
import { type QuestionFile, questionSetFrom } from '../../src/content/question-file.ts';
import type { QuestionSet } from '../../src/content/question-set.ts';
import type { Complaint } from './complaint.ts';
import type { Known } from './known.ts';

const phases: readonly Phase[] = ['before', 'mid', 'after'];

/** What of a set of questions names what is not there, or could never give a figure. */
export const complainAboutQuestions = (file: QuestionFile, known: Known): Complaint[] => {
  const base = known.written.get(file.items);
  const principles = known.principles.get(file.principleSet);
  if (!base) return [{ path: ['items'], reason: `there is no set of written questions ${file.items}` }];
  if (!principles) return [{ path: ['principleSet'], reason: `there is no set of principles ${file.principleSet}` }];
  const ids = principles.principles.map(({ id }) => id);
  const mapped = complainAboutMap(file, base, ids);
  return [
    ...mapped,
    ...complainAboutLimits(file),
    ...(mapped.length === 0 ? complainAboutNeeds(questionSetFrom(file, base, principles)) : []),
  ];
};

const complainAboutMap = (file: QuestionFile, base: QuestionSet, ids: readonly string[]): Complaint[] => [
  ...Object.entries(file.principleOf).flatMap(([itemId, principle]) => {
    const path = ['principleOf', itemId];
    const item = base.items.find(({ id }) => id === itemId);
    if (!item) return [{ path, reason: `${file.items} has no question ${itemId}` }];
    if (item.principle === null)
      return [{ path, reason: `${itemId} asks for the outcome and belongs to no principle` }];
    return ids.includes(principle) ? [] : [{ path, reason: `${file.principleSet} has no principle ${principle}` }];
  }),
  ...base.items.flatMap(({ id, principle }) =>
    principle === null || Object.hasOwn(file.principleOf, id) || ids.includes(principle)
      ? []
      : [{ path: ['principleOf'], reason: `the question ${id} has no principle of ${file.principleSet}` }],
  ),
];

const complainAboutLimits = ({ bands, cards }: QuestionFile): Complaint[] => [
  ...(bands.almost < bands.strong
    ? []
    : [
        {
          path: ['bands', 'almost'],
          reason: `the bands are out of order: ${bands.almost} is not below ${bands.strong}`,
        },
      ]),
  ...(cards.gap < cards.wideGap
    ? []
    : [{ path: ['cards', 'gap'], reason: `a gap of ${cards.gap} is not below the wide one of ${cards.wideGap}` }]),
];

/** A principle that is asked less often than it needs answers would be データ不足 for ever. */
const complainAboutNeeds = (set: QuestionSet): Complaint[] =>
  (['short', 'full'] as const).flatMap((length) =>
    phases.flatMap((phase) =>
      set.principles.flatMap((principle) => {
        const asked = set.items.filter(
          (item) => item.phase === phase && item.principle === principle && (length === 'full' || item.isStar),
        ).length;
        return asked >= set.needed[length]
          ? []
          : [
              {
                path: ['needed', length],
                reason: `${principle} needs ${set.needed[length]} answers, but ${asked} are asked (${phase}, ${length})`,
              },
            ];
      }),
    ),
  );
