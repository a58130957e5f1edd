import type { RecordOf } from '#domain/records.ts';
import { orderBetween } from '#domain/basis/order-key.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Reader } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, listBelow } from './read-rows.ts';

export type AgendaItem = RecordOf<'agendaItem'>;

/** The part of a store: `agendaOf(store)`. */
export const agendaOf = laterPart((context) => createAgenda(context));

/** 議題. */
const createAgenda = ({ db, commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: Omit<Partial<AgendaItem>, 'id' | 'spaceId'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'agendaItem', id, set }], value: undefined }));

  return {
    /** Puts an item at the end of the agenda. */
    async addAgendaItem(
      space: string,
      meetingId: string,
      input: { readonly title: string; readonly minutesPlanned?: number },
    ): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'agendaItem.create', async (read, fresh) => {
        const id = fresh();
        const order = orderBetween((await inOrder(read, meetingId)).at(-1)?.order ?? null, null);
        const set = { meetingId, ...input, order, authorId: read.me };
        return ok({ edits: [{ kind: 'agendaItem', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'agendaItem.delete', { deleted: true }) })
        : done;
    },

    changeAgendaItem: (
      space: string,
      id: string,
      input: { readonly title?: string; readonly minutesPlanned?: number | null; readonly isDone?: boolean },
    ): Promise<Result<void, StoreError>> => change(space, id, 'agendaItem.change', input),

    /** Moves an item to a place among the others, counted without it: 0 is the beginning. */
    moveAgendaItem: (space: string, meetingId: string, id: string, place: number): Promise<Result<void, StoreError>> =>
      commit(space, 'agendaItem.move', async (read) => {
        const others = (await inOrder(read, meetingId)).filter((item) => item.id !== id);
        const order = orderBetween(others[place - 1]?.order ?? null, others[place]?.order ?? null);
        return ok({ edits: [{ kind: 'agendaItem', id, set: { order } }], value: undefined });
      }),

    async deleteAgendaItem(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'agendaItem.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'agendaItem.restore', { deleted: false }) }) : done;
    },

    /** The agenda in its order. */
    listAgenda: (space: string, meetingId: string): Promise<AgendaItem[]> =>
      listBelow(db, space, 'agendaItem', meetingId),
  };
};

const inOrder = async (read: Reader, meetingId: string): Promise<AgendaItem[]> =>
  (await read.list('agendaItem', meetingId)).sort(
    (a, b) => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id),
  );
