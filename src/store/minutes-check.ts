import { type MinutesContent, minutesWords } from '#domain/meeting/minutes-words.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { sha256Hex } from '#protocol/mutation-hash.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank, setFields } from './fields.ts';
import { laterPart } from './later-part.ts';
import { listBelow, listRecords } from './read-rows.ts';

export type MinutesSign = RecordOf<'minutesSign'>;
export type Correction = RecordOf<'correction'>;

/** What somebody says of a draft. */
export interface SignInput {
  readonly answer: NonNullable<MinutesSign['answer']>;
  readonly note: string;
  /** Of the words that were read: `minutesMark`. */
  readonly mark: string;
  /** How somebody else said it (代理入力); left out for oneself. */
  readonly how?: NonNullable<MinutesSign['how']>;
}

/** Names the words of minutes: SHA-256, hex. Other words have another mark. */
export const minutesMark = (content: MinutesContent): string => sha256Hex(minutesWords(content));

/** 議事録署名人: the people who are asked to read a draft. */
export const signersOf = (meeting: RecordOf<'meeting'>): readonly string[] =>
  Object.entries(meeting).flatMap(([field, value]) =>
    field.startsWith('signer.') && value === true ? [field.slice('signer.'.length)] : [],
  );

/** The part of a store: `minutesCheckOf(store)`. */
export const minutesCheckOf = laterPart((context) => ({ ...checking(context), ...corrections(context) }));

/** 下書き → 確認中: who is asked, and what they say. */
const checking = ({ db, commit, now }: StoreContext) => {
  const changeMeeting = (space: string, id: string, intent: string, set: FieldsOf<'meeting'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'meeting', id, set }], value: undefined }));
  const changeSign = (space: string, id: string, set: FieldsOf<'minutesSign'>) =>
    commit<void>(space, 'minutes.unsign', async () =>
      ok({ edits: [{ kind: 'minutesSign', id, set }], value: undefined }),
    );

  return {
    /** Sends the draft round. Asking again keeps since when; @param signers members who are asked by name */
    async sendRound(space: string, id: string, signers: readonly string[]): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'minutes.send_round', async (read) => {
        const meeting = await read.get('meeting', id);
        if (!meeting || meeting.deleted) return err({ code: 'record.missing', place: id });
        const before = signersOf(meeting);
        const set = { ...setFields('signer', signers, before), checkingFrom: meeting.checkingFrom ?? now() };
        const back = { ...setFields('signer', before, signers), checkingFrom: meeting.checkingFrom ?? null };
        return ok({ edits: [{ kind: 'meeting', id, set }], value: back });
      });
      if (!done.ok) return done;
      return ok({ id, undo: () => changeMeeting(space, id, 'minutes.take_back', done.value) });
    },

    /** A draft again, that nobody is asked to read. What was said of it stays. */
    async takeBack(space: string, meeting: RecordOf<'meeting'>): Promise<Result<Done, StoreError>> {
      const { id, checkingFrom = null } = meeting;
      const done = await changeMeeting(space, id, 'minutes.take_back', { checkingFrom: null });
      return done.ok ? ok({ id, undo: () => changeMeeting(space, id, 'minutes.send_round', { checkingFrom }) }) : done;
    },

    /** Says what oneself or, with `how`, somebody without a phone thinks of the draft. One answer a person, changeable. */
    async sign(
      space: string,
      meetingId: string,
      memberId: string,
      input: SignInput,
    ): Promise<Result<Done, StoreError>> {
      if (input.answer === 'asks_change' && isBlank(input.note)) {
        return err({ code: 'field.required', place: 'note' });
      }
      const id = derivedId('minutesSign', space, { meetingId, memberId }) ?? '';
      const done = await commit(space, 'minutes.sign', async (read) => {
        const before = await read.get('minutesSign', id);
        const set = {
          ...(before ? {} : { meetingId, memberId }),
          ...(before?.deleted ? { deleted: false } : {}),
          answer: input.answer,
          note: input.answer === 'asks_change' ? input.note.trim() : null,
          mark: input.mark,
          at: now(),
          how: input.how ?? null,
          typedBy: input.how ? read.me : null,
        };
        return ok({ edits: [{ kind: 'minutesSign', id, set }], value: takenBack(before, read.me) });
      });
      return done.ok ? ok({ id, undo: () => changeSign(space, id, done.value) }) : done;
    },

    listSigns: (space: string, meetingId: string): Promise<MinutesSign[]> =>
      listBelow(db, space, 'minutesSign', meetingId),

    /** Of all meetings, for lists of meetings. */
    listAllSigns: (space: string): Promise<MinutesSign[]> => listRecords(db, space, 'minutesSign'),
  };
};

/** The answer as it was; a first one goes again. It comes back under the name of whoever takes back: nobody writes another's. */
const takenBack = (before: MinutesSign | undefined, me: string): FieldsOf<'minutesSign'> => {
  if (!before || before.deleted) return { deleted: true };
  const { answer = null, note = null, mark = null, at = null, how = null, typedBy = null } = before;
  const signed = before.memberId === me ? { how: null, typedBy: null } : { how, typedBy: typedBy === null ? null : me };
  return { answer, note, mark, at, ...signed };
};

/** 訂正, beside minutes that are settled. */
const corrections = ({ db, commit, now }: StoreContext) => {
  const setDeleted = (space: string, id: string, deleted: boolean) =>
    commit<void>(space, deleted ? 'correction.delete' : 'correction.restore', async () =>
      ok({ edits: [{ kind: 'correction', id, set: { deleted } }], value: undefined }),
    );
  return {
    /** @param input.place which place of the minutes is meant, in words; '' for none */
    async addCorrection(
      space: string,
      meetingId: string,
      input: { readonly place: string; readonly text: string },
    ): Promise<Result<Done, StoreError>> {
      if (isBlank(input.text)) return err({ code: 'field.required', place: 'text' });
      const done = await commit(space, 'correction.create', async (read, fresh) => {
        const id = fresh();
        const words = { place: input.place.trim() || null, text: input.text.trim() };
        const set = { meetingId, ...words, authorId: read.me, writtenAt: now() };
        return ok({ edits: [{ kind: 'correction', id, set }], value: id });
      });
      return done.ok ? ok({ id: done.value, undo: () => setDeleted(space, done.value, true) }) : done;
    },

    /** Withdraws a 訂正 that was wrong itself. */
    async deleteCorrection(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await setDeleted(space, id, true);
      return done.ok ? ok({ id, undo: () => setDeleted(space, id, false) }) : done;
    },

    /** In the order they were written. */
    listCorrections: async (space: string, meetingId: string): Promise<Correction[]> =>
      (await listBelow(db, space, 'correction', meetingId)).sort(
        (a, b) => (a.writtenAt ?? 0) - (b.writtenAt ?? 0) || (a.id < b.id ? -1 : 1),
      ),
  };
};
