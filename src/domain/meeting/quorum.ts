import type { RecordOf } from '../records.ts';

/** 出席・委任状・書面 against the number the rules of the group ask for. */
export interface QuorumLine {
  readonly present: number;
  /** 委任状 */
  readonly proxy: number;
  /** 書面 */
  readonly written: number;
  /** All three together. */
  readonly total: number;
  /** The number asked for; null when the group has set none. */
  readonly needed: number | null;
  /** 「規約の人数に足りています」; null when no number is asked for. Never a statement about validity. */
  readonly isReached: boolean | null;
}

/** 総数: the people of today, and those who took part and left since. */
export const rosterSize = (
  members: readonly { readonly id: string }[],
  attendance: readonly { readonly memberId?: string | null }[],
): number => new Set([...members.map(({ id }) => id), ...attendance.flatMap(({ memberId }) => memberId ?? [])]).size;

/**
 * Counts the attendance of a meeting.
 * @param quorum the number typed in for this meeting; 0 or nothing means none
 */
export const quorumOf = (
  attendance: readonly RecordOf<'attendance'>[],
  quorum: number | null | undefined,
): QuorumLine => {
  const count = (state: string) => attendance.filter((one) => one.state === state).length;
  const [present, proxy, written] = [count('present'), count('proxy'), count('written')];
  const total = present + proxy + written;
  const needed = quorum == null || quorum === 0 ? null : quorum;
  return { present, proxy, written, total, needed, isReached: needed === null ? null : total >= needed };
};
