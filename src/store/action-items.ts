import type { FieldsOf, RecordOf } from '#domain/records.ts';
import type { StoreContext } from './context.ts';
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
export const createActionItems = ({ db }: StoreContext) => {
  return {
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
