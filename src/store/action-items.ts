import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { compareText, listBelow, listRecords } from './read-rows.ts';

export type ActionItem = RecordOf<'actionItem'>;
export type ActionInput = Pick<
  FieldsOf<'actionItem'>,
  'agendaItemId' | 'what' | 'ownerId' | 'partyId' | 'dueOn' | 'doneWhen'
>;

/** Where a やること was agreed: in a meeting, in the talk about a finding, or nowhere. */
export interface ActionHome {
  readonly meetingId?: string;
  readonly findingId?: string;
  /** The round, when no card was its reason. */
  readonly roundId?: string;
}

/** やること: what, who, by when, 「できたと言える状態」. Open ones carry over to the next meeting. */
export const createActionItems = ({ db, commit, now, today }: StoreContext) => {
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

    /** What was agreed in one meeting, in the order of the due days. */
    listActionItems: (space: string, meetingId: string): Promise<ActionItem[]> =>
      listBelow(db, space, 'actionItem', meetingId),

    /** Everything of a space, the earliest due day first, without one last. */
    listAllActionItems: async (space: string): Promise<ActionItem[]> =>
      byDue(await listRecords(db, space, 'actionItem')),

    /** What is not done yet, from whatever meeting: the carry-over. @param except a meeting whose own items stand elsewhere */
    async listOpenActionItems(space: string, except?: string): Promise<ActionItem[]> {
      const all = await listRecords(db, space, 'actionItem');
      return byDue(
        all.filter(
          (item) =>
            item.doneOn == null && item.outcome !== 'dropped' && (except === undefined || item.meetingId !== except),
        ),
      );
    },

    /** What came out of one finding. */
    listImprovements: async (space: string, findingId: string): Promise<ActionItem[]> =>
      byDue((await listRecords(db, space, 'actionItem')).filter((item) => item.findingId === findingId)),
  };
};

const byDue = (items: ActionItem[]): ActionItem[] =>
  items.sort((a, b) => compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') || compareText(a.id, b.id));
