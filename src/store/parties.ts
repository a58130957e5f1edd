import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listRecords } from './read-rows.ts';

export type Party = RecordOf<'party'>;
type PartyInput = Pick<FieldsOf<'party'>, 'name' | 'kind' | 'groupSpaceId' | 'brings'>;

/** The part of a store: `partiesOf(store)`. */
export const partiesOf = laterPart((context) => createParties(context));

/** いっしょに取り組む団体・市: the parties of a project. */
const createParties = ({ db, commit }: StoreContext) => {
  const setDeleted = (space: string, id: string, deleted: boolean): Promise<Result<void, StoreError>> =>
    commit(space, deleted ? 'party.delete' : 'party.restore', async () =>
      ok({ edits: [{ kind: 'party', id, set: { deleted } }], value: undefined }),
    );

  return {
    /** All parties by name. */
    listParties: (space: string): Promise<Party[]> => listRecords(db, space, 'party'),
    findParty: (space: string, id: string): Promise<Party | undefined> => findRecord(db, space, 'party', id),

    /** Adds a party; its seat is empty until somebody of it joins. */
    async createParty(space: string, input: PartyInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.name)) return err({ code: 'field.required', place: 'name' });
      const done = await commit(space, 'party.create', async (_, fresh) => {
        const id = fresh();
        return ok({ edits: [{ kind: 'party', id, set: input }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** A party changes its own words; somebody else's only while its seat is empty. */
    changeParty: (space: string, id: string, changes: PartyInput): Promise<Result<void, StoreError>> =>
      commit(space, 'party.change', async () => ok({ edits: [{ kind: 'party', id, set: changes }], value: undefined })),

    /** Takes a party out while nobody belongs to it. */
    async deleteParty(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await setDeleted(space, id, true);
      return done.ok ? ok({ id, undo: () => setDeleted(space, id, false) }) : done;
    },
  };
};
