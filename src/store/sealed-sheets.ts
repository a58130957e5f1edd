import { fieldsOfSheet } from '#domain/evaluation/sheet-keys.ts';
import { type AnswerSubject, answerKey, type Origin, type Rating, type Sheet } from '#domain/evaluation/sheet.ts';
import { type Edit, keysOf, type RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { freshId } from '#replica/birth.ts';
import type { Rng } from '#replica/ports.ts';
import type { Reader } from '#replica/reader.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import { laterPart } from './later-part.ts';
import type { SealedSheet } from './local-tables.ts';

/** Sealed sheets of a store: `sealedSheetsOf(store).startPass(…)`. */
export const sealedSheetsOf = laterPart((context) => createSealedSheets(context));

/** One phone for everybody: passed round, typed in from paper, or hands counted. */
const createSealedSheets = ({ db, ports, commit, now }: StoreContext) => {
  const change = (key: string, alter: (sheet: SealedSheet) => SealedSheet): Promise<Result<void, StoreError>> =>
    tellingDiskErrors(() =>
      db.transaction('rw', db.sealed, async () => {
        const sheet = await db.sealed.get(key);
        if (!sheet) return err({ code: 'record.missing' as const, place: key });
        if (sheet.isDone) return err({ code: 'sheet.sealed' as const, place: key });
        await db.sealed.put(alter(sheet));
        return ok(undefined);
      }),
    );

  return {
    /** Hands the phone to somebody of a party. @returns the key of their sheet */
    startPass: (
      space: string,
      roundId: string,
      partyId: string,
      origin: Extract<Origin, 'phone' | 'pass' | 'paper' | 'hands'> = 'pass',
    ): Promise<Result<string, StoreError>> =>
      tellingDiskErrors(async () => {
        const key = freshId(ports);
        await db.sealed.put({ key, space, roundId, partyId, origin, isDone: false, answers: {}, comments: {} });
        return ok(key);
      }),

    writeSealedAnswer: (key: string, itemId: string, subject: AnswerSubject, rating: Rating) =>
      change(key, (sheet) => ({ ...sheet, answers: { ...sheet.answers, [answerKey(itemId, subject)]: rating } })),

    writeSealedComment: (key: string, itemId: string, text: string) =>
      change(key, (sheet) => {
        const { [itemId]: _, ...others } = sheet.comments;
        return { ...sheet, comments: text.trim() === '' ? others : { ...others, [itemId]: text } };
      }),

    /** The one who answers closes the sheet; nobody reads it before the showing. */
    sealSheet: (key: string) => change(key, (sheet) => ({ ...sheet, isDone: true })),

    /** Throws away a sheet that is not closed. */
    discardSheet: (key: string): Promise<Result<void, StoreError>> =>
      tellingDiskErrors(async () => {
        const sheet = await db.sealed.get(key);
        if (sheet?.isDone) return err({ code: 'sheet.sealed' as const, place: key });
        await db.sealed.delete(key);
        return ok(undefined);
      }),

    /** The sheet somebody holds in their hands now; a closed one is not given out. */
    async findOpenSheet(key: string): Promise<SealedSheet | undefined> {
      const sheet = await db.sealed.get(key);
      return sheet?.isDone ? undefined : sheet;
    },

    /** Sheets begun and not closed (the phone was put away): their keys and parties only. */
    async listOpenSheets(roundId: string): Promise<readonly Pick<SealedSheet, 'key' | 'partyId' | 'origin'>[]> {
      const sheets = await db.sealed.where('roundId').equals(roundId).toArray();
      return sheets.filter((one) => !one.isDone).map(({ key, partyId, origin }) => ({ key, partyId, origin }));
    },

    /** いっせいに見せ合う on this phone, also without a network: all sheets and the showing are one edit. */
    async showPassed(space: string, roundId: string): Promise<Result<void, StoreError>> {
      const sheets = (await db.sealed.where('roundId').equals(roundId).toArray()).filter((sheet) => sheet.isDone);
      const done = await commit<void>(space, 'evaluationRound.show', async (read, fresh) => {
        const round = await read.get('evaluationRound', roundId);
        if (!round) return err({ code: 'record.missing', place: roundId });
        if (round.collect !== 'onePhone') return err({ code: 'round.wrong_collect', place: roundId });
        const births = await birthsOf(read, { space, round, sheets: shuffled(sheets, ports.rng), fresh });
        const promises = round.isEnveloped ? await promisesOf(read, space, round.id, sheets) : [];
        const set = { state: 'shown', shownAt: now() } as const;
        const edits: Edit[] = [...promises, ...births, { kind: 'evaluationRound', id: roundId, set }];
        return ok({ edits, value: undefined });
      });
      if (!done.ok) {
        return done.error.code === 'mutation.too_large' ? err({ code: 'round.too_large', place: roundId }) : done;
      }
      await db.sealed.where('roundId').equals(roundId).delete();
      return done;
    },
  };
};

interface Showing {
  readonly space: string;
  readonly round: RecordOf<'evaluationRound'>;
  readonly sheets: readonly SealedSheet[];
  readonly fresh: () => string;
}

/**
 * The sheets as records. 1人1枚 asks for one sheet per named evaluator: shuffled sheets take the seats of their party in
 * turn, so that a seat says nothing about who wrote the sheet; the showing erases the seats.
 */
const birthsOf = async (read: Reader, { space, round, sheets, fresh }: Showing): Promise<Edit[]> => {
  const asked = new Set(keysOf(round, 'evaluators'));
  const members = (await read.list('member')).filter((member) => asked.has(member.id));
  const taken = new Set<string>();
  return sheets.map((sealed): Edit => {
    const seat = members.find((member) => member.partyId === sealed.partyId && !taken.has(member.id))?.id;
    if (seat) taken.add(seat);
    const sheet: Sheet = { ...sealed, memberId: round.voice === 'anonymous' ? (seat ?? null) : null, isDone: true };
    const { memberId, ...set } = fieldsOfSheet(sheet);
    const fields = { ...set, ...(memberId ? { memberId } : {}), typedBy: read.me };
    const id = derivedId('assessment', space, {
      roundId: round.id,
      partyId: sealed.partyId,
      memberId: memberId ?? null,
    });
    return { kind: 'assessment', id: id ?? fresh(), set: fields };
  });
};

/** The promise was given on the phone each sheet was sealed on; here it becomes a record with the sheets. */
const promisesOf = async (
  read: Reader,
  space: string,
  roundId: string,
  sheets: readonly SealedSheet[],
): Promise<Edit[]> => {
  const edits: Edit[] = [];
  for (const partyId of new Set(sheets.map((sheet) => sheet.partyId))) {
    const id = derivedId('promise', space, { roundId, partyId });
    const known = id ? await read.get('promise', id) : undefined;
    if (!id || known?.isGiven) continue;
    const birth = known ? {} : { roundId, partyId };
    edits.push({ kind: 'promise', id, set: { ...birth, memberId: read.me, isGiven: true } });
  }
  return edits;
};

/** Fisher–Yates with 32 random bits a step. */
export const shuffled = <T>(items: readonly T[], rng: Rng): T[] => {
  const out = [...items];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const [a = 0, b = 0, c = 0, d = 0] = rng.bytes(4);
    const other = (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) % (last + 1);
    [out[last], out[other]] = [out[other] as T, out[last] as T];
  }
  return out;
};
