import { type Hands, sheetsOfHands } from '#domain/evaluation/hands.ts';
import { fieldsOfSheet } from '#domain/evaluation/sheet-keys.ts';
import type { AnswerKey, Origin, Rating } from '#domain/evaluation/sheet.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { freshId } from '#replica/birth.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import { laterPart } from './later-part.ts';
import type { SealedSheet } from './local-tables.ts';
import { shuffled } from './sealed-sheets.ts';

/** Sheets of a store that somebody else types: `typedSheetsOf(store).startTyping(…)`. */
export const typedSheetsOf = laterPart((context) => createTypedSheets(context));

/** Whose answers are typed, and where they come from. */
export interface Typing {
  readonly roundId: string;
  readonly partyId: string;
  readonly origin: Extract<Origin, 'paper' | 'hands' | 'proxy'>;
  /** Whom it is typed for, where people answer without a name on phones of their own. */
  readonly memberId?: string;
}

/**
 * Paper typed in, hands counted, answers said over the phone. While it is typed a sheet lies in the sealed table of this phone;
 * it is handed in as a whole.
 */
const createTypedSheets = ({ db, ports, commit }: StoreContext) => {
  const alter = (key: string, next: (sheet: SealedSheet) => SealedSheet): Promise<Result<void, StoreError>> =>
    tellingDiskErrors(() =>
      db.transaction('rw', db.sealed, async () => {
        const sheet = await db.sealed.get(key);
        if (!sheet) return err({ code: 'record.missing' as const, place: key });
        if (sheet.isDone) return err({ code: 'sheet.sealed' as const, place: key });
        await db.sealed.put(next(sheet));
        return ok(undefined);
      }),
    );

  /** On phones of their own: the sheet of the party, or of the one person, as one edit. */
  const sendSheet = (sealed: SealedSheet): Promise<Result<void, StoreError>> =>
    commit<void>(sealed.space, 'assessment.type', async (read, fresh) => {
      const { space, roundId, partyId, memberId } = sealed;
      const birth = { roundId, partyId, ...(memberId ? { memberId } : {}) };
      const id = derivedId('assessment', space, birth) ?? fresh();
      const { memberId: _, ...fields } = fieldsOfSheet({ ...sealed, memberId: memberId ?? null, isDone: true });
      const { roundId: __, partyId: ___, ...changes } = fields;
      const isBorn = (await read.get('assessment', id)) !== undefined;
      const set = { ...(isBorn ? changes : { ...changes, ...birth }), typedBy: read.me };
      return ok({ edits: [{ kind: 'assessment', id, set }], value: undefined });
    });

  return {
    /** Begins a sheet, or goes on with the one of the same kind that was begun. @returns its key */
    startTyping: (space: string, { roundId, partyId, origin, memberId }: Typing): Promise<Result<string, StoreError>> =>
      tellingDiskErrors(() =>
        db.transaction('rw', db.sealed, db.rows, async () => {
          const round = await db.rows.get(`${space}/${roundId}`);
          // Beside the envelopes it would be a second sheet of its party, and nobody could show the round.
          if (round?.fields['isEnveloped'] === true)
            return err({ code: 'round.wrong_collect' as const, place: roundId });
          const begun = (await db.sealed.where('roundId').equals(roundId).toArray()).find(
            (one) => !one.isDone && one.partyId === partyId && one.origin === origin && one.memberId === memberId,
          );
          if (begun) return ok(begun.key);
          const key = freshId(ports);
          const whom = memberId === undefined ? {} : { memberId };
          const sheet = { key, space, roundId, partyId, origin, ...whom, isDone: false, answers: {}, comments: {} };
          await db.sealed.put(sheet);
          return ok(key);
        }),
      ),

    /** Hands as far as they are counted; answers they decide where the party answers together. */
    writeHands: (key: string, hands: Hands, answers: { readonly [key: AnswerKey]: Rating } = {}) =>
      alter(key, (sheet) => ({ ...sheet, hands, answers })),

    /** Nameless: the hands become as many closed sheets as there are people, dealt out question by question. */
    sealHands: (key: string, keys: readonly AnswerKey[]): Promise<Result<void, StoreError>> =>
      tellingDiskErrors(() =>
        db.transaction('rw', db.sealed, async () => {
          const { hands, ...sheet } = (await db.sealed.get(key)) ?? {};
          if (!hands || !('key' in sheet)) return err({ code: 'record.missing' as const, place: key });
          const dealt = sheetsOfHands(hands, keys, (all) => shuffled([...all], ports.rng));
          await db.sealed.bulkPut(
            dealt.map((answers) => ({ ...(sheet as SealedSheet), key: freshId(ports), answers, isDone: true })),
          );
          await db.sealed.delete(key);
          return ok(undefined);
        }),
      ),

    /** Hands a typed sheet in: to the server where everybody uses their own phone, else into the sealed table. */
    async handInTyped(key: string): Promise<Result<void, StoreError>> {
      const sealed = await db.sealed.get(key);
      if (!sealed) return err({ code: 'record.missing', place: key });
      const round = await db.rows.get(`${sealed.space}/${sealed.roundId}`);
      if (round?.fields['collect'] === 'onePhone') {
        return alter(key, ({ hands: _, ...sheet }) => ({ ...sheet, isDone: true }));
      }
      const done = await sendSheet(sealed);
      if (done.ok) await db.sealed.delete(key);
      return done;
    },

    /**
     * A round that was closed without showing: sheets of the passed phone go, because nobody may open them.
     * They stay until the server has agreed to the closing.
     */
    async sweepClosed(space: string, roundId: string): Promise<void> {
      const [row, shadow] = await Promise.all([
        db.rows.get(`${space}/${roundId}`),
        db.shadow.get(`${space}/${roundId}`),
      ]);
      if (row?.fields['state'] !== 'closed' || shadow !== undefined) return;
      await db.sealed.where('roundId').equals(roundId).delete();
    },
  };
};
