/**
 * One exchange: judges what a device pushes, then tells what is new to it. A device that held everything is answered from
 * what its push wrote; rows of others are read after the commit, so that nobody waits behind that in the space's line.
 */
import type { Actor } from '#domain/policy/rule.ts';
import { fixedScopes, mayRead } from '#domain/policy/scope.ts';
import { FLOOR, type SpaceAnswer, type SpaceRequest, type SyncAnswer, type SyncRequest } from '#protocol/messages.ts';
import type { SentMutation } from '#protocol/mutation.ts';
import { commonProtocol, ownVersions } from '#protocol/versions.ts';
import type { SpaceReader } from '../store/store.ts';
import { BirthRefused } from './birth.ts';
import { crowdAt } from './crowd.ts';
import { type PushResult, pushMutations } from './push.ts';
import type { SyncServerPorts } from './ports.ts';
import { answerAtOnce, closedAnswer, isWhole, nothingRead, type Opened, readSpace } from './space-answer.ts';
import { standingOf } from './standing.ts';

/**
 * @param account who asks; empty for a device without a session is not possible here
 * @param request checked by readSyncRequest
 * @param onMoved told at once when a space has moved on, so that others can be poked
 */
export const handleSync = async (
  ports: SyncServerPorts,
  account: string,
  request: SyncRequest<SentMutation>,
  onMoved: (space: string, head: number) => void = () => undefined,
): Promise<{ readonly answer: SyncAnswer }> => {
  const epoch = await ports.store.epoch();
  const { schema, protocols } = ports.versions ?? ownVersions;
  const protocol = commonProtocol(request.protocols ?? [request.protocol, request.protocol], protocols);
  const isOtherEpoch = request.epoch !== null && request.epoch !== epoch;
  const spaces: SpaceAnswer[] = [];
  for (const asked of isOtherEpoch || protocol === 'server' ? [] : request.spaces) {
    const answer = await answerSpace(ports, account, request, { ...asked, isOutdated: protocol === 'app' }, onMoved);
    spaces.push(protocol === 'app' ? withoutRows(answer, asked) : answer);
  }
  const me = await ports.store.people.memberships(account);
  const known = await onlyActive(ports, account, me, new Map(spaces.map((one) => [one.id, one.me])));
  const told = { schema, epoch, now: ports.now(), me: known, spaces };
  const answer: SyncAnswer =
    typeof protocol === 'number'
      ? { protocol, ...told }
      : { protocol: protocol === 'app' ? request.protocol : protocols[1], upgrade: protocol, ...told };
  return { answer };
};

/**
 * An app too old to read rows may still send what waits: nothing a person wrote depends on an update. Its cursors stay where
 * they are; what the person may not read any more is not among them.
 */
const withoutRows = (answer: SpaceAnswer, { cursors }: { readonly cursors: SpaceAnswer['cursors'] }): SpaceAnswer => {
  if (answer.closed) return answer;
  const { differs: _, own: __, ...rest } = answer;
  const isReadable = ([scope]: readonly [string, number]) => Object.hasOwn(answer.cursors, scope);
  const held = Object.fromEntries(Object.entries(cursors).filter(isReadable));
  return { ...rest, rows: [], texts: [], exits: [], cursors: held, more: false };
};

/** What is asked about one space. */
interface Asked extends SpaceRequest<SentMutation> {
  /** The app is too old for rows: it can fetch nothing anew. */
  readonly isOutdated: boolean;
}

