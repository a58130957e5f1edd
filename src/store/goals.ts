import { type Progress, progressOf } from '#domain/goal/progress.ts';
import { groupedBy } from '#domain/basis/grouped-by.ts';
import { orderBetween } from '#domain/basis/order-key.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, findRecord, listRecords } from './read-rows.ts';

export type Goal = RecordOf<'goal'>;
export type Indicator = RecordOf<'indicator'>;
export type Measurement = RecordOf<'measurement'>;

export type IndicatorInput = Omit<FieldsOf<'indicator'>, 'goalId' | 'order' | 'authorId' | 'deleted'>;
export type MeasurementInput = Pick<FieldsOf<'measurement'>, 'on' | 'value' | 'note'>;
export type GoalInput = Pick<FieldsOf<'goal'>, 'what' | 'outcome' | 'outcomeNote'>;

/** An indicator with what was found out about it. */
export interface IndicatorView {
  readonly indicator: Indicator;
  /** The oldest first. */
  readonly measurements: readonly Measurement[];
  /** Of the last day; also one in words, or one whose value is not known. */
  readonly newest: Measurement | null;
  /** For numbers; of an indicator in words everything in it is null. */
  readonly progress: Progress;
}

/** A goal with its indicators, each for itself: there is no total over them. */
export interface GoalView {
  readonly goal: Goal;
  readonly indicators: readonly IndicatorView[];
}

/** The part of a store: `goalsOf(store)`. */
export const goalsOf = laterPart((context) => createGoals(context));

/** 目標, 目安 and what was measured. */
const createGoals = (context: StoreContext) => ({
  ...goalCommands(context),
  ...indicatorCommands(context),
  ...measurementCommands(context),
  ...goalQueries(context),
});

const goalCommands = ({ commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'goal'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'goal', id, set }], value: undefined }));
  return {
    /** A goal of this cycle at the end of the list, with its first indicator if there is one already. */
    async createGoal(
      space: string,
      input: { readonly what: string; readonly indicator?: IndicatorInput },
    ): Promise<Result<Done, StoreError>> {
      if (isBlank(input.what)) return err({ code: 'field.required', place: 'what' });
      const done = await commit(space, 'goal.create', async (read, fresh) => {
        const [id, cycle] = [fresh(), await cycleOf(read, space)];
        const goals = (await read.list('goal')).filter((goal) => (goal.cycle ?? 1) === cycle);
        const set = { what: input.what.trim(), cycle, order: orderBetween(lastOrder(goals), null), authorId: read.me };
        const first = input.indicator && {
          kind: 'indicator' as const,
          id: fresh(),
          set: { ...input.indicator, goalId: id, order: orderBetween(null, null), authorId: read.me },
        };
        return ok({ edits: [{ kind: 'goal', id, set }, ...(first ? [first] : [])], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'goal.delete', { deleted: true }) })
        : done;
    },

    /** Its words, or at the end what became of it. */
    changeGoal: (space: string, id: string, input: GoalInput) => change(space, id, 'goal.change', input),

    /** Takes a goal out of the list, with all that belongs to it. */
    async deleteGoal(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'goal.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'goal.restore', { deleted: false }) }) : done;
    },
  };
};

const indicatorCommands = ({ commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'indicator'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'indicator', id, set }], value: undefined }));
  return {
    async addIndicator(space: string, goalId: string, input: IndicatorInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.name)) return err({ code: 'field.required', place: 'name' });
      const done = await commit(space, 'indicator.create', async (read, fresh) => {
        const id = fresh();
        const order = orderBetween(lastOrder(await read.list('indicator', goalId)), null);
        const set = { ...input, goalId, order, authorId: read.me };
        return ok({ edits: [{ kind: 'indicator', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'indicator.delete', { deleted: true }) })
        : done;
    },

    /** What is not named stays, so that two people can put different things right at once. */
    changeIndicator: (space: string, id: string, input: IndicatorInput) => change(space, id, 'indicator.change', input),

    async deleteIndicator(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'indicator.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'indicator.restore', { deleted: false }) }) : done;
    },
  };
};

const measurementCommands = ({ commit, today }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'measurement'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'measurement', id, set }], value: undefined }));
  return {
    /** What somebody of the project found out: a number, 「—」, or words. Today, when no day is named. */
    async addMeasurement(
      space: string,
      indicatorId: string,
      input: MeasurementInput,
    ): Promise<Result<Done, StoreError>> {
      if (isBlank(input.value) && isBlank(input.note)) return err({ code: 'field.required', place: 'value' });
      const done = await commit(space, 'measurement.create', async (read, fresh) => {
        const id = fresh();
        const set = { on: today(), ...input, indicatorId, authorId: read.me };
        return ok({ edits: [{ kind: 'measurement', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'measurement.delete', { deleted: true }) })
        : done;
    },

    changeMeasurement: (space: string, id: string, input: MeasurementInput) =>
      change(space, id, 'measurement.change', input),

    async deleteMeasurement(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'measurement.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'measurement.restore', { deleted: false }) }) : done;
    },
  };
};

const goalQueries = ({ db, today }: StoreContext) => {
  // Everything is asked for at once: what is asked later, one below the other, would not be noticed when it changes.
  const readAll = async (space: string): Promise<{ readonly views: readonly GoalView[]; readonly cycle: number }> => {
    const [project, profile, goals, indicators, measurements] = await Promise.all([
      findRecord(db, space, 'project', derivedId('project', space, {}) ?? ''),
      findRecord(db, space, 'space', space),
      listRecords(db, space, 'goal'),
      listRecords(db, space, 'indicator'),
      listRecords(db, space, 'measurement'),
    ]);
    const facts = { startMonth: profile?.fiscalStartMonth ?? 4, today: today() };
    const found = groupedBy(byDay(measurements), (one) => one.indicatorId ?? '');
    const viewOf = (indicator: Indicator): IndicatorView => {
      const own = found.get(indicator.id) ?? [];
      const progress = progressOf(indicator, own, facts);
      return { indicator, measurements: own, newest: own.at(-1) ?? null, progress };
    };
    const signs = groupedBy(inOrder(indicators), (one) => one.goalId ?? '');
    const views = inOrder(goals).map((goal) => ({ goal, indicators: (signs.get(goal.id) ?? []).map(viewOf) }));
    return { views, cycle: project?.cycle ?? 1 };
  };

  return {
    /**
     * Goals in their order, each with its indicators, what was measured and how far it has come: for the plan, and first
     * in a result (50-evaluation item 1). Sums per year follow the fiscal year of the space.
     * @param cycle of the project; the present one when left out
     */
    async listGoals(space: string, cycle?: number): Promise<GoalView[]> {
      const { views, cycle: present } = await readAll(space);
      return views.filter(({ goal }) => (goal.cycle ?? 1) === (cycle ?? present));
    },

    /** One goal; undefined when it is missing or deleted. */
    findGoal: async (space: string, id: string): Promise<GoalView | undefined> =>
      (await readAll(space)).views.find(({ goal }) => goal.id === id),
  };
};

/** In the order of their days, then of their birth. */
const byDay = (list: readonly Measurement[]): Measurement[] =>
  list.toSorted((a, b) => compareText(a.on ?? '', b.on ?? '') || compareText(a.id, b.id));

const cycleOf = async (read: Reader, space: string): Promise<number> =>
  (await read.get('project', derivedId('project', space, {}) ?? ''))?.cycle ?? 1;

interface Placed {
  readonly id: string;
  readonly order?: string | null;
}

const inOrder = <T extends Placed>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id));

const lastOrder = (list: readonly Placed[]): string | null => inOrder(list).at(-1)?.order ?? null;
