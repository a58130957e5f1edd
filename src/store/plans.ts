import { notedOf, type PlacementRules } from '#domain/placement/placement.ts';
import { answersOf } from '#domain/placement/question-path.ts';
import type { PlanFacts } from '#domain/project/plan-steps.ts';
import { type FieldsOf, keysOf, type RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { StoreContext, StoreError } from './context.ts';
import { setFields } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listRecords } from './read-rows.ts';

/** What a project ticks: points to watch of its form, fields, effects. */
export type PlanTick = 'point' | 'field' | 'effect';

/** The records of a plan; what the city's set says is added by the screen. */
export type PlanRecords = Omit<PlanFacts, 'placement' | 'hasAgreement'>;

/** The part of a store: `plansOf(store)`. */
export const plansOf = laterPart((context) => createPlans(context));

/** The plan of a project: the way to domain and form, what is ticked, and all records its steps are read from. */
const createPlans = ({ db, commit }: StoreContext) => {
  const change = (
    space: string,
    intent: string,
    decide: (before: RecordOf<'project'> | undefined) => FieldsOf<'project'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async (read: Reader) => {
      const id = derivedId('project', space, {}) ?? '';
      const before = await read.get('project', id);
      const set = onlyChanged(before ?? {}, decide(before));
      const edits = Object.keys(set).length > 0 ? [{ kind: 'project', id, set } as const] : [];
      return ok({ edits, value: undefined });
    });

  return {
    /**
     * One answer on the way to domain and form. Answers beside the way are kept, so that whoever goes back finds them.
     * @param set the city set the questions come from, `id@version`
     */
    answerPlacement: (
      space: string,
      { set, rules, question, option }: PlacementAnswer,
    ): Promise<Result<void, StoreError>> =>
      change(space, 'project.placement', (before) => {
        const answers = { ...answersOf(before ?? null, 'placement'), [question]: option };
        return {
          [`placement.${question}`]: option,
          placementSet: set,
          ...notedOf(rules, answers, before?.form ?? null),
        };
      }),

    /** One of the forms of the domain. */
    chooseForm: (space: string, rules: PlacementRules, form: string): Promise<Result<void, StoreError>> =>
      change(space, 'project.form', (before) => notedOf(rules, answersOf(before ?? null, 'placement'), form)),

    /** The space follows another city's set now: its questions are asked from the beginning. */
    beginPlacement: (space: string, set: string): Promise<Result<void, StoreError>> =>
      change(space, 'project.placement', (before) => ({
        ...Object.fromEntries(keysOf(before ?? {}, 'placement').map((question) => [`placement.${question}`, null])),
        placementSet: set,
        domain: null,
        isTogether: null,
        form: null,
      })),

    /** Ticks or unticks a point, a field or an effect. */
    tick: (space: string, kind: PlanTick, key: string, isOn: boolean): Promise<Result<void, StoreError>> =>
      change(space, `project.${kind}`, () => setFields(kind, isOn ? [key] : [], [key])),

    /** Everything the steps of the plan are read from. */
    async readPlan(space: string): Promise<PlanRecords> {
      const [project, issueCards, parties, goals, indicators, duties, agreements, consents] = await Promise.all([
        findRecord(db, space, 'project', derivedId('project', space, {}) ?? ''),
        listRecords(db, space, 'issueCard'),
        listRecords(db, space, 'party'),
        listRecords(db, space, 'goal'),
        listRecords(db, space, 'indicator'),
        listRecords(db, space, 'duty'),
        listRecords(db, space, 'agreement'),
        listRecords(db, space, 'consent'),
      ]);
      return { project: project ?? null, issueCards, parties, goals, indicators, duties, agreements, consents };
    },
  };
};

/** Without what stands there already: nobody's writing is overtaken by a value that did not change. */
const onlyChanged = (before: FieldsOf<'project'>, set: FieldsOf<'project'>): FieldsOf<'project'> => {
  const old: { readonly [field: string]: unknown } = before;
  const changed = Object.entries(set).filter(([field, value]) => (old[field] ?? null) !== (value ?? null));
  return Object.fromEntries(changed) as FieldsOf<'project'>;
};

/** One answer, and the questions it belongs to. */
export interface PlacementAnswer {
  readonly set: string;
  readonly rules: PlacementRules;
  readonly question: string;
  readonly option: string;
}
