import type { PlanFacts } from '#domain/agreement/first-draft.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { type FieldsOf, keysOf, type RecordOf } from '#domain/records.ts';
import { asRecord, type Reader } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { setFields } from './fields.ts';
import { laterPart } from './later-part.ts';
import { readPlanFacts } from './plan-facts.ts';
import { byKind, findRecord, isLive, listRecords } from './read-rows.ts';

export type Agreement = RecordOf<'agreement'>;

/** What a first version begins with. Texts are by the id of their clause. */
export interface NewAgreement {
  /** Form of working together; none where the plan has not chosen one. */
  readonly form?: string;
  /** The city whose clauses and points are used, `id@version`. */
  readonly citySet: string;
  readonly language: 'ja' | 'en';
  readonly title: string;
  readonly clauses: Readonly<Record<string, string>>;
  readonly fromOn?: string | null;
  readonly untilOn?: string | null;
  /** Points to watch that are settled already. */
  readonly points?: readonly string[];
}

/** What may be changed while it is a draft. */
export type DraftChanges = Pick<FieldsOf<'agreement'>, 'title' | 'fromOn' | 'untilOn' | 'reviewOn' | 'changeNote'> & {
  readonly [field in `clause.${string}` | `made.${string}`]?: string | null;
} & { readonly [field in `point.${string}`]?: boolean | null };

/** The part of a store: `agreementsOf(store)`. */
export const agreementsOf = laterPart((context) => createAgreements(context));

/** 協定書: versions of what the parties agree on. A draft is written, laid before all, and then stays as it is. */
const createAgreements = ({ db, commit, now, today }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'agreement'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'agreement', id, set }], value: undefined }));

  const remove = (space: string, id: string) => change(space, id, 'agreement.delete', { deleted: true });
  const restore = (space: string, id: string) => change(space, id, 'agreement.restore', { deleted: false });

  return {
    /** All versions but deleted drafts. */
    listAgreements: (space: string): Promise<Agreement[]> => listRecords(db, space, 'agreement'),

    findAgreement: (space: string, id: string): Promise<Agreement | undefined> =>
      findRecord(db, space, 'agreement', id),

    /** Drafts somebody threw away: the place where their words can be found again. */
    async listDeletedDrafts(space: string): Promise<Agreement[]> {
      const rows = await byKind(db, space, 'agreement').reverse().toArray();
      return rows.filter((row) => !isLive(row)).map((row) => asRecord(row));
    },

    /** What the plan says now, for the first words of clauses. */
    planFacts: (space: string): Promise<PlanFacts> => readPlanFacts(db, space),

    /** The city whose words the plan uses, `id@version`; null for the one the app begins with. */
    async findCitySet(space: string): Promise<string | null> {
      const [projects, spaces] = await Promise.all([
        listRecords(db, space, 'project'),
        listRecords(db, space, 'space'),
      ]);
      return projects[0]?.placementSet ?? spaces[0]?.citySet ?? null;
    },

    /** Begins the first version, or one beside older ones, with words made from the plan. */
    async createAgreement(space: string, input: NewAgreement): Promise<Result<Done, StoreError>> {
      const { clauses, points = [], ...fields } = input;
      const done = await commit(space, 'agreement.create', async (read, fresh) => {
        const id = fresh();
        const set = {
          ...fields,
          ...(await birthFacts(read)),
          ...setFields('point', points),
          ...Object.fromEntries(
            Object.entries(clauses).flatMap(([clause, text]) => [
              [`clause.${clause}`, text],
              [`made.${clause}`, text],
            ]),
          ),
        };
        return ok({ edits: [{ kind: 'agreement', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => remove(space, done.value) }) : done;
    },

    /** A new version begins with the words of an old one; that stays as it is. */
    async createVersion(space: string, from: string): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'agreement.version', async (read, fresh) => {
        const old = await read.get('agreement', from);
        if (!old) return err({ code: 'record.missing' as const, place: from });
        const id = fresh();
        const set = { ...kept(old), ...(await birthFacts(read)), replaces: from };
        return ok({ edits: [{ kind: 'agreement', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => remove(space, done.value) }) : done;
    },

    /** Changes words, days and points of a draft. */
    changeDraft: (space: string, id: string, changes: DraftChanges) => change(space, id, 'agreement.change', changes),

    async deleteDraft(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await remove(space, id);
      return done.ok ? ok({ id, undo: () => restore(space, id) }) : done;
    },

    restoreDraft: restore,

    /** みんなに出す: lays it before every party there is now. Its words stay as they are from then on. */
    lay: (space: string, id: string): Promise<Result<void, StoreError>> =>
      commit(space, 'agreement.lay', async (read) => {
        const draft = await read.get('agreement', id);
        if (!draft) return err({ code: 'record.missing', place: id });
        const named = setFields('party', await partyIds(read), keysOf(draft, 'party'));
        const set = { ...named, state: 'laid', laidAt: now() } as const;
        return ok({ edits: [{ kind: 'agreement', id, set }], value: undefined });
      }),

    /** Takes back what was laid, as long as not all have agreed; it can still be read. */
    withdraw: (space: string, id: string) => change(space, id, 'agreement.withdraw', { state: 'withdrawn' }),

    /** Writes down that the others go on without the answers of silent parties, and why. */
    async goOnWithout(
      space: string,
      id: string,
      partyIds: readonly string[],
      note: string,
    ): Promise<Result<Done, StoreError>> {
      const done = await commit<void>(space, 'agreement.go_on', async (read) => {
        const set = decisions(partyIds, { note, on: today(), by: read.me });
        return ok({ edits: [{ kind: 'agreement', id, set }], value: undefined });
      });
      const none = decisions(partyIds, { note: null, on: null, by: null });
      return done.ok ? ok({ id, undo: () => change(space, id, 'agreement.go_on_not', none) }) : done;
    },
  };
};

interface Decision {
  readonly note: string | null;
  readonly on: string | null;
  readonly by: string | null;
}

const decisions = (partyIds: readonly string[], { note, on, by }: Decision): FieldsOf<'agreement'> =>
  Object.fromEntries(
    partyIds.flatMap((partyId) => [
      [`goOn.${partyId}`, note],
      [`goOnOn.${partyId}`, on],
      [`goOnBy.${partyId}`, by],
    ]),
  ) as FieldsOf<'agreement'>;

const birthFacts = async (read: Reader) => {
  const [versions, projects] = [await read.list('agreement'), await read.list('project')];
  return {
    number: Math.max(0, ...versions.map((one) => one.number ?? 0)) + 1,
    cycle: projects[0]?.cycle ?? 1,
    state: 'draft',
    authorId: read.me,
    ...setFields('party', await partyIds(read)),
  } as const;
};

const partyIds = async (read: Reader): Promise<string[]> => (await read.list('party')).map(({ id }) => id);

/** What a new version takes over: the words, and what the plan made of them. */
const kept = (old: Agreement): FieldsOf<'agreement'> =>
  Object.fromEntries(
    Object.entries(old).filter(([field, value]) => value !== null && (isMapped.test(field) || plain.has(field))),
  ) as FieldsOf<'agreement'>;

const isMapped = /^(clause|made|point)\./;
const plain = new Set(['form', 'citySet', 'language', 'title', 'fromOn', 'untilOn', 'reviewOn']);
