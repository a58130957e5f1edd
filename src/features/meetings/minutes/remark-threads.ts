import type { Remark } from '#store/minutes.ts';

/** Something that was said, and what was answered to it. */
export interface RemarkThread {
  readonly remark: Remark;
  readonly replies: readonly Remark[];
}

/** Remarks in their order, with answers under what they answer; an answer to something deleted stands alone. */
export const remarkThreads = (remarks: readonly Remark[]): readonly RemarkThread[] => {
  const byId = new Map(remarks.map((remark) => [remark.id, remark]));
  const rootOf = (remark: Remark): Remark => {
    const above = byId.get(remark.replyToId ?? '');
    return above &&
      above.id !== remark.id &&
      (above.writtenAt ?? 0) <= (remark.writtenAt ?? 0) &&
      !isBefore(remark, above)
      ? rootOf(above)
      : remark;
  };
  const replies = Map.groupBy(
    remarks.filter((remark) => rootOf(remark) !== remark),
    rootOf,
  );
  return remarks
    .filter((remark) => rootOf(remark) === remark)
    .map((remark) => ({ remark, replies: replies.get(remark) ?? [] }));
};

/** Two remarks of one moment are told apart by their ids, so that no two answer each other for ever. */
const isBefore = (a: Remark, b: Remark): boolean => a.writtenAt === b.writtenAt && a.id < b.id;
