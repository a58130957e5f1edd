/** What is new for one person in one space. Who belongs to it and in which role is never news. */
import { localDateAt } from '#domain/basis/local-date.ts';
import type { Actor } from '#domain/policy/rule.ts';
import { mayRead } from '#domain/policy/scope.ts';
import type { Fields } from '#domain/records.ts';
import { changedAtOf } from '#protocol/row-age.ts';
import type { KeptRow, SpaceReader } from '../store/store.ts';
import { standingOf } from '../sync/standing.ts';

export interface Since {
  /** The place in the space's order. */
  readonly head: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Records that were told of already. */
  readonly known: readonly string[];
}

/** How many things are new behind that place that the account may read and did not write itself. */
export const countNews = async (
  tx: SpaceReader,
  space: string,
  account: string,
  now: number,
  { head, at, known }: Since,
): Promise<number> => {
  const standing = await standingOf(tx, space, account, now);
  if (standing.kind !== 'active') return 0;
  let count = 0;
  for (const [kind, { fields, matters }] of Object.entries(news)) {
    const rows = await readable(tx, kind, standing.actor, head);
    count += rows.filter(
      (row) => !known.includes(row.id) && isWritten(row, fields, at) && matters(row.fields, localDateAt(now)),
    ).length;
  }
  return count;
};

/** Questions 「無事ですか」 in earnest that were begun within the last day. */
export const findAlerts = async (
  tx: SpaceReader,
  space: string,
  account: string,
  now: number,
  { head, known }: Since,
): Promise<string[]> => {
  const standing = await standingOf(tx, space, account, now);
  if (standing.kind !== 'active') return [];
  const rows = await readable(tx, 'safetyCheck', standing.actor, head);
  return rows
    .filter(({ id, fields }) => fields['isDrill'] !== true && fields['state'] === 'open' && !known.includes(id))
    .filter(({ fields }) => Math.abs(now - Number(fields['startedAt'])) < dayMs)
    .map(({ id }) => id);
};

const readable = async (tx: SpaceReader, kind: string, actor: Actor, head: number): Promise<KeptRow[]> => {
  const rows = await tx.rowsOf(kind);
  return rows.filter(
    ({ seq, scope, fields }) =>
      seq > head && fields['deleted'] !== true && fields['authorId'] !== actor.memberId && mayRead(actor, scope),
  );
};

interface NewsKind {
  /** The fields whose writing is told; a tick or a count at the reception is not. */
  readonly fields: readonly string[];
  /** Does the record still matter on that day? */
  readonly matters: (fields: Fields, today: string) => boolean;
}

const news: { readonly [kind: string]: NewsKind } = {
  circular: { fields: ['title', 'body', 'sender', 'until'], matters: (fields) => fields['isWithdrawn'] !== true },
  safetyCheck: { fields: ['title', 'note', 'startedAt', 'state'], matters: (fields) => fields['state'] === 'open' },
  groupEvent: {
    fields: [
      'title',
      'on',
      'endOn',
      'startTime',
      'endTime',
      'place',
      'isCancelled',
      'changeNote',
      'repeat',
      'changedAt',
    ],
    matters: (fields, today) => fields['repeat'] != null || String(fields['endOn'] ?? fields['on'] ?? '') >= today,
  },
  // A day of a series is also born when somebody answers: that alone is no news.
  occurrence: {
    fields: ['movedTo', 'startTime', 'endTime', 'place', 'note', 'isCancelled', 'changeNote', 'changedAt'],
    matters: (fields, today) => String(fields['movedTo'] ?? fields['on'] ?? '') >= today,
  },
  meeting: {
    fields: ['checkingFrom'],
    matters: (fields) => fields['checkingFrom'] != null && fields['state'] !== 'confirmed',
  },
};

/** Written since, or last of all: what was written without a network carries an earlier time. */
const isWritten = (row: KeptRow, fields: readonly string[], at: number): boolean => {
  const written = changedAtOf(row, (field) => fields.includes(field));
  return written > 0 && (written > at || written === changedAtOf(row, () => true));
};

const dayMs = 86_400_000;
