import { groupedBy } from '#domain/basis/grouped-by.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { type Edit, fieldSpec, type FieldsOf, isRecordKind, type RecordOf } from '#domain/records.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import { conflictsOf, placeOf, type ReviewField, type ReviewItem } from './review.ts';

/** 確認が必要: what a person does with it. */
export const createReviewWriting = ({ db, ports, commit }: StoreContext) => {
  /** Marks the conflicts about these places as seen by me. */
  const markSeen = async (item: ReviewItem): Promise<Result<void, StoreError>> => {
    const entry = await db.spaces.get(item.space);
    if (!entry || entry.state === 'closed') return ok(undefined);
    const places = new Set(item.fields.map(placeOf));
    const mine = await conflictsOf(db, item.space, entry.member);
    const edits = mine
      .filter((one) => one.id === item.key || places.has(`${one.aboutId}/${one.field}`))
      .map((one): Edit => ({ kind: 'conflict', id: one.id, set: seenBy(one, entry.member) }));
    if (edits.length === 0) return ok(undefined);
    return commit(item.space, 'conflict.see', async () => ok({ edits, value: undefined }));
  };

  const putAway = async (item: ReviewItem): Promise<Result<void, StoreError>> => {
    const seen = await markSeen(item);
    if (!seen.ok || item.type === 'conflict') return seen;
    return tellingDiskErrors(async () => ok(await ports.kv.write((tx) => tx.delete('review', [item.key]))));
  };

  return {
    /** Seen and settled. What it held is gone from this list only. */
    putAway,

    /** Writes my values once more, now that both are known, and puts the entry away. */
    async keepMine(item: ReviewItem): Promise<Result<void, StoreError>> {
      const done = await commit<void>(item.space, 'review.keep_mine', async () =>
        ok({ edits: editsOf(item.fields), value: undefined }),
      );
      return done.ok ? putAway(item) : done;
    },

    /** Puts the text that is not shown under the one that is, so that both stay, and puts the entry away. */
    async keepBoth(item: ReviewItem): Promise<Result<void, StoreError>> {
      const both = item.fields.map((field) => ({ ...field, mine: joinedText(item, field) ?? field.shown ?? null }));
      const done = await commit<void>(item.space, 'review.keep_both', async () =>
        ok({ edits: editsOf(both), value: undefined }),
      );
      return done.ok ? putAway(item) : done;
    },
  };
};

/** Two different texts with room for both: then `keepBoth` loses nothing. */
export const canKeepBoth = (item: ReviewItem): boolean =>
  item.type !== 'refused' && item.fields.length > 0 && item.fields.every((field) => joinedText(item, field) !== null);

const joinedText = (item: ReviewItem, { kind, field, mine, shown }: ReviewField): string | null => {
  const spec = isRecordKind(kind) ? fieldSpec(kind, field) : undefined;
  const hidden = item.type === 'conflict' && item.isMineShown ? item.other : mine;
  if (spec?.type !== 'text' || typeof hidden !== 'string' || typeof shown !== 'string' || hidden === shown) return null;
  const both = `${shown}\n${hidden}`;
  return spec.max >= manyLines && both.length <= spec.max ? both : null;
};

/** Shorter fields are titles and names: one line, never two values. */
const manyLines = 300;

const seenBy = (conflict: RecordOf<'conflict'>, me: string): FieldsOf<'conflict'> => ({
  ...(conflict.lostBy === me ? { isLostSeen: true } : {}),
  ...(conflict.keptBy === me ? { isKeptSeen: true } : {}),
});

const editsOf = (fields: readonly ReviewField[]): Edit[] =>
  [...groupedBy(fields, (one) => one.recordId)].flatMap(([id, own]): Edit[] => {
    const kind = own[0]?.kind ?? '';
    const set = Object.fromEntries(own.map((one) => [one.field, one.mine]));
    return isRecordKind(kind) ? [{ kind, id, set } as Edit] : [];
  });
