import { keysOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { LogInput } from './activities.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { bornWith, type DayName } from './born-day.ts';
import { filled, setFields } from './fields.ts';

/** 活動の記録: what is written. */
export const createActivitiesWriting = ({ commit, today }: StoreContext) => {
  const setDeleted = (space: string, id: string, deleted: boolean): Promise<Result<void, StoreError>> =>
    commit(space, deleted ? 'activityLog.delete' : 'activityLog.restore', async () =>
      ok({ edits: [{ kind: 'activityLog', id, set: { deleted } }], value: undefined }),
    );

  return {
    /**
     * Writes a log. In a project it belongs to the writer's party.
     * @param day the day of an event it tells of, which comes into being with it
     */
    async createLog(
      space: string,
      input: LogInput & { readonly on: string },
      day?: DayName,
    ): Promise<Result<Done, StoreError>> {
      const { with: people = [], planItems = [], ...fields } = input;
      const done = await commit(space, 'activityLog.create', async (read, fresh) => {
        const id = fresh();
        const mine = await read.get('member', read.me);
        const party = mine?.partyId ? { partyId: mine.partyId } : {};
        const about = day ? { eventId: day.id } : {};
        const lists = { ...setFields('with', people), ...setFields('planItem', planItems) };
        const set = { ...party, ...fields, ...about, ...lists, authorId: read.me };
        const born = day ? await bornWith(read, day) : [];
        return ok({ edits: [...born, { kind: 'activityLog', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** 前と同じ: the same work once more, today. Words that belong to the old day are not copied. */
    async repeatLog(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'activityLog.repeat', async (read, fresh) => {
        const log = await read.get('activityLog', id);
        if (!log || log.deleted) return err({ code: 'record.missing', place: id });
        const partyId = (await read.get('member', read.me))?.partyId;
        const { title, template, place, minutes, adults, children, outsiders } = log;
        const same = filled({ title, template, place, minutes, adults, children, outsiders, partyId });
        const lists = {
          ...setFields('with', keysOf(log, 'with')),
          ...setFields('planItem', keysOf(log, 'planItem')),
        };
        const set = { ...same, ...lists, on: today(), authorId: read.me };
        const again = fresh();
        return ok({ edits: [{ kind: 'activityLog', id: again, set }], value: again });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** Changes a log; fields that are not named stay. `with` and `planItems` are the whole new list. */
    changeLog: (space: string, id: string, input: LogInput): Promise<Result<void, StoreError>> =>
      commit(space, 'activityLog.change', async (read) => {
        const { with: people, planItems, ...fields } = input;
        const log = await read.get('activityLog', id);
        if (!log) return err({ code: 'record.missing', place: id });
        const changes = {
          ...(people ? setFields('with', people, keysOf(log, 'with')) : {}),
          ...(planItems ? setFields('planItem', planItems, keysOf(log, 'planItem')) : {}),
        };
        return ok({ edits: [{ kind: 'activityLog', id, set: { ...fields, ...changes } }], value: undefined });
      }),

    /** Deletes a log; it can be brought back. */
    async deleteLog(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await setDeleted(space, id, true);
      return done.ok ? ok({ id, undo: () => setDeleted(space, id, false) }) : done;
    },

    /** Brings a deleted log back. */
    restoreLog: (space: string, id: string): Promise<Result<void, StoreError>> => setDeleted(space, id, false),
  };
};