const answerSpace = async (
  ports: SyncServerPorts,
  account: string,
  request: SyncRequest<SentMutation>,
  asked: Asked,
  onMoved: (space: string, head: number) => void,
): Promise<SpaceAnswer> => {
  const nothingPushed = { verdicts: [] };
  if (asked.push.length === 0) {
    return ports.store.read(asked.id, async (tx) => {
      const opened = await openAnswer(tx, asked, { account, now: ports.now() }, nothingPushed, await tx.head());
      return isWhole(opened) ? opened : readSpace(ports, tx, asked, opened);
    });
  }
  const crowd = crowdAt(ports.store, asked.id);
  crowd.enter();
  try {
    const { before, head, answer, pushed } = await ports.store.write(asked.id, async (tx) => {
      const before = await tx.head();
      const pushed = await pushMutations(tx, ports, account, request, asked);
      const opened = await openAnswer(tx, asked, { account, now: ports.now() }, pushed, before);
      const answer = isWhole(opened) ? opened : answerAtOnce(request, asked, opened, pushed, crowd.isWaitedFor());
      return { before, head: opened.head, answer, pushed };
    });
    if (head !== (before ?? 0)) onMoved(asked.id, head);
    if (answer) return answer;
    return await ports.store.read(asked.id, async (tx) => {
      const opened = await openAnswer(tx, asked, { account, now: ports.now() }, pushed, before);
      return isWhole(opened) ? opened : readSpace(ports, tx, asked, opened);
    });
  } catch (error) {
    if (!(error instanceof BirthRefused)) throw error;
    return closedAnswer(asked.id, 'space.unknown', [error.verdict]);
  } finally {
    crowd.leave();
  }
};

/** @returns the whole answer when there are no rows to be told: the space is closed, or was put back from a backup */
const openAnswer = async (
  tx: SpaceReader,
  asked: Asked,
  { account, now }: { readonly account: string; readonly now: number },
  pushed: Omit<PushResult, 'written'>,
  headBefore: number | null,
): Promise<Opened | SpaceAnswer> => {
  const standing = await standingOf(tx, asked.id, account, now);
  const { verdicts } = pushed;
  const extra = {
    ...(pushed.tooNew ? { tooNew: pushed.tooNew } : {}),
    ...(pushed.expect ? { expect: pushed.expect } : {}),
    ...(pushed.isFork ? { forked: true as const } : {}),
  };
  if (standing.kind !== 'active') return { ...closedAnswer(asked.id, standing.code, verdicts), ...extra };
  const { actor } = standing;
  const [head, before] = [(await tx.head()) ?? 0, headBefore ?? 0];
  const scopes = await scopesFor(tx, actor);
  const from = Object.fromEntries(scopes.map((scope) => [scope, asked.cursors[scope] ?? 0]));
  const told = asked.cursors[FLOOR] ?? 0;
  const floor = asked.isOutdated ? told : await floorFor(tx, told, from, before);
  const isAhead = !asked.isOutdated && Object.values(asked.cursors).some((cursor) => cursor > before);
  if (floor === null || isAhead) {
    const again = { id: asked.id, head, me: actor.memberId, verdicts, resync: true as const };
    return { ...again, ...nothingRead, more: true, ...extra };
  }
  return { head, me: actor.memberId, from, floor, before, verdicts, extra };
};

/**
 * Up to where deleted records are forgotten. Whoever is at the head of everything misses nothing and is not asked.
 * @param told up to where the device knows of it
 * @returns null when the device stands before that place and was not told: it may hold what was deleted since
 */
const floorFor = async (
  tx: SpaceReader,
  told: number,
  from: SpaceAnswer['cursors'],
  head: number,
): Promise<number | null> => {
  if (Object.values(from).every((cursor) => cursor >= head)) return told;
  const floor = await tx.floor();
  return told < floor && Object.values(from).some((cursor) => cursor > 0 && cursor < floor) ? null : floor;
};

/** Every scope this person may read, the sheets they write included. */
const scopesFor = async (tx: SpaceReader, actor: Actor): Promise<string[]> => {
  const owners = [actor.memberId, ...(actor.partyId ? [actor.partyId] : [])];
  return [...fixedScopes(actor), ...(await tx.sheetScopes(owners)).filter((scope) => mayRead(actor, scope))];
};

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
    const standing = await ports.store.read(one.space, (tx) => standingOf(tx, one.space, account, ports.now()));
    if (standing.kind === 'active') active.push(one);
  }
  return active;
};
