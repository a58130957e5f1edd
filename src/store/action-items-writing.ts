import type { FieldsOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { ActionHome, ActionInput } from './action-items.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';

/** やること: what, who, by when, 「できたと言える状態」. Open ones carry over to the next meeting: what is written. */
export const createActionItemsWriting = ({ commit, now, today }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'actionItem'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'actionItem', id, set }], value: undefined }));

  return {
    async addActionItem(space: string, home: ActionHome, input: ActionInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.what)) return err({ code: 'field.required', place: 'what' });
      const done = await commit(space, 'actionItem.create', async (read, fresh) => {
        const id = fresh();
        const set = { ...home, ...input, authorId: read.me, writtenAt: now() };
        return ok({ edits: [{ kind: 'actionItem', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'actionItem.delete', { deleted: true }) })
        : done;
    },

    changeActionItem: (space: string, id: string, input: ActionInput) => change(space, id, 'actionItem.change', input),

    /** Done, also after the minutes were confirmed. @param on the day, today when left out */
    async finishActionItem(space: string, id: string, on: string = today()): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'actionItem.finish', { doneOn: on });
      return done.ok ? ok({ id, undo: () => change(space, id, 'actionItem.reopen', { doneOn: null }) }) : done;
    },

    reopenActionItem: (space: string, id: string) => change(space, id, 'actionItem.reopen', { doneOn: null }),

    async deleteActionItem(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'actionItem.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'actionItem.restore', { deleted: false }) }) : done;
    },
  };
};
