import { ok, err, type Result } from '#domain/basis/result.ts';
import { type BlockWalk, walkRound } from '#domain/notice/walk-round.ts';
import { orderBetween } from '#domain/basis/order-key.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listRecords } from './read-rows.ts';

export type Block = RecordOf<'block'>;

/** The part of a store: `blocksOf(store)`. */
export const blocksOf = laterPart((context) => createBlocks(context));

/** 班 and households: in which order somebody walks round. */
const createBlocks = ({ db, commit }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'block'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'block', id, set }], value: undefined }));

  const listBlocks = (space: string): Promise<Block[]> => listRecords(db, space, 'block');

  return {
    listBlocks,

    findBlock: (space: string, id: string): Promise<Block | undefined> => findRecord(db, space, 'block', id),

    /** A new 班 behind the others. */
    async createBlock(space: string, name: string): Promise<Result<Done, StoreError>> {
      if (isBlank(name)) return err({ code: 'field.required', place: 'name' });
      const done = await commit(space, 'block.create', async (read, fresh) => {
        const id = fresh();
        const last = (await read.list('block')).filter((one) => one.deleted !== true).map((one) => one.order ?? '');
        const order = orderBetween(last.sort().at(-1) ?? null, null);
        return ok({ edits: [{ kind: 'block', id, set: { name: name.trim(), order, authorId: read.me } }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'block.delete', { deleted: true }) })
        : done;
    },

    /** Its name, and who goes round with the list. */
    changeBlock: (space: string, id: string, set: Pick<FieldsOf<'block'>, 'name' | 'leaderId'>) =>
      change(space, id, 'block.change', set),

    /** Its people stay; they are in no 班 then. */
    async deleteBlock(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'block.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'block.restore', { deleted: false }) }) : done;
    },

    /** Puts somebody into a 班 and a household, or takes them out with null. */
    placeMember: (
      space: string,
      memberId: string,
      set: Pick<FieldsOf<'member'>, 'blockId' | 'householdOf'>,
    ): Promise<Result<void, StoreError>> =>
      commit(space, 'member.place', async () =>
        ok({ edits: [{ kind: 'member', id: memberId, set }], value: undefined }),
      ),

    /** The order in which somebody walks, from the first house on; in one step, so that nobody sees half of it. */
    orderHouses: (space: string, headIds: readonly string[]): Promise<Result<void, StoreError>> =>
      commit(space, 'member.walk', async (read) => {
        const edits = [];
        for (const [place, id] of headIds.entries()) {
          const member = await read.get('member', id);
          if (member && member.walkOrder !== place + 1)
            edits.push({ kind: 'member' as const, id, set: { walkOrder: place + 1 } });
        }
        return ok({ edits, value: undefined });
      }),

    /** The way round, with the 班 it goes through. */
    async findWalk(space: string): Promise<{ readonly walk: readonly BlockWalk[]; readonly blocks: readonly Block[] }> {
      const [members, blocks] = await Promise.all([listRecords(db, space, 'member'), listBlocks(space)]);
      return { walk: walkRound(members, blocks), blocks };
    },
  };
};
