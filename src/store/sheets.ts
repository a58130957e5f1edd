import { answerField, commentField, sheetOfFields } from '#domain/evaluation/sheet-keys.ts';
import type { AnswerSubject, Origin, Rating, Sheet } from '#domain/evaluation/sheet.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { StoreContext, StoreError } from './context.ts';
import { findRecord, listBelow } from './read-rows.ts';

type Round = RecordOf<'evaluationRound'>;
type SheetRecord = RecordOf<'assessment'>;

/** Who types, when it is not the one who answers. */
export interface HowAnswered {
  readonly origin: Origin;
  readonly typedBy?: string;
}

/**
 * Answering on one's own phone: my sheet, or with 会で1枚 the sheet of my party. Nobody else's device gets it before the
 * showing.
 */
export const createSheets = ({ db, commit }: StoreContext) => {
  const write = (
    space: string,
    roundId: string,
    intent: string,
    set: FieldsOf<'assessment'>,
    how: HowAnswered = { origin: 'phone' },
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async (read, fresh) => {
      const round = await read.get('evaluationRound', roundId);
      if (!round) return err({ code: 'record.missing', place: roundId });
      if (round.collect !== 'phones') return err({ code: 'round.wrong_collect', place: roundId });
      const own = await ownSheet(read, space, round);
      if (own) return ok({ edits: [{ kind: 'assessment', id: own.id, set }], value: undefined });
      const partyId = (await read.get('member', read.me))?.partyId;
      if (!partyId) return err({ code: 'policy.not_allowed', place: roundId });
      const birth = {
        roundId,
        partyId,
        ...(round.voice === 'anonymous' ? { memberId: read.me } : {}),
        origin: how.origin,
        ...(how.typedBy ? { typedBy: how.typedBy } : {}),
        isDone: false,
      };
      const id = derivedId('assessment', space, birth) ?? fresh();
      return ok({ edits: [{ kind: 'assessment', id, set: { ...birth, ...set } }], value: undefined });
    });

  return {
    /** One tap: one answer to one question about one party. */
    writeAnswer: (
      space: string,
      roundId: string,
      answer: { readonly itemId: string; readonly subject: AnswerSubject; readonly rating: Rating },
      how?: HowAnswered,
    ) =>
      write(space, roundId, 'assessment.answer', one(answerField(answer.itemId, answer.subject), answer.rating), how),

    /** A comment on one question; an empty one takes it away. */
    writeComment: (space: string, roundId: string, itemId: string, text: string) =>
      write(space, roundId, 'assessment.comment', one(commentField(itemId), text.trim() === '' ? null : text)),

    /** Hands the sheet in; it counts from now on. */
    handIn: (space: string, roundId: string) => write(space, roundId, 'assessment.hand_in', { isDone: true }),

    /** Takes it back to go on writing, as long as nothing is shown. */
    takeBack: (space: string, roundId: string) => write(space, roundId, 'assessment.take_back', { isDone: false }),

    /** My sheet as it stands; undefined before the first answer. */
    async findOwnSheet(space: string, roundId: string): Promise<Sheet | undefined> {
      const round = await findRecord(db, space, 'evaluationRound', roundId);
      const entry = await db.spaces.get(space);
      if (!round || !entry) return undefined;
      const reader: Pick<Reader, 'me' | 'get' | 'list'> = {
        me: entry.member,
        get: (kind, id) => findRecord(db, space, kind, id),
        list: (kind, parent) => listBelow(db, space, kind, parent ?? ''),
      };
      const own = await ownSheet(reader, space, round);
      return own && sheetOfFields(own as unknown as Fields);
    },
  };
};

const ownSheet = async (
  read: Pick<Reader, 'me' | 'get' | 'list'>,
  space: string,
  round: Round,
): Promise<SheetRecord | undefined> => {
  if (round.voice === 'anonymous') {
    return (await read.list('assessment', round.id)).find((sheet) => sheet.memberId === read.me);
  }
  const partyId = (await read.get('member', read.me))?.partyId ?? null;
  const id = derivedId('assessment', space, { roundId: round.id, partyId });
  return id ? read.get('assessment', id) : undefined;
};

/** One map field as a set of fields. */
const one = <Field extends string, V>(field: Field, value: V) => ({ [field]: value }) as { readonly [F in Field]: V };
