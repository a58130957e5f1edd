import type { FieldsOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import type { Member, NewMember, Role } from './people.ts';

/** The roster: what is written. */
export const createPeopleWriting = ({ commit }: StoreContext) => {
  const setStatus = (space: string, member: string, status: NonNullable<Member['status']>, intent: string) =>
    commit<void>(space, intent, async () =>
      ok({ edits: [{ kind: 'member', id: member, set: { status } }], value: undefined }),
    );

  return {
    /** Adds a roster entry. In a project it belongs to the leader's own party unless another is named. */
    createRosterMember: async (space: string, input: NewMember): Promise<Result<Done, StoreError>> => {
      if (isBlank(input.name)) return err({ code: 'field.required', place: 'name' });
      const done = await commit(space, 'member.create', async (read, fresh) => {
        const id = fresh();
        const mine = await read.get('member', read.me);
        const home = input.partyId ?? mine?.partyId;
        const set = { role: 'member', status: 'active', ...input, ...(home ? { partyId: home } : {}) } as const;
        return ok({ edits: [{ kind: 'member', id, set }], value: id });
      });
      if (!done.ok) return done;
      const id = done.value;
      return ok({ id, undo: () => remove(space, id) });
    },

    /** Changes name, reading, role, office, term or party. */
    changeMember: (space: string, id: string, changes: FieldsOf<'member'>): Promise<Result<void, StoreError>> =>
      commit(space, 'member.change', async () =>
        ok({ edits: [{ kind: 'member', id, set: changes }], value: undefined }),
      ),

    /** Lets in somebody who asked. @param place their role, and in a project their party */
    acceptAsking: (
      space: string,
      id: string,
      place: { readonly role?: Role; readonly partyId?: string } = {},
    ): Promise<Result<void, StoreError>> =>
      commit(space, 'member.accept', async (read) => {
        const mine = await read.get('member', read.me);
        const partyId = place.partyId ?? mine?.partyId;
        const set = {
          ...(partyId ? { partyId } : {}),
          ...(place.role ? { role: place.role } : {}),
          status: 'active',
        } as const;
        return ok({ edits: [{ kind: 'member', id, set }], value: undefined });
      }),

    /** Turns away somebody who asked. */
    refuseAsking: (space: string, id: string): Promise<Result<void, StoreError>> =>
      setStatus(space, id, 'removed', 'member.refuse'),

    /** Takes somebody off the roster; what they wrote stays. */
    removeMember: async (space: string, id: string): Promise<Result<Done, StoreError>> => {
      const done = await setStatus(space, id, 'removed', 'member.remove');
      return done.ok ? ok({ id, undo: () => setStatus(space, id, 'active', 'member.restore') }) : done;
    },

    /** I leave this space. The last owner or representative hands over first. */
    leave: (space: string): Promise<Result<void, StoreError>> =>
      commit(space, 'member.leave', async (read) =>
        ok({ edits: [{ kind: 'member', id: read.me, set: { status: 'left' } }], value: undefined }),
      ),
  };

  function remove(space: string, id: string): Promise<Result<void, StoreError>> {
    return commit(space, 'member.delete', async () =>
      ok({ edits: [{ kind: 'member', id, set: { deleted: true } }], value: undefined }),
    );
  }
};
