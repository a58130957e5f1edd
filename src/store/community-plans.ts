import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { fiscalYearSpan } from '#domain/basis/local-date.ts';
import {
  audiencesOf,
  byNumber,
  type CommunityPlan,
  directionsOf,
  doersOf,
  inForceFirst,
  type PlanAudience,
  type PlanDirection,
  type PlanItem,
  type PlanState,
} from '#domain/plan/community-plan.ts';
import type { FieldsOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { rowKey } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, isBlank, setFields } from './fields.ts';
import { laterPart } from './later-part.ts';
import { byKind, findRecord, isLive, listBelow, listRecords } from './read-rows.ts';

/** A direction as it is entered: without an id it is a new one, without a name it is taken away. */
export interface DirectionInput {
  readonly id: string | null;
  readonly name: string;
}

/** A plan as it is entered; what is not named stays. */
export type PlanInput = Pick<FieldsOf<'communityPlan'>, 'title' | 'fromYear' | 'toYear' | 'note'> & {
  readonly directions?: readonly DirectionInput[];
};

/** An item as it is entered; lists are the whole new list, of years only those that are named change. */
export type PlanItemInput = Pick<
  FieldsOf<'planItem'>,
  | 'number'
  | 'title'
  | 'directionId'
  | 'measure'
  | 'content'
  | 'purpose'
  | 'present'
  | 'doneWhen'
  | 'audienceNote'
  | 'ownerId'
> & {
  readonly audience?: readonly PlanAudience[];
  readonly doers?: readonly string[];
  readonly years?: { readonly [year: string]: PlanState | null };
};

/** The part of a store: `communityPlansOf(store)`. */
export const communityPlansOf = laterPart((context) => createCommunityPlans(context));

/** 地域づくり計画: what a group has agreed to do over some years, and what it did for it. */
const createCommunityPlans = (context: StoreContext) => ({
  ...planCommands(context),
  ...itemCommands(context),
  ...planQueries(context),
});

