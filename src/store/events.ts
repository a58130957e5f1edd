import { type AnswerCount, countAnswers } from '#domain/event/answer-count.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { byKind, findRecord, isLive, listBelow, listRecords } from './read-rows.ts';

export type EventInput = Pick<
  FieldsOf<'groupEvent'>,
  | 'title'
  | 'on'
  | 'endOn'
  | 'startTime'
  | 'endTime'
  | 'place'
  | 'bring'
  | 'rainRule'
  | 'contact'
  | 'note'
  | 'capacity'
  | 'repeat'
  | 'projectSpaceId'
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
export const createEvents = ({ db }: StoreContext) => {
  const askedPeople = async (space: string) => {
    const [members, entry] = await Promise.all([listRecords(db, space, 'member'), db.spaces.get(space)]);
    const active = members.filter((one) => (one.status ?? 'active') === 'active').map((one) => one.id);
    return { active, me: entry?.member };
  };

  return {
    /** Deleted events, newest first: the place where they can be found again. */
    async listDeletedEvents(space: string): Promise<GroupEvent[]> {
      const rows = await byKind(db, space, 'groupEvent').reverse().toArray();
      return rows.filter((row) => !isLive(row)).map((row) => asRecord(row));
    },

    findEvent: (space: string, id: string): Promise<GroupEvent | undefined> => findRecord(db, space, 'groupEvent', id),

    /** Events of these days, by day. */
    async listEvents(
      space: string,
      span: { readonly from?: string; readonly to?: string } = {},
    ): Promise<GroupEvent[]> {
      const rows = await byKind(db, space, 'groupEvent', span.from, span.to).toArray();
      return rows.filter(isLive).map((row) => asRecord(row));
    },

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
