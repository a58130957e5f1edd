/** One exchange: judges what a device pushes, then answers from the same snapshot. */
import type { Actor } from '#domain/policy/rule.ts';
import { fixedScopes, mayRead } from '#domain/policy/scope.ts';
import {
  FLOOR,
  limits,
  type SpaceAnswer,
  type SpaceRequest,
  type SyncAnswer,
  type SyncRequest,
} from '#protocol/messages.ts';
import type { SentMutation, Verdict } from '#protocol/mutation.ts';
import { commonProtocol, ownVersions } from '#protocol/versions.ts';
import type { SpaceReader, SpaceWriter } from '../store/store.ts';
import { BirthRefused } from './birth.ts';
import { type PushResult, pushMutations } from './push.ts';
import { differingScopes } from './digests.ts';
import type { SyncServerPorts } from './ports.ts';
import { withWholeShowings } from './showings.ts';
import { type Standing, standingOf } from './standing.ts';

/**
 * @param account who asks; empty for a device without a session is not possible here
 * @param request checked by readSyncRequest
 * @returns the answer, and the spaces whose head moved (to be poked)
 */
export const handleSync = async (
  ports: SyncServerPorts,
  account: string,
  request: SyncRequest<SentMutation>,
): Promise<{ readonly answer: SyncAnswer; readonly moved: ReadonlyMap<string, number> }> => {
  const epoch = await ports.store.epoch();
  const { schema, protocols } = ports.versions ?? ownVersions;
  const protocol = commonProtocol(request.protocols ?? [request.protocol, request.protocol], protocols);
  const isOtherEpoch = request.epoch !== null && request.epoch !== epoch;
  const spaces: SpaceAnswer[] = [];
  const moved = new Map<string, number>();
  for (const asked of isOtherEpoch || protocol === 'server' ? [] : request.spaces) {
    const { answer, hasMoved } = await answerSpace(ports, account, request, asked);
    spaces.push(protocol === 'app' ? withoutRows(answer, asked) : answer);
    if (hasMoved) moved.set(answer.id, answer.head);
  }
  const me = await ports.store.people.memberships(account);
  const known = await onlyActive(ports, account, me, new Map(spaces.map((one) => [one.id, one.me])));
  const told = { schema, epoch, now: ports.now(), me: known, spaces };
  const answer: SyncAnswer =
    typeof protocol === 'number'
      ? { protocol, ...told }
      : { protocol: protocol === 'app' ? request.protocol : protocols[1], upgrade: protocol, ...told };
  return { answer, moved };
};

/**
 * An app too old to read rows may still send what waits: nothing a person wrote depends on an update. Its cursors stay where
 * they are; what the person may not read any more is not among them.
 */
const withoutRows = (answer: SpaceAnswer, { cursors }: { readonly cursors: SpaceAnswer['cursors'] }): SpaceAnswer => {
  if (answer.closed) return answer;
  const { resync, differs: _, ...rest } = answer;
  const isReadable = ([scope]: readonly [string, number]) => resync || Object.hasOwn(answer.cursors, scope);
  const held = Object.fromEntries(Object.entries(cursors).filter(isReadable));
  return { ...rest, rows: [], texts: [], exits: [], cursors: held, more: false };
};

const answerSpace = async (
  ports: SyncServerPorts,
  account: string,
  request: SyncRequest<SentMutation>,
  asked: SpaceRequest<SentMutation>,
): Promise<{ answer: SpaceAnswer; hasMoved: boolean }> => {
  if (asked.push.length === 0) {
    const answer = await ports.store.read(asked.id, async (tx) =>
      readSpace(ports, tx, asked, await standingOf(tx, asked.id, account), { verdicts: [] }, await tx.head()),
    );
    return { answer, hasMoved: false };
  }
  try {
    return await ports.store.write(asked.id, async (tx) => {
      const before = await tx.head();
      const pushed = await pushMutations(tx, ports, account, request, asked);
      const answer = await readSpace(ports, tx, asked, await standingOf(tx, asked.id, account), pushed, before);
      return { answer, hasMoved: answer.head !== (before ?? 0) };
    });
  } catch (error) {
    if (!(error instanceof BirthRefused)) throw error;
    return { answer: closedAnswer(asked.id, 'space.unknown', [error.verdict]), hasMoved: false };
  }
};

