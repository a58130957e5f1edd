import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { itemToCome, runState, spentWhenLeft } from '#domain/meeting/meeting-clock.ts';
import type { PreparationTask } from '#domain/meeting/preparation.ts';
import type { Reader } from '#replica/reader.ts';
import type { StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { compareText } from './read-rows.ts';

export type PlanInput = Pick<FieldsOf<'agendaItem'>, 'minutesPlanned' | 'purpose' | 'presenterId'>;

type Item = RecordOf<'agendaItem'>;

/** The part of a store: `runningOf(store)`. */
export const runningOf = laterPart((context) => createRunning(context));

/** A meeting while it is prepared and while it runs. */
const createRunning = ({ commit, now }: StoreContext) => {
  /** Changes a meeting, and its items, in one edit; `decide` gets both as they are on this phone. */
  const move = (
    space: string,
    id: string,
    intent: string,
    decide: (meeting: RecordOf<'meeting'>, agenda: readonly Item[], at: number) => Moves,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async (read) => {
      const meeting = await read.get('meeting', id);
      if (!meeting || meeting.deleted) return err({ code: 'record.missing', place: id });
      const { set, items = {} } = decide(meeting, await inOrder(read, id), now());
      const edits = Object.entries(items).map(([item, fields]) => ({
        kind: 'agendaItem' as const,
        id: item,
        set: fields,
      }));
      return ok({ edits: [...edits, { kind: 'meeting', id, set }], value: undefined });
    });

  return {
    /** Ticks a task of the preparation list, or takes the tick away. */
    tickPrepared: (space: string, id: string, task: PreparationTask, isDone: boolean) =>
      move(space, id, 'meeting.prepare', () => ({ set: { [`prepared.${task}`]: isDone } })),

    /** What is planned for an item of the agenda. */
    planItem: (space: string, id: string, input: PlanInput): Promise<Result<void, StoreError>> =>
      commit(space, 'agendaItem.plan', async () =>
        ok({ edits: [{ kind: 'agendaItem', id, set: input }], value: undefined }),
      ),

    /** Begins with the first item that is open, or goes on where the meeting stopped. */
    start: (space: string, id: string) =>
      move(space, id, 'meeting.start', (meeting, agenda, at) => {
        if (runState(meeting) === 'runs') return { set: {} };
        const again = agenda.find((item) => item.id === meeting.currentItemId && item.isDone !== true);
        const currentItemId = (again ?? itemToCome(agenda, null))?.id ?? null;
        const startedAt = meeting.startedAt ?? at;
        return { set: { startedAt, endedAt: null, currentItemId, itemStartedAt: at } };
      }),

    /**
     * Goes to an item; the one before keeps what it took. The meeting begins with it when it has not begun.
     * @param isDone whether the item before is finished
     */
    goToItem: (space: string, id: string, itemId: string | null, isDone: boolean) =>
      move(space, id, 'meeting.next', (meeting, agenda, at) => ({
        set: { startedAt: meeting.startedAt ?? at, endedAt: null, currentItemId: itemId, itemStartedAt: at },
        items: left(meeting, agenda, at, isDone),
      })),

    /** ＋5分: the plan of an item grows. */
    addMinutes: (space: string, id: string, itemId: string, minutes: number) =>
      commit<void>(space, 'agendaItem.extend', async (read) => {
        const item = await read.get('agendaItem', itemId);
        if (!item || item.meetingId !== id) return err({ code: 'record.missing', place: itemId });
        const minutesPlanned = Math.min(600, (item.minutesPlanned ?? 0) + minutes);
        return ok({ edits: [{ kind: 'agendaItem', id: itemId, set: { minutesPlanned } }], value: undefined });
      }),

    /** Stops the clock; `start` lets it go on. */
    stop: (space: string, id: string) =>
      move(space, id, 'meeting.stop', (meeting, agenda, at) =>
        runState(meeting) === 'runs'
          ? { set: { endedAt: at, itemStartedAt: null }, items: left(meeting, agenda, at, false) }
          : { set: {} },
      ),
  };
};

interface Moves {
  readonly set: FieldsOf<'meeting'>;
  readonly items?: Readonly<Record<string, FieldsOf<'agendaItem'>>>;
}

/** What the item that is left keeps: how long it took, and whether it is finished. */
const left = (
  meeting: RecordOf<'meeting'>,
  agenda: readonly Item[],
  at: number,
  isDone: boolean,
): Readonly<Record<string, FieldsOf<'agendaItem'>>> => {
  const item = agenda.find((one) => one.id === meeting.currentItemId);
  if (!item) return {};
  return { [item.id]: { spentSeconds: spentWhenLeft(meeting, item, at), ...(isDone ? { isDone } : {}) } };
};

const inOrder = async (read: Reader, meetingId: string): Promise<Item[]> =>
  (await read.list('agendaItem', meetingId)).sort(
    (a, b) => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id),
  );
