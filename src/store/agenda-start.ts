import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { orderBetween } from '#domain/basis/order-key.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { compareText, listBelow, listRecords } from './read-rows.ts';

/** An item as it is put in. */
export type StartItem = Pick<FieldsOf<'agendaItem'>, 'title' | 'minutesPlanned' | 'purpose'>;

/** The agenda of an earlier meeting. */
export interface EarlierAgenda {
  readonly meeting: RecordOf<'meeting'>;
  readonly items: readonly RecordOf<'agendaItem'>[];
}

/** The part of a store: `agendaStartOf(store)`. */
export const agendaStartOf = laterPart((context) => createAgendaStart(context));

/** An agenda to begin with: what is usual, or what was talked about last time. */
const createAgendaStart = ({ db, commit }: StoreContext) => ({
  /** Puts all items at the end of the agenda at once; one undo takes them all out. */
  async addAgendaItems(
    space: string,
    meetingId: string,
    items: readonly StartItem[],
  ): Promise<Result<Done, StoreError>> {
    const done = await commit(space, 'agendaItem.create', async (read, fresh) => {
      const there = (await read.list('agendaItem', meetingId)).map((item) => item.order ?? '').sort(compareText);
      let last = there.at(-1) ?? null;
      const edits = items.map((item) => {
        last = orderBetween(last, null);
        const set = { meetingId, ...item, order: last, authorId: read.me };
        return { kind: 'agendaItem', id: fresh(), set } as const;
      });
      return ok({ edits, value: edits.map(({ id }) => id) });
    });
    if (!done.ok) return done;
    const undo = () =>
      commit<void>(space, 'agendaItem.delete', async () =>
        ok({
          edits: done.value.map((id) => ({ kind: 'agendaItem', id, set: { deleted: true } }) as const),
          value: undefined,
        }),
      );
    return ok({ id: meetingId, undo });
  },

  /** The agenda of the last meeting of the same kind before this one; null when there was none with an agenda. */
  async findEarlierAgenda(space: string, { id, type, on }: RecordOf<'meeting'>): Promise<EarlierAgenda | null> {
    const meetings = (await listRecords(db, space, 'meeting'))
      .filter((other) => other.id !== id && other.type === type && (other.on ?? '') <= (on ?? ''))
      .reverse();
    for (const meeting of meetings.slice(0, few)) {
      const items = await listBelow(db, space, 'agendaItem', meeting.id);
      if (items.length > 0) return { meeting, items };
    }
    return null;
  },
});

/** Meetings that are looked at for an agenda. */
const few = 5;
