/** 代理入力: people answer for themselves, and some for others. */
import { type Edit, type Fields, type RecordKind } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import { any, edit, type Hand } from './act.ts';

/** Whose word it is, and who says that they typed it. */
export interface Voice {
  readonly memberId: string;
  readonly typed: Fields;
}

/** Mostly oneself; of those who type for others some do not say so. */
export const voiceOf = async ({ random }: Hand, read: Reader): Promise<Voice> => {
  const other = any(random, await read.list('member'));
  const [isForOther, isSilent] = [random.chance(0.35), random.chance(0.15)];
  if (!other || !isForOther || other.id === read.me) return { memberId: read.me, typed: { typedBy: null } };
  return { memberId: other.id, typed: isSilent ? { typedBy: null } : { typedBy: read.me, how: 'phone_call' } };
};

/** One word of one person about one thing: there is one record of it, whoever writes it first. */
export const wordOf = async (
  { town }: Hand,
  read: Reader,
  kind: RecordKind,
  parts: Fields & { readonly memberId: string },
  said: Fields,
): Promise<Edit> => {
  const id = derivedId(kind, town.group, parts) ?? '';
  const known = (await read.get(kind, id)) as { readonly deleted?: boolean } | undefined;
  return edit(kind, id, { ...(known ? {} : parts), ...(known?.deleted ? { deleted: false } : {}), ...said });
};
