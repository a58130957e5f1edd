/** Who wrote what into a record, and when: told of the edits as they are kept, to whoever may read the record now. */
import { mayRead } from '#domain/policy/scope.ts';
import type { Fields, RecordKind } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { RecordHistory, HistoryEntry } from '#protocol/history.ts';
import { isTextOp, type Mutation, type SetOp } from '#protocol/mutation.ts';
import { stampTime, type Stamp, writeStamp } from '#protocol/stamp.ts';
import type { KeptContent, KeptRow, SpaceReader } from '../store/store.ts';
import { standingOf } from './standing.ts';

/** Where somebody reads on. */
export interface HistoryQuestion {
  readonly space: string;
  readonly record: string;
  readonly account: string;
  /** Behind what was read so far; null from the latest on. */
  readonly before: Stamp | null;
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
}

/**
 * Reads a stretch of the space's edits. There is no list by record: it would make every edit of everybody longer for
 * something that is asked seldom.
 * @returns null for whoever may not read the record, and for kinds whose edits are nobody's to read
 */
export const recordHistory = async (
  tx: SpaceReader,
  { space, record, account, before, now }: HistoryQuestion,
): Promise<RecordHistory | null> => {
  const standing = await standingOf(tx, space, account, now);
  const row = standing.kind === 'active' ? await tx.row(record) : null;
  if (standing.kind !== 'active' || !row || !told.has(row.kind) || !mayRead(standing.actor, scopeOfHistory(row)))
    return null;
  const from = writeStamp(Math.max(0, now - reachMs), 0, 0);
  const read = await tx.contents(from, before ?? latest, stretch);
  const edits = read.length < stretch ? read : withoutTorn(read);
  const text = derivedId('longText', space, { aboutId: record, part: 'body' });
  const entries = edits
    .filter(({ member, verdict }) => verdict.status !== 'rejected' || member === standing.actor.memberId)
    .flatMap((edit) => entryOf(edit, record, text) ?? []);
  const next = read.length < stretch ? null : (edits.at(-1)?.at ?? null);
  return { entries: onlyOnce(entries), next };
};

/**
 * Kinds that are read by the same people all their lives. Not among them: sheets, ballots, opinions and what rounds are made of,
 * which somebody may come to read later than they were written or without names; people, whose old names and numbers are theirs;
 * packages and public pages, which are copies that stay as they were made.
 */
const told: ReadonlySet<string> = new Set<RecordKind>([
  'space',
  'project',
  'party',
  'activityLog',
  'groupEvent',
  'rsvp',
  'attendance',
  'meeting',
  'agendaItem',
  'remark',
  'decision',
  'actionItem',
  'correction',
  'vote',
  'duty',
  'goal',
  'indicator',
  'measurement',
  'issueCard',
  'agreement',
  'addendum',
  'thanks',
  'evidence',
  'evaluationRound',
  'caseSheet',
  'attachment',
  'logTemplate',
  'ledgerEntry',
  'incident',
  'occurrence',
  'shift',
  'shiftSignup',
  'block',
  'circular',
  'safetyCheck',
  'safetyAnswer',
  'communityPlan',
  'planItem',
]);

/** Who walks round in a 班 changes, and may read how somebody is now; what was said and taken back stays with the officers. */
const scopeOfHistory = ({ kind, scope }: KeptRow): string => (kind === 'safetyAnswer' ? 'officers' : scope);

/** Edits looked at in one go: some milliseconds of work. */
const stretch = 1_000;

/** What edits held is kept for ninety days after they came; some were written long before, without a network. */
const reachMs = 180 * 24 * 3_600_000;

/** Behind every stamp. */
const latest = '~';

/** Edits under one stamp are read together: the last stamp of a full stretch may go on behind it. */
const withoutTorn = (read: readonly KeptContent[]): readonly KeptContent[] => {
  const last = read.at(-1)?.at;
  const whole = read.filter(({ at }) => at !== last);
  return whole.length > 0 ? whole : read;
};

const entryOf = (edit: KeptContent, record: string, text: string | null): Entry | null => {
  const { member, verdict, at } = edit;
  const ops = opsOf(edit);
  const set = Object.assign(
    {},
    ...ops.filter((op): op is SetOp => !isTextOp(op) && op.id === record).map((op) => op.set),
  ) as Fields;
  const isText = ops.some(({ kind, id }) => kind === 'longText' && id === text);
  if (Object.keys(set).length === 0 && !isText) return null;
  const lost = (verdict.lost ?? []).flatMap((place) =>
    place.startsWith(`${record}/`) ? [place.slice(record.length + 1)] : [],
  );
  return {
    key: `${member}/${at}`,
    at: stampTime(verdict.stamp ?? at),
    member,
    status: verdict.status,
    set,
    ...(lost.length > 0 ? { lost } : {}),
    ...(isText ? { isText } : {}),
  };
};

interface Entry extends HistoryEntry {
  readonly key: string;
}

const opsOf = ({ body }: KeptContent): Mutation['ops'] => (JSON.parse(body) as Pick<Mutation, 'ops'>).ops;

/** An edit that came again under another number is one edit. */
const onlyOnce = (entries: readonly Entry[]): HistoryEntry[] => {
  const first = new Map(entries.map((entry) => [entry.key, entry]));
  return [...first.values()].map(({ key: _, ...entry }) => entry);
};
