import type { Remark } from '#store/minutes.ts';
import type { IconName } from '#ui/primitives/icon.tsx';
import { inShapeOf } from '../draft-shape.ts';

/** 意見, 質問, 提案, 心配. */
export type RemarkType = NonNullable<Remark['type']>;

/** In the order they are offered. */
export const remarkTypes = ['opinion', 'question', 'proposal', 'worry'] as const satisfies readonly RemarkType[];

/** A picture beside the word, for colour alone would say nothing. */
export const remarkIcon = (type: RemarkType | 'none'): IconName =>
  (({ opinion: 'talk', question: 'info', proposal: 'star', worry: 'warning', none: 'meeting' }) as const)[type];

/** A remark with the replies to it, and the replies to these, in the order they were written. */
export interface Thread {
  readonly remark: Remark;
  readonly replies: readonly Remark[];
}

/** Remarks of one type. */
export interface RemarkColumn {
  readonly type: RemarkType | 'none';
  readonly threads: readonly Thread[];
}

/**
 * The board of one item: a column for each type that is used, those without a type last. A reply stands under what it
 * answers, whatever its own type; one whose remark was deleted stands for itself.
 */
export const columnsOf = (remarks: readonly Remark[], shown: RemarkType | 'all' = 'all'): readonly RemarkColumn[] => {
  const known = new Map(remarks.map((remark) => [remark.id, remark]));
  const rootOf = (remark: Remark): Remark => {
    const seen = new Set<string>();
    let top = remark;
    for (;;) {
      const above = known.get(top.replyToId ?? '');
      if (!above) return top;
      // A circle has no top: each of it stands for itself.
      if (seen.has(above.id)) return remark;
      seen.add(above.id);
      top = above;
    }
  };
  const threads = Map.groupBy(remarks, (remark) => rootOf(remark).id);
  const roots = remarks.filter((remark) => threads.get(remark.id)?.some(({ id }) => id === remark.id) === true);
  return [...remarkTypes, 'none' as const]
    .filter((type) => shown === 'all' || shown === type)
    .map((type) => ({
      type,
      threads: roots
        .filter((remark) => (remark.type ?? 'none') === type)
        .map((remark) => ({ remark, replies: (threads.get(remark.id) ?? []).filter(({ id }) => id !== remark.id) })),
    }))
    .filter(({ threads: found }) => found.length > 0);
};

/** What is being written on the board. */
export interface RemarkDraft {
  readonly type: string;
  readonly replyToId: string;
  readonly text: string;
}

/** Nothing is being written. */
export const noRemark: RemarkDraft = { type: '', replyToId: '', text: '' };

/** A draft as it was kept; null when it is of another shape. */
export const readRemarkDraft = (value: unknown): RemarkDraft | null => inShapeOf(value, noRemark);
