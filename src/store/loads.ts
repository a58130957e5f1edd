import type { LoadFacts } from '#domain/meeting/load.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listRecords } from './read-rows.ts';

export type Involvement = RecordOf<'involvement'>;
export type InvolvementLevel = NonNullable<Involvement['level']>;

/** The part of a store: `loadsOf(store)`. */
export const loadsOf = laterPart((context) => createLoads(context));

/** 役目のかたより, and what somebody can take on this year, which is read by that person alone. */
const createLoads = ({ db, commit }: StoreContext) => {
  const change = (space: string, id: string, set: FieldsOf<'involvement'>) =>
    commit<void>(space, 'involvement.change', async () =>
      ok({ edits: [{ kind: 'involvement', id, set }], value: undefined }),
    );
  return {
    /** Everything a load is counted from. */
    async readLoadFacts(space: string): Promise<LoadFacts> {
      const [meetings, actions, members, shifts, signups, events, blocks, duties, project] = await Promise.all([
        listRecords(db, space, 'meeting'),
        listRecords(db, space, 'actionItem'),
        listRecords(db, space, 'member'),
        listRecords(db, space, 'shift'),
        listRecords(db, space, 'shiftSignup'),
        listRecords(db, space, 'groupEvent'),
        listRecords(db, space, 'block'),
        listRecords(db, space, 'duty'),
        findRecord(db, space, 'project', derivedId('project', space, {}) ?? ''),
      ]);
      return {
        meetings,
        actions,
        members: members.filter((member) => (member.status ?? 'active') === 'active'),
        shifts,
        signups,
        events,
        blocks,
        duties: duties.filter((duty) => (duty.cycle ?? 1) === (project?.cycle ?? 1)),
      };
    },

    /** What I wrote for a year. @param year first year of the fiscal year */
    findInvolvement: (space: string, memberId: string, year: number): Promise<Involvement | undefined> =>
      findRecord(db, space, 'involvement', idOf(space, memberId, year)),

    /** Writes for oneself what one can take on; nobody else ever gets it. */
    async setInvolvement(
      space: string,
      year: number,
      input: { readonly level: InvolvementLevel | null; readonly note: string },
    ): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'involvement.set', async (read) => {
        const id = idOf(space, read.me, year);
        const before = await read.get('involvement', id);
        const born = before ? {} : { memberId: read.me, year: String(year) };
        const set = { ...born, level: input.level, note: input.note.trim() || null };
        const back = before ? { level: before.level ?? null, note: before.note ?? null } : { level: null, note: null };
        return ok({ edits: [{ kind: 'involvement', id, set }], value: { id, back } });
      });
      if (!done.ok) return done;
      const { id, back } = done.value;
      return ok({ id, undo: () => change(space, id, back) });
    },
  };
};

const idOf = (space: string, memberId: string, year: number): string =>
  derivedId('involvement', space, { memberId, year: String(year) }) ?? '';
