import type { RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';
import { type RoundResult, resultsOf } from './round-results.ts';
import type { Store } from './store.ts';

/** A goal with how it was measured. */
export interface GoalStory {
  readonly goal: RecordOf<'goal'>;
  readonly indicators: readonly {
    readonly indicator: RecordOf<'indicator'>;
    readonly last: RecordOf<'measurement'> | null;
  }[];
}

/** A shown round with what people wrote about its cards. */
export interface RoundStory {
  readonly round: RecordOf<'evaluationRound'>;
  readonly result: RoundResult;
  readonly findings: readonly RecordOf<'finding'>[];
}

/** A filed opinion from outside with what the parties said to it. */
export interface OpinionStory {
  readonly opinion: RecordOf<'opinion'>;
  readonly replies: readonly RecordOf<'opinionReply'>[];
}

/**
 * What one cycle of a project came to, for those who were not there. It holds no member: whatever is told from it names parties,
 * never people. Of rounds only the shown ones are in it, and of those only what their results say.
 */
export interface ProjectStory {
  readonly name: string;
  readonly cycle: number;
  readonly project: RecordOf<'project'> | undefined;
  readonly parties: readonly RecordOf<'party'>[];
  readonly goals: readonly GoalStory[];
  /** The newest first. */
  readonly logs: readonly RecordOf<'activityLog'>[];
  readonly decisions: readonly RecordOf<'decision'>[];
  /** The oldest first. */
  readonly rounds: readonly RoundStory[];
  readonly improvements: readonly RecordOf<'actionItem'>[];
  readonly opinions: readonly OpinionStory[];
}

/** Reads the story of the cycle a project is in. */
export const readStory = async (store: Store, space: string): Promise<ProjectStory> => {
  const { readRecords } = storiesOf(store);
  const records = await readRecords(space);
  const rounds: RoundStory[] = [];
  for (const round of records.rounds) {
    const result = await resultsOf(store).findResult(space, round.id);
    if (result) rounds.push({ round, result, findings: await resultsOf(store).listFindings(space, round.id) });
  }
  const cards = new Set(rounds.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const roundIds = new Set(rounds.map(({ round }) => round.id));
  const improvements = records.actions.filter(
    (one) => cards.has(one.findingId ?? '') || roundIds.has(one.roundId ?? ''),
  );
  const { rounds: _, actions: __, ...rest } = records;
  return { ...rest, rounds, improvements };
};

const storiesOf = laterPart((context) => createStories(context));

const createStories = ({ db }: StoreContext) => {
  const goalsOf = async (space: string, cycle: number): Promise<GoalStory[]> => {
    const goals = (await listRecords(db, space, 'goal')).filter((goal) => (goal.cycle ?? 1) === cycle);
    const withIndicators = goals.map(async (goal) => {
      const indicators = await listBelow(db, space, 'indicator', goal.id);
      const measured = indicators.map(async (indicator) => ({
        indicator,
        last: (await listBelow(db, space, 'measurement', indicator.id)).at(-1) ?? null,
      }));
      return { goal, indicators: await Promise.all(measured) };
    });
    return Promise.all(withIndicators);
  };

  const opinionsOf = async (space: string, cycle: number): Promise<OpinionStory[]> => {
    const packages = (await listRecords(db, space, 'reviewPackage')).filter((one) => (one.cycle ?? 1) === cycle);
    const ids = new Set(packages.map(({ id }) => id));
    const opinions = (await listRecords(db, space, 'opinion')).filter(
      (one) => one.state === 'filed' && ids.has(one.packageId ?? ''),
    );
    return Promise.all(
      opinions.map(async (opinion) => ({ opinion, replies: await listBelow(db, space, 'opinionReply', opinion.id) })),
    );
  };

  return {
    async readRecords(space: string) {
      const project = await findRecord(db, space, 'project', derivedId('project', space, {}) ?? '');
      const profile = await findRecord(db, space, 'space', space);
      const cycle = project?.cycle ?? 1;
      const [parties, goals, logs, decisions, rounds, actions, opinions] = await Promise.all([
        listRecords(db, space, 'party'),
        goalsOf(space, cycle),
        listRecords(db, space, 'activityLog'),
        listRecords(db, space, 'decision'),
        listRecords(db, space, 'evaluationRound'),
        listRecords(db, space, 'actionItem'),
        opinionsOf(space, cycle),
      ]);
      const ofCycle = rounds
        .filter((round) => round.state === 'shown' && (round.cycle ?? 1) === cycle)
        .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
      logs.reverse();
      return {
        name: profile?.name ?? '',
        cycle,
        project,
        parties,
        goals,
        logs,
        decisions,
        rounds: ofCycle,
        actions,
        opinions,
      };
    },
  };
};
