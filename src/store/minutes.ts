import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { listBelow } from './read-rows.ts';

export type Remark = RecordOf<'remark'>;
export type Decision = RecordOf<'decision'>;
export type RemarkInput = Pick<FieldsOf<'remark'>, 'agendaItemId' | 'text' | 'speakerId' | 'type' | 'replyToId'>;
export type DecisionInput = Pick<
  FieldsOf<'decision'>,
  'agendaItemId' | 'text' | 'reason' | 'inFavour' | 'against' | 'held' | 'isUnanimous' | 'byPaper'
>;

/** The part of a store: `minutesOf(store)`. */
export const minutesOf = laterPart((context) => createMinutes(context));

/** 発言 and 決まったこと: small records, so that several people write at once. */
const createMinutes = ({ db, commit, now }: StoreContext) => {
  const changeRemarkAs = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'remark'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'remark', id, set }], value: undefined }));
  const changeDecisionAs = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'decision'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'decision', id, set }], value: undefined }));

  return {
    /** Writes down what somebody said. */
    async addRemark(space: string, meetingId: string, input: RemarkInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.text)) return err({ code: 'field.required', place: 'text' });
      const done = await commit(space, 'remark.create', async (read, fresh) => {
        const id = fresh();
        const set = { meetingId, ...input, authorId: read.me, writtenAt: now() };
        return ok({ edits: [{ kind: 'remark', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => changeRemarkAs(space, done.value, 'remark.delete', { deleted: true }) })
        : done;
    },

    changeRemark: (space: string, id: string, input: RemarkInput) => changeRemarkAs(space, id, 'remark.change', input),

    async deleteRemark(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await changeRemarkAs(space, id, 'remark.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => changeRemarkAs(space, id, 'remark.restore', { deleted: false }) }) : done;
    },

    /** Writes down what was decided; the votes are numbers or 全員一致. */
    async addDecision(space: string, meetingId: string, input: DecisionInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.text)) return err({ code: 'field.required', place: 'text' });
      const done = await commit(space, 'decision.create', async (read, fresh) => {
        const id = fresh();
        const set = { meetingId, ...input, authorId: read.me, writtenAt: now() };
        return ok({ edits: [{ kind: 'decision', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => changeDecisionAs(space, done.value, 'decision.delete', { deleted: true }) })
        : done;
    },

    changeDecision: (space: string, id: string, input: DecisionInput) =>
      changeDecisionAs(space, id, 'decision.change', input),

    async deleteDecision(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await changeDecisionAs(space, id, 'decision.delete', { deleted: true });
      return done.ok
        ? ok({ id, undo: () => changeDecisionAs(space, id, 'decision.restore', { deleted: false }) })
        : done;
    },

    /** Remarks in the order they were written. */
    listRemarks: async (space: string, meetingId: string): Promise<Remark[]> =>
      inTime(await listBelow(db, space, 'remark', meetingId)),

    /** Decisions in the order they were written. */
    listDecisions: async (space: string, meetingId: string): Promise<Decision[]> =>
      inTime(await listBelow(db, space, 'decision', meetingId)),
  };
};

const inTime = <T extends { readonly id: string; readonly writtenAt?: number | null }>(records: T[]): T[] =>
  records.sort((a, b) => (a.writtenAt ?? 0) - (b.writtenAt ?? 0) || (a.id < b.id ? -1 : 1));
