import { err, ok, type Result } from '#domain/basis/result.ts';
import type { KnownSafety, SafetyState } from '#domain/notice/safety.ts';
import type { RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import type { ReadHow } from './circulars.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';

export type SafetyCheck = RecordOf<'safetyCheck'>;
export type SafetyAnswer = RecordOf<'safetyAnswer'>;

/** What somebody says of themselves and of whoever is with them. */
export interface SafetyInput {
  readonly state: SafetyState;
  readonly people: number;
  readonly note: string;
}

/** What this phone remembers of its own answer: once sent, only officers have the record. */
export interface OwnSafety extends SafetyInput {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The part of a store: `safetyOf(store)`. */
export const safetyOf = laterPart((context) => createSafety(context));

/** 安否の確認: who is well, who needs help, whom to look for. */
const createSafety = ({ db, commit, now }: StoreContext) => {
  const editOf = async (
    read: {
      readonly me: string;
      readonly get: (kind: 'safetyAnswer', id: string) => Promise<SafetyAnswer | undefined>;
    },
    place: { readonly space: string; readonly checkId: string; readonly memberId: string },
    said: Omit<SafetyInput, 'note'> & { readonly note?: string; readonly at: number; readonly how: ReadHow },
  ) => {
    const { space, checkId, memberId } = place;
    const id = derivedId('safetyAnswer', space, { checkId, memberId }) ?? '';
    const before = await read.get('safetyAnswer', id);
    // Whoever is no officer does not know whether the record is there already; naming what it is about again changes nothing.
    const set = {
      ...(before ? {} : { checkId, memberId }),
      state: said.state,
      people: said.people,
      // A word that nobody took back stays: whoever types for others may not have seen it yet.
      ...(said.note === undefined ? {} : noteOf(said.note, memberId === read.me ? null : (before?.note ?? ''))),
      at: said.at,
      how: said.how,
      typedBy: memberId === read.me ? null : read.me,
      ...(before?.deleted ? { deleted: false } : {}),
    };
    return { before, edit: { kind: 'safetyAnswer' as const, id, set } };
  };

  return {
    /** Asks everybody. @param input.isDrill it is a drill, and everybody is told so */
    async startCheck(
      space: string,
      input: { readonly title: string; readonly note: string; readonly isDrill: boolean },
    ): Promise<Result<string, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      return commit(space, 'safetyCheck.start', async (read, fresh) => {
        const id = fresh();
        const note = input.note.trim() === '' ? {} : { note: input.note.trim() };
        const set = {
          title: input.title.trim(),
          ...note,
          isDrill: input.isDrill,
          startedAt: now(),
          state: 'open',
          authorId: read.me,
        } as const;
        return ok({ edits: [{ kind: 'safetyCheck', id, set }], value: id });
      });
    },

    /** Ends it, or opens it again. */
    setOpen: (space: string, id: string, isOpen: boolean): Promise<Result<void, StoreError>> =>
      commit(space, 'safetyCheck.state', async () =>
        ok({
          edits: [{ kind: 'safetyCheck', id, set: { state: isOpen ? 'open' : 'closed' } }],
          value: undefined,
        }),
      ),

    findCheck: (space: string, id: string): Promise<SafetyCheck | undefined> =>
      findRecord(db, space, 'safetyCheck', id),

    /** The newest first. */
    listChecks: async (space: string): Promise<SafetyCheck[]> =>
      (await listRecords(db, space, 'safetyCheck')).sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),

    /** What this phone knows: for officers and 班長 what has come, for others what is not sent yet. */
    listAnswers: (space: string, checkId: string): Promise<SafetyAnswer[]> =>
      listBelow(db, space, 'safetyAnswer', checkId),

    /** Says how I am; changeable while it is open. */
    async answer(space: string, checkId: string, input: SafetyInput): Promise<Result<void, StoreError>> {
      const said = { ...input, at: now(), how: 'screen' as const };
      const done = await commit(space, 'safetyAnswer.say', async (read) => {
        // Who knows that it has ended is told; what was said without knowing still arrives.
        const isEnded = (await read.get('safetyCheck', checkId))?.state === 'closed';
        if (isEnded) return err({ code: 'policy.not_allowed', place: checkId });
        const { edit } = await editOf(read, { space, checkId, memberId: read.me }, said);
        return ok({ edits: [edit], value: undefined });
      });
      if (!done.ok) return done;
      const { how: _, ...own } = said;
      return tellingDiskErrors(async () => {
        await db.settings.put({ key: ownKey(checkId), value: JSON.stringify(own) });
        return done;
      });
    },

    /** For somebody who was met, called or heard of. */
    answerFor: (
      space: string,
      checkId: string,
      memberId: string,
      input: SafetyInput & { readonly how: ReadHow },
    ): Promise<Result<void, StoreError>> =>
      commit(space, 'safetyAnswer.type', async (read) => {
        const { edit } = await editOf(read, { space, checkId, memberId }, { ...input, at: now() });
        return ok({ edits: [edit], value: undefined });
      }),

    /**
     * Takes in answers read from another phone's picture, of those one may type for: officers of everybody, 班長 of their
     * 班. What is known here and later said stays.
     * @returns how many were new
     */
    takeIn: (space: string, checkId: string, answers: readonly KnownSafety[]): Promise<Result<number, StoreError>> =>
      commit(space, 'safetyAnswer.take_in', async (read) => {
        const edits = [];
        const mayTypeFor = await typingRights(read);
        for (const { memberId, ...said } of answers) {
          const member = await read.get('member', memberId);
          if (!member || !mayTypeFor(member)) continue;
          const given = { ...said, how: 'in_person' as const };
          const { before, edit } = await editOf(read, { space, checkId, memberId }, given);
          const isKnown = before !== undefined && before.deleted !== true && (before.at ?? 0) >= said.at;
          if (!isKnown) edits.push(edit);
        }
        return ok({ edits, value: edits.length });
      }),

    /** My own answer, as this phone remembers it. */
    async findOwn(checkId: string): Promise<OwnSafety | null> {
      const kept = await db.settings.get(ownKey(checkId));
      return kept ? (JSON.parse(kept.value) as OwnSafety) : null;
    },
  };
};

/** For whom somebody may write down how they are; the policy has the last word. */
const typingRights = async (read: Reader): Promise<(member: RecordOf<'member'>) => boolean> => {
  const { role = 'member' } = (await read.get('member', read.me)) ?? {};
  const led = new Set((await read.list('block')).filter(({ leaderId }) => leaderId === read.me).map(({ id }) => id));
  const isOfficer = role === 'owner' || role === 'officer';
  return ({ id, blockId }) => isOfficer || id === read.me || (blockId != null && led.has(blockId));
};

/** Nothing where the word is the known one. @param known null: it is written in any case */
const noteOf = (note: string, known: string | null) => (note.trim() === known ? {} : { note: note.trim() || null });

const ownKey = (checkId: string): string => `safety.own/${checkId}`;
