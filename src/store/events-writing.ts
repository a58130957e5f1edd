import { err, ok, type Result } from '#domain/basis/result.ts';
import { walkInField } from '#domain/event/walk-ins.ts';
import type { FieldsOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import type { AnswerInput, EventInput } from './events.ts';
import { filled, isBlank } from './fields.ts';

/** 予定: what is written. */
export const createEventsWriting = ({ commit }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'groupEvent'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'groupEvent', id, set }], value: undefined }));

  return {
    /** Announces an event. */
    async createEvent(space: string, input: EventInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'groupEvent.create', async (read, fresh) => {
        const id = fresh();
        return ok({ edits: [{ kind: 'groupEvent', id, set: { ...input, authorId: read.me } }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'groupEvent.delete', { deleted: true }) })
        : done;
    },

    /** Changes an event. @param changeNote one line for those who already answered: what is new */
    changeEvent: (space: string, id: string, input: EventInput & { readonly changeNote?: string | null }) =>
      change(space, id, 'groupEvent.change', input),

    /** 中止. @param changeNote why, for everybody */
    cancelEvent: (space: string, id: string, changeNote: string | null = null) =>
      change(space, id, 'groupEvent.cancel', { isCancelled: true, changeNote }),

    /** It takes place after all. */
    reopenEvent: (space: string, id: string) => change(space, id, 'groupEvent.reopen', { isCancelled: false }),

    async deleteEvent(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'groupEvent.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'groupEvent.restore', { deleted: false }) }) : done;
    },

    restoreEvent: (space: string, id: string) => change(space, id, 'groupEvent.restore', { deleted: false }),

    /**
     * Counts somebody at the reception whose name is on no list, or takes one away. Everybody counts their own, so two
     * phones add up. Sum: `walkInsOf` (#domain/event/walk-ins.ts).
     */
    addWalkIn: (space: string, id: string, by: 1 | -1): Promise<Result<void, StoreError>> =>
      commit(space, 'groupEvent.walk_in', async (read) => {
        const event = await read.get('groupEvent', id);
        if (!event) return err({ code: 'record.missing', place: id });
        const field = walkInField(read.me);
        const count = (event[field] ?? 0) + by;
        return ok({ edits: count < 0 ? [] : [{ kind: 'groupEvent', id, set: { [field]: count } }], value: undefined });
      }),

    /** Says ○ △ × to an event, again as often as one likes. */
    answerRsvp: (space: string, eventId: string, input: AnswerInput): Promise<Result<void, StoreError>> =>
      commit(space, 'rsvp.answer', async (read) => {
        const memberId = input.memberId ?? read.me;
        const id = derivedId('rsvp', space, { eventId, memberId }) ?? '';
        const before = await read.get('rsvp', id);
        // Who answers for themselves takes away the name of whoever did before, also one this phone has not heard of.
        const own = { typedBy: null, how: null };
        const typed = memberId === read.me ? own : { typedBy: read.me, ...filled({ how: input.how }) };
        const { answer, guests, note } = input;
        const set = {
          ...(before ? {} : { eventId, memberId }),
          ...(before?.deleted ? { deleted: false } : {}),
          answer,
          ...(guests === undefined ? {} : { guests }),
          ...(note === undefined ? {} : { note }),
          ...typed,
        };
        return ok({ edits: [{ kind: 'rsvp', id, set }], value: undefined });
      }),

    /** Takes an answer back, as if it had not been given. */
    withdrawRsvp: (space: string, eventId: string, memberId?: string): Promise<Result<void, StoreError>> =>
      commit(space, 'rsvp.withdraw', async (read) => {
        const whose = memberId ?? read.me;
        const id = derivedId('rsvp', space, { eventId, memberId: whose }) ?? '';
        if (!(await read.get('rsvp', id))) return ok({ edits: [], value: undefined });
        const typed = { typedBy: whose === read.me ? null : read.me };
        return ok({ edits: [{ kind: 'rsvp', id, set: { deleted: true, ...typed } }], value: undefined });
      }),
  };
};
