/** What a space is answered with once it is known who asks: from what the push wrote, or read behind the device's cursors. */
import { FLOOR, limits, type SpaceAnswer, type SpaceRequest, type SyncRequest } from '#protocol/messages.ts';
import type { SentMutation, Verdict } from '#protocol/mutation.ts';
import type { SpaceReader } from '../store/store.ts';
import { writtenByPush } from './answer-at-once.ts';
import { differingScopes } from './digests.ts';
import type { SyncServerPorts } from './ports.ts';
import type { PushResult } from './push.ts';
import { withWholeShowings } from './showings.ts';

/** Who asks and how far they have read: what every answer with rows begins with. */
export interface Opened {
  readonly head: number;
  readonly me: string;
  /** How far the device has read, in every scope the person may read. */
  readonly from: { readonly [scope: string]: number };
  /** Up to where deleted records are forgotten, as far as the device has to know. */
  readonly floor: number;
  /** The head before anything of this request was carried out. */
  readonly before: number;
  readonly verdicts: readonly Verdict[];
  readonly extra: Pick<SpaceAnswer, 'tooNew' | 'expect' | 'forked'>;
}

/** Is this the whole answer already, without rows? */
export const isWhole = (opened: Opened | SpaceAnswer): opened is SpaceAnswer => 'rows' in opened;

/** From what the push wrote, while its space is still locked. @returns null when rows of others have to be read */
export const answerAtOnce = (
  { makesOwn = false }: SyncRequest<SentMutation>,
  asked: SpaceRequest<SentMutation>,
  { head, me, from, floor, before, verdicts, extra }: Opened,
  { written }: PushResult,
  isCrowded: boolean,
): SpaceAnswer | null => {
  const told = { id: asked.id, head, me, verdicts };
  const scopes = Object.keys(from);
  const heldAll = Object.values(from).every((cursor) => cursor >= before);
  const news = heldAll ? writtenByPush(written, scopes, { push: asked.push, verdicts }, makesOwn) : null;
  if (news) {
    const cursors = Object.fromEntries(scopes.map((scope) => [scope, head]));
    return { ...told, ...news, cursors: withFloor(cursors, floor), more: false, ...extra };
  }
  return isCrowded ? { ...told, ...nothingRead, cursors: withFloor(from, floor), more: true, ...extra } : null;
};

/** Rows behind the person's cursors, with the verdicts they are told. */
export const readSpace = async (
  ports: SyncServerPorts,
  tx: SpaceReader,
  asked: SpaceRequest<SentMutation>,
  { head, me, from, floor, verdicts, extra }: Opened,
): Promise<SpaceAnswer> => {
  const scopes = Object.keys(from);
  const { pageRows, pageRowBytes, pageTextBytes } = limits;
  const cut = await tx.page(from, { rows: pageRows, rowBytes: pageRowBytes, textBytes: pageTextBytes });
  const page = await withWholeShowings(tx, cut, scopes);
  const reached = Object.fromEntries(scopes.map((scope) => [scope, Math.max(from[scope] ?? 0, page.through)]));
  const cursors = withFloor(reached, floor);
  const { rows, texts, exits, more } = page;
  const hasNothingNew = !more && asked.push.length + rows.length + texts.length + exits.length === 0;
  const differs =
    asked.digests && hasNothingNew && floor === (asked.cursors[FLOOR] ?? 0)
      ? { differs: await differingScopes(ports.store, tx, asked.id, scopes, asked.digests) }
      : {};
  return { id: asked.id, head, me, verdicts, rows, texts, exits, cursors, more, ...differs, ...extra };
};

const withFloor = (cursors: SpaceAnswer['cursors'], floor: number): SpaceAnswer['cursors'] =>
  floor > 0 ? { ...cursors, [FLOOR]: floor } : cursors;

/** What somebody is told who may read nothing here. */
export const closedAnswer = (
  id: string,
  closed: NonNullable<SpaceAnswer['closed']>,
  verdicts: readonly Verdict[],
): SpaceAnswer => ({
  id,
  head: 0,
  me: null,
  closed,
  verdicts,
  ...nothingRead,
  more: false,
});

/** The part of an answer in which nothing comes. */
export const nothingRead = { rows: [], texts: [], exits: [], cursors: {} };
