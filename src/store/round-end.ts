import { partiesOfRound } from '#domain/evaluation/round-progress.ts';
import { type Fields, type FieldsOf, keysOf, type RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { sheetOfFields } from '#domain/evaluation/sheet-keys.ts';
import type { Sheet } from '#domain/evaluation/sheet.ts';
import { isTextOp } from '#protocol/mutation.ts';
import type { StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow } from './read-rows.ts';

export type Addendum = RecordOf<'addendum'>;

/** What happens at the end of a round, of a store: `roundEndOf(store).fileAddendum(…)`. */
export const roundEndOf = laterPart((context) => createRoundEnd(context));

/** A sheet that came too late; it lies on its writer's phone alone. */
export interface LateSheet {
  readonly sheet: Sheet;
  /** Keys of the refused edits it was found in. */
  readonly reviewKeys: readonly string[];
}

/** Parties that stay silent, and sheets that come late. */
const createRoundEnd = ({ db, ports, commit }: StoreContext) => ({
  /**
   * 不参加, said of another party after the deadline: by my party, or by all who sit round the one phone. It counts once all
   * that take part say so.
   */
  markOtherAbsent: (
    space: string,
    roundId: string,
    partyId: string,
    isAbsent: boolean,
  ): Promise<Result<void, StoreError>> =>
    commit<void>(space, 'evaluationRound.absent_by', async (read) => {
      const round = await read.get('evaluationRound', roundId);
      const mine = (await read.get('member', read.me))?.partyId;
      if (!round || !mine) return err({ code: 'policy.not_allowed', place: roundId });
      const parties = (await read.list('party')).map((party) => ({
        id: party.id,
        fields: party as unknown as Fields,
      }));
      const present = partiesOfRound(round as unknown as Fields, parties)
        .map(({ id }) => id)
        .filter((id) => id !== partyId && !keysOf(round, 'absent').includes(id));
      const by = round.collect === 'onePhone' ? present : [mine];
      const set = Object.fromEntries(by.map((id) => [`absentBy.${partyId}.${id}`, isAbsent]));
      return ok({
        edits: [{ kind: 'evaluationRound', id: roundId, set: set as FieldsOf<'evaluationRound'> }],
        value: undefined,
      });
    }),

  /** My sheet that the server received after the showing; undefined when there is none. */
  async findLateSheet(space: string, roundId: string): Promise<LateSheet | undefined> {
    const entry = await db.spaces.get(space);
    const round = await findRecord(db, space, 'evaluationRound', roundId);
    // Round the one phone nobody's sheet is its holder's: a refused showing stays in 「確認が必要」.
    if (!entry || !round || round.collect === 'onePhone') return undefined;
    const partyId = (await findRecord(db, space, 'member', entry.member))?.partyId;
    const late = (await db.review.toArray()).filter(
      (entry) =>
        entry.space === space && entry.verdict.status === 'rejected' && entry.verdict.code === 'round.not_open',
    );
    const rows = await listBelow(db, space, 'assessment', roundId);
    const known = new Map(rows.map((sheet) => [sheet.id, sheet as unknown as Fields]));
    const fields = new Map<string, Fields>();
    const keys = new Set<string>();
    for (const { key, mutation } of late.toSorted((a, b) => a.mutation.n - b.mutation.n)) {
      for (const op of mutation.ops) {
        if (isTextOp(op) || op.kind !== 'assessment') continue;
        // A nameless sheet that had begun is gone from the disk with the showing.
        const isErased = round.voice === 'anonymous' && (await db.rows.get(`${space}/${op.id}`)) === undefined;
        const isHere = known.has(op.id) || fields.has(op.id) || isErased;
        if ((op.set['roundId'] ?? (isHere ? roundId : null)) !== roundId) continue;
        const sheet: Fields = { ...(fields.get(op.id) ?? known.get(op.id)), ...op.set };
        // One typed for somebody else is theirs.
        const isOwn =
          round.voice === 'anonymous'
            ? (sheet['memberId'] ?? entry.member) === entry.member
            : sheet['partyId'] === partyId;
        if (!isOwn) continue;
        fields.set(op.id, sheet);
        keys.add(key);
      }
    }
    const [found] = fields.values();
    return found && { sheet: sheetOfFields(found), reviewKeys: [...keys] };
  },

  /**
   * Adds late words, and where the party answers together its late answers, beside the result. No figure changes (item 6).
   * @param sheet left out where nothing but words is added; without names its answers are never sent
   */
  fileAddendum: async (
    space: string,
    roundId: string,
    { text, late }: { readonly text: string; readonly late?: LateSheet | undefined },
  ): Promise<Result<void, StoreError>> => {
    const done = await commit<boolean>(space, 'addendum.file', async (read, fresh) => {
      const round = await read.get('evaluationRound', roundId);
      const partyId = (await read.get('member', read.me))?.partyId;
      if (!round) return err({ code: 'record.missing', place: roundId });
      const isNameless = round.voice === 'anonymous';
      const answers = isNameless ? [] : Object.entries(late?.sheet.answers ?? {});
      const comments = isNameless ? [] : Object.entries(late?.sheet.comments ?? {});
      const set = {
        roundId,
        ...(isNameless || !partyId ? {} : { partyId }),
        ...(text.trim() === '' ? {} : { text: text.trim() }),
        ...Object.fromEntries(answers.map(([key, rating]) => [`answer.${key}`, rating])),
        ...Object.fromEntries(comments.map(([itemId, words]) => [`comment.${itemId}`, words])),
        authorId: read.me,
      } as FieldsOf<'addendum'>;
      return ok({ edits: [{ kind: 'addendum', id: fresh(), set }], value: !isNameless });
    });
    if (!done.ok) return done;
    // Without names the ratings are nowhere but here, so the entry in 「確認が必要」 stays.
    if (done.value && late) await ports.kv.write((tx) => tx.delete('review', [...late.reviewKeys]));
    return ok(undefined);
  },

  /** How each party answered a shown round, where it answered together. */
  listOrigins: async (
    space: string,
    roundId: string,
  ): Promise<{ readonly partyId: string; readonly origin: Sheet['origin'] }[]> =>
    (await listBelow(db, space, 'assessment', roundId))
      .map((one) => sheetOfFields(one as unknown as Fields))
      .filter((sheet) => sheet.isDone && sheet.memberId === null)
      .map(({ partyId, origin }) => ({ partyId, origin })),

  /** Everything that came late, without its writers where nobody has a name. */
  listAddenda: (space: string, roundId: string): Promise<Addendum[]> => listBelow(db, space, 'addendum', roundId),
});