const planCommands = ({ commit }: StoreContext) => {
  const setDeleted = (space: string, id: string, deleted: boolean) =>
    commit<void>(space, deleted ? 'communityPlan.delete' : 'communityPlan.restore', async () =>
      ok({ edits: [{ kind: 'communityPlan', id, set: { deleted } }], value: undefined }),
    );
  return {
    /** Errors: 'field.required' without a name. */
    async createPlan(space: string, input: PlanInput): Promise<Result<Done, StoreError>> {
      const { directions = [], ...fields } = input;
      if (isBlank(fields.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'communityPlan.create', async (read, fresh) => {
        const id = fresh();
        const set = { ...filled(fields), ...directionFields(directions, [], fresh), authorId: read.me };
        return ok({ edits: [{ kind: 'communityPlan', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** Changes words, years and directions. Errors: 'field.required' when the name is emptied, 'record.missing'. */
    async changePlan(space: string, id: string, input: PlanInput): Promise<Result<void, StoreError>> {
      const { directions, ...fields } = input;
      if (fields.title !== undefined && isBlank(fields.title)) return err({ code: 'field.required', place: 'title' });
      return commit<void>(space, 'communityPlan.change', async (read, fresh) => {
        const plan = await read.get('communityPlan', id);
        if (!plan || plan.deleted) return err({ code: 'record.missing', place: id });
        const names = directions ? directionFields(directions, directionsOf(plan), fresh) : {};
        return ok({ edits: [{ kind: 'communityPlan', id, set: { ...filled(fields), ...names } }], value: undefined });
      });
    },

    /** Takes a plan away with all its items; it can be brought back. */
    async deletePlan(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await setDeleted(space, id, true);
      return done.ok ? ok({ id, undo: () => setDeleted(space, id, false) }) : done;
    },
  };
};

const itemCommands = ({ commit }: StoreContext) => {
  const setDeleted = (space: string, id: string, deleted: boolean) =>
    commit<void>(space, deleted ? 'planItem.delete' : 'planItem.restore', async () =>
      ok({ edits: [{ kind: 'planItem', id, set: { deleted } }], value: undefined }),
    );
  return {
    /** An item of a plan. Errors: 'field.required' without a name, 'record.missing' when the plan is gone. */
    async createItem(space: string, planId: string, input: PlanItemInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'planItem.create', async (read, fresh) => {
        const plan = await read.get('communityPlan', planId);
        if (!plan || plan.deleted) return err({ code: 'record.missing' as const, place: planId });
        const id = fresh();
        const set = { ...itemFields(input, null, fresh), planId, authorId: read.me };
        return ok({ edits: [{ kind: 'planItem', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** Errors: 'field.required' when the name is emptied, 'record.missing'. */
    async changeItem(space: string, id: string, input: PlanItemInput): Promise<Result<void, StoreError>> {
      if (input.title !== undefined && isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      return commit<void>(space, 'planItem.change', async (read, fresh) => {
        const item = await read.get('planItem', id);
        if (!item || item.deleted) return err({ code: 'record.missing', place: id });
        return ok({ edits: [{ kind: 'planItem', id, set: itemFields(input, item, fresh) }], value: undefined });
      });
    },

    /** Takes an item away; logs keep that they were for it, and it can be brought back. */
    async deleteItem(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await setDeleted(space, id, true);
      return done.ok ? ok({ id, undo: () => setDeleted(space, id, false) }) : done;
    },
  };
};

const planQueries = ({ db }: StoreContext) => ({
  /** All plans, the one of this fiscal year first. */
  listPlans: async (space: string, fiscalYear: number): Promise<CommunityPlan[]> =>
    inForceFirst(await listRecords(db, space, 'communityPlan'), fiscalYear),

  findPlan: (space: string, id: string): Promise<CommunityPlan | undefined> =>
    findRecord(db, space, 'communityPlan', id),

  /** The items of a plan, by their numbers. */
  listItems: async (space: string, plan: string): Promise<PlanItem[]> =>
    byNumber(await listBelow(db, space, 'planItem', plan)),

  findItem: (space: string, id: string): Promise<PlanItem | undefined> => findRecord(db, space, 'planItem', id),

  /** These items, by their numbers; of items that are gone, or whose plan is gone, nothing. */
  async findItems(space: string, ids: readonly string[]): Promise<PlanItem[]> {
    if (ids.length === 0) return [];
    const rows = await db.rows.bulkGet(ids.map((id) => rowKey(space, id)));
    const items = rows.flatMap((row) => (row?.kind === 'planItem' && isLive(row) ? [asRecord<'planItem'>(row)] : []));
    const plans = await db.rows.bulkGet(items.map((item) => rowKey(space, item.planId ?? '')));
    return byNumber(items.filter((_, place) => plans[place] && isLive(plans[place])));
  },

  /** What was done for one item in a fiscal year, newest first. @param startMonth first month of the fiscal year */
  async listLogsFor(space: string, item: string, fiscalYear: number, startMonth: number): Promise<ActivityLog[]> {
    const { from, to } = fiscalYearSpan(fiscalYear, startMonth);
    const rows = await byKind(db, space, 'activityLog', from, to).reverse().toArray();
    return rows.filter((row) => isLive(row) && row.fields[`planItem.${item}`] === true).map((row) => asRecord(row));
  },
});

/** Only what differs, so that two people can put different directions right at once. */
const directionFields = (
  directions: readonly DirectionInput[],
  before: readonly PlanDirection[],
  fresh: () => string,
): { readonly [field in `direction.${string}`]: string | null } => {
  const changed = directions.flatMap(({ id, name }): [string, string | null][] => {
    const known = before.find((one) => one.id === id);
    return known && known.name !== name.trim() ? [[`direction.${known.id}`, textOrNull(name)]] : [];
  });
  const added = directions.filter(({ id, name }) => !before.some((one) => one.id === id) && textOrNull(name));
  return Object.fromEntries([
    ...changed,
    ...named(
      'direction',
      added.map(({ name }) => name),
      fresh,
    ),
  ]);
};

const textOrNull = (text: string): string | null => text.trim() || null;

/** New names under ids whose order is that of the names: ids of one moment are in none. */
const named = (field: string, names: readonly string[], fresh: () => string): [string, string][] => {
  const ids = names.map(() => fresh()).toSorted();
  return names.map((name, place) => [`${field}.${ids[place]}`, name.trim()]);
};

const itemFields = (input: PlanItemInput, before: PlanItem | null, fresh: () => string): FieldsOf<'planItem'> => {
  const { audience, doers, years = {}, ...fields } = input;
  const ticked = before ? audiencesOf(before) : [];
  return {
    ...filled(fields),
    ...(audience
      ? setFields(
          'audience',
          audience.filter((one) => !ticked.includes(one)),
          ticked.filter((one) => !audience.includes(one)),
        )
      : {}),
    ...(doers ? doerFields(doers, before ? doersOf(before) : [], fresh) : {}),
    ...Object.fromEntries(Object.entries(years).map(([year, state]) => [`year.${year}`, state])),
  };
};

/** Names that are gone are emptied, new ones get an id; a name that stays is not touched. */
const doerFields = (
  names: readonly string[],
  before: readonly PlanDirection[],
  fresh: () => string,
): { readonly [field in `doer.${string}`]: string | null } => {
  const wanted = [...new Set(names.map((name) => name.trim()).filter(Boolean))];
  const gone = before
    .filter(({ name }) => !wanted.includes(name))
    .map(({ id }): [string, null] => [`doer.${id}`, null]);
  const added = wanted.filter((name) => !before.some((one) => one.name === name));
  return Object.fromEntries([...gone, ...named('doer', added, fresh)]);
};
