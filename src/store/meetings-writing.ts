import type { FieldsOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import type { MeetingInput } from './meetings.ts';

/** 会議: the meeting itself. Agenda, minutes and やること stand in files of their own: what is written. */
export const createMeetingsWriting = ({ commit, now }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'meeting'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'meeting', id, set }], value: undefined }));

  return {
    /** Opens a meeting; its minutes are a draft until they are confirmed. */
    async createMeeting(
      space: string,
      input: MeetingInput & { readonly on: string },
    ): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'meeting.create', async (read, fresh) => {
        const id = fresh();
        const set = { ...input, state: 'draft', authorId: read.me } as const;
        return ok({ edits: [{ kind: 'meeting', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'meeting.delete', { deleted: true }) })
        : done;
    },

    changeMeeting: (space: string, id: string, input: MeetingInput) => change(space, id, 'meeting.change', input),

    async deleteMeeting(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'meeting.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'meeting.restore', { deleted: false }) }) : done;
    },

    restoreMeeting: (space: string, id: string) => change(space, id, 'meeting.restore', { deleted: false }),

    /** これで決まり: locks the minutes. */
    confirmMeeting: (space: string, id: string): Promise<Result<void, StoreError>> =>
      commit(space, 'meeting.confirm', async (read) => {
        const meeting = await read.get('meeting', id);
        if (!meeting || meeting.deleted) return err({ code: 'record.missing', place: id });
        if (meeting.state === 'confirmed') return ok({ edits: [], value: undefined });
        const set = { state: 'confirmed', confirmedAt: now(), confirmedBy: read.me } as const;
        return ok({ edits: [{ kind: 'meeting', id, set }], value: undefined });
      }),

    /** もどす, within ten minutes; later `meeting.undo_too_late`. */
    undoConfirm: (space: string, id: string) =>
      change(space, id, 'meeting.reopen', { state: 'draft', confirmedAt: null, confirmedBy: null }),
  };
};