/**
 * Rows behind the person's cursors, with the verdicts of the same snapshot.
 * @param before the head before anything of this request was carried out
 */
const readSpace = async (
  ports: SyncServerPorts,
  tx: SpaceReader | SpaceWriter,
  asked: SpaceRequest<SentMutation>,
  standing: Standing,
  pushed: PushResult,
  before: number | null,
): Promise<SpaceAnswer> => {
  const extra = {
    ...(pushed.tooNew ? { tooNew: pushed.tooNew } : {}),
    ...(pushed.expect ? { expect: pushed.expect } : {}),
    ...(pushed.isFork ? { forked: true as const } : {}),
  };
  if (standing.kind !== 'active') {
    return { ...closedAnswer(asked.id, standing.code, pushed.verdicts), ...extra };
  }
  const { actor } = standing;
  const head = (await tx.head()) ?? 0;
  const scopes = await scopesFor(tx, actor);
  const from = Object.fromEntries(scopes.map((scope) => [scope, asked.cursors[scope] ?? 0]));
  const floor = await floorFor(tx, asked, from, before ?? 0);
  if (floor === null || Object.values(asked.cursors).some((cursor) => cursor > (before ?? 0))) {
    const again = { id: asked.id, head, me: actor.memberId, verdicts: pushed.verdicts, resync: true as const };
    return { ...again, ...nothingRead, more: true, ...extra };
  }
  const { pageRows, pageRowBytes, pageTextBytes } = limits;
  const cut = await tx.page(from, { rows: pageRows, rowBytes: pageRowBytes, textBytes: pageTextBytes });
  const page = await withWholeShowings(tx, cut, scopes);
  const reached = Object.fromEntries(scopes.map((scope) => [scope, Math.max(from[scope] ?? 0, page.through)]));
  const cursors = floor > 0 ? { ...reached, [FLOOR]: floor } : reached;
  const { rows, texts, exits, more } = page;
  const hasNothingNew = !more && asked.push.length + rows.length + texts.length + exits.length === 0;
  const differs =
    asked.digests && hasNothingNew && floor === (asked.cursors[FLOOR] ?? 0)
      ? { differs: await differingScopes(ports.store, tx, asked.id, scopes, asked.digests) }
      : {};
  return {
    id: asked.id,
    head,
    me: actor.memberId,
    verdicts: pushed.verdicts,
    rows,
    texts,
    exits,
    cursors,
    more,
    ...differs,
    ...extra,
  };
};

/**
 * Up to where deleted records are forgotten. Whoever is at the head of everything misses nothing and is not asked.
 * @returns null when the device stands before that place and was not told: it may hold what was deleted since
 */
const floorFor = async (
  tx: SpaceReader,
  { cursors }: { readonly cursors: SpaceAnswer['cursors'] },
  from: SpaceAnswer['cursors'],
  head: number,
): Promise<number | null> => {
  const told = cursors[FLOOR] ?? 0;
  if (Object.values(from).every((cursor) => cursor >= head)) return told;
  const floor = await tx.floor();
  return told < floor && Object.values(from).some((cursor) => cursor > 0 && cursor < floor) ? null : floor;
};

/** Every scope this person may read, the sheets they write included. */
const scopesFor = async (tx: SpaceReader, actor: Actor): Promise<string[]> => {
  const owners = [actor.memberId, ...(actor.partyId ? [actor.partyId] : [])];
  return [...fixedScopes(actor), ...(await tx.sheetScopes(owners)).filter((scope) => mayRead(actor, scope))];
};

const closedAnswer = (
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

const nothingRead = { rows: [], texts: [], exits: [], cursors: {} };

/**
 * Somebody who asks to come in, has left or was removed is told so by the space itself, not by this list.
 * @param answered who the person is in the spaces of this answer: those need no second look
 */
const onlyActive = async (
  ports: SyncServerPorts,
  account: string,
  memberships: readonly { space: string; member: string }[],
  answered: ReadonlyMap<string, string | null>,
): Promise<{ space: string; member: string }[]> => {
  const active: { space: string; member: string }[] = [];
  for (const one of memberships) {
    const told = answered.get(one.space);
    if (told !== undefined) {
      if (told !== null) active.push(one);
      continue;
    }
    const standing = await ports.store.read(one.space, (tx) => standingOf(tx, one.space, account));
    if (standing.kind === 'active') active.push(one);
  }
  return active;
};
