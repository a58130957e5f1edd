/** What a shown 事後 round hands on to the plan of the next cycle; people tick what goes in (50-evaluation item 1). */
import { orderBetween } from '../basis/order-key.ts';

/** Where a thing comes from. */
export type PlanOrigin = 'shared' | 'differs' | 'improve' | 'try' | 'action' | 'goal';

/** Where in the plan it goes. */
export type PlanPlace = 'issue' | 'change' | 'goal' | 'duty';

/** One thing that may go into the next plan, in the words people wrote. */
export interface PlanSource {
  /** Stable while the page is open: origin and the id of the record. */
  readonly id: string;
  readonly origin: PlanOrigin;
  readonly place: PlanPlace;
  readonly text: string;
  readonly partyId: string | null;
  readonly memberId: string | null;
  /** How a goal that was not reached was found out; goes along with it. */
  readonly measures: readonly PlanMeasure[];
}

/** An indicator of a goal that goes on: what was measured last is where the next cycle begins. */
export interface PlanMeasure {
  readonly name: string;
  readonly unit: string | null;
  readonly method: string | null;
  readonly isInWords: boolean;
  readonly span: string | null;
  readonly baseline: string | null;
  readonly baselineOn: string | null;
}

/** The records of the round and its cycle that are looked at; each as people wrote it. */
export interface RoundOutcome {
  readonly findings: readonly {
    readonly id: string;
    readonly shared?: string | null;
    readonly differs?: string | null;
    readonly improve?: string | null;
  }[];
  readonly notes: readonly {
    readonly id: string;
    readonly column?: string | null;
    readonly text?: string | null;
    readonly actionItemId?: string | null;
    readonly partyId?: string | null;
  }[];
  /** やること that came out of this or earlier rounds. */
  readonly actions: readonly {
    readonly id: string;
    readonly what?: string | null;
    readonly ownerId?: string | null;
    readonly partyId?: string | null;
    readonly doneOn?: string | null;
    readonly outcome?: string | null;
  }[];
  readonly goals: readonly {
    readonly id: string;
    readonly what?: string | null;
    readonly outcome?: string | null;
    readonly measures: readonly PlanMeasure[];
  }[];
}

const placeOf: { readonly [origin in PlanOrigin]: PlanPlace } = {
  shared: 'change',
  differs: 'issue',
  improve: 'goal',
  try: 'duty',
  action: 'duty',
  goal: 'goal',
};

/** Everything that may go on, in the order it is asked about: nothing twice, nothing empty, nothing that is over. */
export const sourcesOf = ({ findings, notes, actions, goals }: RoundOutcome): PlanSource[] => {
  const source = (origin: PlanOrigin, id: string, text: string | null | undefined, more: Partial<PlanSource> = {}) =>
    blank(text)
      ? []
      : [
          {
            id: `${origin}/${id}`,
            origin,
            place: placeOf[origin],
            text: (text ?? '').trim(),
            partyId: null,
            memberId: null,
            measures: [],
            ...more,
          },
        ];
  return [
    ...goals.filter(isMissed).flatMap((goal) => source('goal', goal.id, goal.what, { measures: goal.measures })),
    ...findings.flatMap((finding) => source('differs', finding.id, finding.differs)),
    ...findings.flatMap((finding) => source('improve', finding.id, finding.improve)),
    ...findings.flatMap((finding) => source('shared', finding.id, finding.shared)),
    ...actions
      .filter(isOpen)
      .flatMap((action) =>
        source('action', action.id, action.what, { partyId: action.partyId ?? null, memberId: action.ownerId ?? null }),
      ),
    // A ためす that became a やること is asked about there.
    ...notes
      .filter((note) => note.column === 'try' && note.actionItemId == null)
      .flatMap((note) => source('try', note.id, note.text, { partyId: note.partyId ?? null })),
  ];
};

/** What the plan begins with. */
export interface NextPlan {
  readonly issue: string;
  readonly change: string;
  readonly goals: readonly (PlanPart & { readonly measures: readonly PlanMeasure[] })[];
  readonly duties: readonly (PlanPart & { readonly partyId: string | null; readonly memberId: string | null })[];
}

interface PlanPart {
  readonly what: string;
  readonly order: string;
}

/** Letters that fit, as in the register. */
export const PLAN_LIMITS = { issue: 400, change: 200, goal: 200, duty: 200 } as const;

/**
 * Puts what was ticked where it goes: under the words of the last cycle, or as goals and duties of their own.
 * @param ticked in the order of the page
 * @param words what the person left standing of the last cycle's 課題 and どう変えたいか
 */
export const planOf = (
  ticked: readonly PlanSource[],
  words: { readonly issue: string; readonly change: string },
): NextPlan => {
  const under = (place: 'issue' | 'change') => {
    const lines = ticked.filter((source) => source.place === place).map((source) => source.text);
    return [words[place].trim(), ...lines].filter((line) => line !== '').join('\n');
  };
  const goals = inOrder(ticked.filter((source) => source.place === 'goal'));
  const duties = inOrder(ticked.filter((source) => source.place === 'duty'));
  return {
    issue: under('issue'),
    change: under('change'),
    goals: goals.map(({ source, order }) => ({ what: source.text, order, measures: source.measures })),
    duties: duties.map(({ source, order }) => ({
      what: source.text,
      order,
      partyId: source.partyId,
      memberId: source.memberId,
    })),
  };
};

/** Places whose words are too long now, so that nothing is cut off unseen. */
export const tooLong = (plan: NextPlan): PlanPlace[] => [
  ...(plan.issue.length > PLAN_LIMITS.issue ? (['issue'] as const) : []),
  ...(plan.change.length > PLAN_LIMITS.change ? (['change'] as const) : []),
  ...(plan.goals.some((goal) => goal.what.length > PLAN_LIMITS.goal) ? (['goal'] as const) : []),
  ...(plan.duties.some((duty) => duty.what.length > PLAN_LIMITS.duty) ? (['duty'] as const) : []),
];

const inOrder = (sources: readonly PlanSource[]): { source: PlanSource; order: string }[] => {
  let last: string | null = null;
  return sources.map((source) => {
    last = orderBetween(last, null);
    return { source, order: last };
  });
};

const isMissed = (goal: RoundOutcome['goals'][number]): boolean => goal.outcome !== 'reached';

const isOpen = ({ doneOn, outcome }: RoundOutcome['actions'][number]): boolean =>
  doneOn == null && outcome !== 'done' && outcome !== 'dropped';

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
