import { type AnswerCount, countAnswers } from '#domain/event/answer-count.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { walkInField } from '#domain/event/walk-ins.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { asRecord } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, isBlank } from './fields.ts';
import { byKind, findRecord, isLive, listBelow, listRecords } from './read-rows.ts';

export type EventInput = Pick<
  FieldsOf<'groupEvent'>,
  'title' | 'on' | 'startTime' | 'endTime' | 'place' | 'bring' | 'rainRule' | 'contact' | 'note' | 'capacity'
>;

export type Answer = RecordOf<'rsvp'>;

/** ○ △ ×, who comes along, a line of text. */
export interface AnswerInput {
  readonly answer: 'yes' | 'maybe' | 'no';
  readonly guests?: number;
  readonly note?: string;
  /** For somebody without a phone (代理入力); oneself when left out. */
  readonly memberId?: string;
  /** How they said it. */
  readonly how?: Answer['how'];
}

/** Answers to an event with their sums. */
export interface Answers {
  readonly count: AnswerCount;
  readonly answers: readonly Answer[];
  readonly mine: Answer | null;
  /** Active members who have not answered. */
  readonly openMemberIds: readonly string[];
}

/** What a list says about the answers to one event. */
export interface EventAnswers {
  readonly count: AnswerCount;
  readonly mine: Answer | null;
}

/** 予定. */
export const createEvents = ({ db, commit }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'groupEvent'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'groupEvent', id, set }], value: undefined }));

  const askedPeople = async (space: string) => {
    const [members, entry] = await Promise.all([listRecords(db, space, 'member'), db.spaces.get(space)]);
    const active = members.filter((one) => (one.status ?? 'active') === 'active').map((one) => one.id);
    return { active, me: entry?.member };
  };

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

    /** Deleted events, newest first: the place where they can be found again. */
    async listDeletedEvents(space: string): Promise<GroupEvent[]> {
      const rows = await byKind(db, space, 'groupEvent').reverse().toArray();
      return rows.filter((row) => !isLive(row)).map((row) => asRecord(row));
    },

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

    findEvent: (space: string, id: string): Promise<GroupEvent | undefined> => findRecord(db, space, 'groupEvent', id),

    /** Events of these days, by day. Group them with `groupEvents` (#domain/event/event-list.ts). */
    async listEvents(
      space: string,
      span: { readonly from?: string; readonly to?: string } = {},
    ): Promise<GroupEvent[]> {
      const rows = await byKind(db, space, 'groupEvent', span.from, span.to).toArray();
      return rows.filter(isLive).map((row) => asRecord(row));
    },

    /** Says ○ △ × to an event, again as often as one likes. */
    answerRsvp: (space: string, eventId: string, input: AnswerInput): Promise<Result<void, StoreError>> =>
      commit(space, 'rsvp.answer', async (read) => {
        const memberId = input.memberId ?? read.me;
        const id = derivedId('rsvp', space, { eventId, memberId }) ?? '';
        const before = await read.get('rsvp', id);
        // Who answers for themselves at last takes away the name of whoever did before.
        const taken = before?.typedBy ? { typedBy: null, how: null } : {};
        const typed = memberId === read.me ? taken : { typedBy: read.me, ...filled({ how: input.how }) };
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
        const typed = whose === read.me ? {} : { typedBy: read.me };
        return ok({ edits: [{ kind: 'rsvp', id, set: { deleted: true, ...typed } }], value: undefined });
      }),

    /** Who said what, with sums; my own answer apart. */
    async listAnswers(space: string, eventId: string): Promise<Answers> {
      const { active, me } = await askedPeople(space);
      const answers = await listBelow(db, space, 'rsvp', eventId);
      const answered = new Set(answers.map((one) => one.memberId));
      return {
        count: countAnswers(answers, active),
        answers,
        mine: answers.find((one) => one.memberId === me) ?? null,
        openMemberIds: active.filter((id) => !answered.has(id)),
      };
    },

    /** Sums and my own answer for each of these events, by event id: for a list. */
    async listCounts(space: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, EventAnswers>> {
      const { active, me } = await askedPeople(space);
      const found = await Promise.all(
        eventIds.map(async (id) => {
          const answers = await listBelow(db, space, 'rsvp', id);
          const mine = answers.find((one) => one.memberId === me) ?? null;
          return [id, { count: countAnswers(answers, active), mine }] as const;
        }),
      );
      return new Map(found);
    },
  };
};
