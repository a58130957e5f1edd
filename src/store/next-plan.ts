import { freshCheck } from '#domain/project/fresh-check.ts';
import type { NextPlan, PlanMeasure, RoundOutcome } from '#domain/project/next-plan.ts';
import { promisesBefore, roundOfAction } from '#domain/evaluation/earlier-rounds.ts';
import { orderBetween } from '#domain/basis/order-key.ts';
import type { Edit, Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { StoreContext, StoreError } from './context.ts';
import type { NotebookDb } from './database.ts';
import { filled } from './fields.ts';
import { laterPart } from './later-part.ts';
import type { Project } from './projects.ts';
import { compareText, findRecord, listBelow, listRecords } from './read-rows.ts';
import type { Round } from './rounds.ts';

/** The plan of the next cycle as its page finds it. */
export interface PlanStart {
  readonly project: Project;
  /** The last shown 事後 round; null where there is none yet. */
  readonly round: Round | null;
  readonly outcome: RoundOutcome | null;
  /** `ready`: may begin · `see`: the stage is not 点検・評価 yet · `begun`: the cycle after that round is under way. */
  readonly state: 'ready' | 'no_round' | 'not_see' | 'begun';
}

/** The part of a store: `nextPlansOf(store)`. */
export const nextPlansOf = laterPart((context) => createNextPlans(context));

/** From the findings of a round to the plan of the next cycle. */
const createNextPlans = ({ db, commit }: StoreContext) => ({
  /** What the next plan may begin with; undefined when the project is not on this phone. */
  async findStart(space: string): Promise<PlanStart | undefined> {
    const project = await findRecord(db, space, 'project', projectId(space));
    if (!project) return undefined;
    const rounds = await listRecords(db, space, 'evaluationRound');
    const round = rounds
      .filter((one) => one.phase === 'after' && one.state === 'shown')
      .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
    if (!round) return { project, round: null, outcome: null, state: 'no_round' };
    const state = stateOf(project, round);
    return { project, round, outcome: await outcomeOf(db, space, round, rounds), state };
  },

  /** Begins the next cycle with what was ticked, in one go. Errors: 'record.missing', or why it is not allowed. */
  begin: (space: string, roundId: string, plan: NextPlan): Promise<Result<void, StoreError>> =>
    commit(space, 'project.next_plan', async (read, fresh) => {
      const project = await read.get('project', projectId(space));
      if (!project) return err({ code: 'record.missing', place: projectId(space) });
      const cycle = (project.cycle ?? 1) + 1;
      const words = { issue: plan.issue || null, change: plan.change || null };
      const edits: Edit[] = [
        {
          kind: 'project',
          id: project.id,
          set: { ...freshCheck(project as unknown as Fields), stage: 'plan', cycle, fromRoundId: roundId, ...words },
        },
      ];
      for (const { what, order, measures } of plan.goals) {
        const goalId = fresh();
        edits.push({ kind: 'goal', id: goalId, set: { cycle, what, order, authorId: read.me } });
        let place: string | null = null;
        for (const measure of measures) {
          place = orderBetween(place, null);
          const set = { goalId, ...indicatorFields(measure), order: place, authorId: read.me };
          edits.push({ kind: 'indicator', id: fresh(), set });
        }
      }
      for (const { what, order, partyId, memberId } of plan.duties) {
        const whose = { ...(partyId ? { partyId } : {}), ...(memberId ? { memberId } : {}) };
        edits.push({ kind: 'duty', id: fresh(), set: { cycle, what, order, ...whose, authorId: read.me } });
      }
      return ok({ edits, value: undefined });
    }),
});

const projectId = (space: string): string => derivedId('project', space, {}) ?? '';

const stateOf = (project: Project, round: Round): PlanStart['state'] => {
  if ((project.cycle ?? 1) > (round.cycle ?? 1)) return 'begun';
  return project.stage === 'see' ? 'ready' : 'not_see';
};

const outcomeOf = async (
  db: NotebookDb,
  space: string,
  round: Round,
  rounds: readonly Round[],
): Promise<RoundOutcome> => {
  const [findings, notes, actions, goals] = await Promise.all([
    listRecords(db, space, 'finding'),
    listBelow(db, space, 'talkNote', round.id),
    listRecords(db, space, 'actionItem'),
    listRecords(db, space, 'goal'),
  ]);
  const own = actions.filter((action) => roundOfAction(action, findings) === round.id);
  const ofCycle = goals.filter((goal) => (goal.cycle ?? 1) === (round.cycle ?? 1));
  return {
    findings: findings.filter((finding) => finding.roundId === round.id),
    notes,
    actions: [...own, ...promisesBefore(rounds, findings, actions, round.id)],
    goals: await Promise.all(
      ofCycle.map(async (goal) => ({ ...goal, measures: await measuresOf(db, space, goal.id) })),
    ),
  };
};

/** How a goal was measured, with what was measured last. */
const measuresOf = async (db: NotebookDb, space: string, goalId: string): Promise<PlanMeasure[]> => {
  const indicators = await listBelow(db, space, 'indicator', goalId);
  return Promise.all(
    indicators.map(async (indicator): Promise<PlanMeasure> => {
      const last = (await listBelow(db, space, 'measurement', indicator.id))
        .toSorted((a, b) => compareText(a.on ?? '', b.on ?? ''))
        .at(-1);
      return {
        name: indicator.name ?? '',
        unit: indicator.unit ?? null,
        method: indicator.method ?? null,
        isInWords: indicator.isInWords === true,
        span: indicator.span ?? null,
        baseline: last?.value ?? indicator.baseline ?? null,
        baselineOn: last ? (last.on ?? null) : (indicator.baselineOn ?? null),
      };
    }),
  );
};

const indicatorFields = ({ span, ...measure }: PlanMeasure): FieldsOf<'indicator'> => ({
  ...(filled({ ...measure }) as FieldsOf<'indicator'>),
  ...(span === null ? {} : { span: span as NonNullable<RecordOf<'indicator'>['span']> }),
});
