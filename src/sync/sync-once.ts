/**
 * One exchange with the server: push what waits, take in what is new. Repeats while there is more. Two of these at the
 * same time are harmless: numbers make a push idempotent and an old answer changes nothing.
 */
import { err, ok, type Result } from '#domain/basis/result.ts';
import { limits, type SpaceAnswer, type SpaceRequest, type SyncAnswer, type SyncRequest } from '#protocol/messages.ts';
import type { Mutation } from '#protocol/mutation.ts';
import { stampTime } from '#protocol/stamp.ts';
import { ownVersions, type Versions } from '#protocol/versions.ts';
import { applyAnswer } from '#replica/apply-answer.ts';
import { digestsOf, isCheckDue } from '#replica/digests.ts';
import { freshId } from '#replica/birth.ts';
import { holdEdit, releaseEdits } from '#replica/held.ts';
import type { KvTx, SpaceEntry } from '#replica/kv.ts';
import type { ReplicaPorts } from '#replica/ports.ts';
import { renameSpace } from '#replica/rename-space.ts';
import { renewBase } from '#replica/renew.ts';
import { adoptSpace, takeNewDevice } from '#replica/spaces.ts';
import type { Net, NetFailure } from './ports.ts';

export interface SyncPorts extends ReplicaPorts {
  readonly net: Net;
  /** What this app speaks; its own when left out. */
  readonly versions?: Versions;
  /** Nobody looks: what waits is still sent, but no further page is fetched; phones stop what works on behind their backs. */
  readonly shouldRest?: () => boolean;
}

/**
 * Exchanges until nothing waits and nothing is left to fetch, or nobody looks any more.
 * @returns how many exchanges it took, or why it stopped
 */
export const syncOnce = async (ports: SyncPorts): Promise<Result<number, NetFailure>> => {
  const run: Run = {
    hopeless: new Set(),
    visited: new Set(),
    unfinished: new Set(),
    canCheck: true,
    hasMetAnother: false,
  };
  let next: Asked | null = null;
  for (let round = 1; ; round += 1) {
    const { request, answered }: Asked = next ?? ask(ports, await buildRequest(ports, run));
    const answer = await answered;
    if (!answer.ok) return err(answer.error);
    const { upgrade } = answer.value;
    // An older server answers nothing else; it is asked again at the next run.
    if (upgrade === 'server') return err({ code: 'refused', reason: 'server.outdated' });
    next = await askForNextPage(ports, request, answer.value, run);
    const again = await takeIn(ports, request.spaces, request.epoch, answer.value, run);
    if (upgrade === 'app' && !again) return err({ code: 'refused', reason: 'app.outdated' });
    if (!again || round >= 10_000) return ok(round);
    // Whoever answers about nothing would be asked for ever, without a pause.
    if (isAboutNothing(request, answer.value)) return err({ code: 'refused', reason: 'answer.empty' });
    if (!next && ports.shouldRest?.() && !(await hasToSend(ports, run))) return ok(round);
  }
};

/** The same server was asked about spaces and says nothing of any of them. */
const isAboutNothing = ({ spaces, epoch }: SyncRequest, answer: SyncAnswer): boolean =>
  epoch === answer.epoch && spaces.length > 0 && !spaces.some(({ id }) => answer.spaces.some((one) => one.id === id));

/** A request under way. */
interface Asked {
  readonly request: SyncRequest;
  readonly answered: ReturnType<Net['sync']>;
}

const ask = ({ net }: SyncPorts, request: SyncRequest): Asked => {
  const answered = net.sync(request);
  // Heard by whoever waits for it; when taking in the page before fails, nobody does.
  answered.catch(() => undefined);
  return { request, answered };
};

/**
 * Asks for the page behind this one while this one is still being written to the disk: its cursors are in the answer. Should
 * the device come to stand elsewhere, the page is taken in as any late answer is.
 * @returns null unless pages alone are being fetched: what a person writes meanwhile goes first
 */
const askForNextPage = async (
  ports: SyncPorts,
  request: SyncRequest,
  answer: SyncAnswer,
  run: Run,
): Promise<Asked | null> => {
  const isOtherServer = request.epoch !== null && request.epoch !== answer.epoch;
  if (answer.upgrade || isOtherServer || request.spaces.some(({ push }) => push.length > 0)) return null;
  const behind = new Map(answer.spaces.flatMap((one) => (hasNextPage(one) ? [[one.id, one.cursors] as const] : [])));
  if (behind.size === 0 || behind.size < request.spaces.length) return null;
  if (ports.shouldRest?.() || (await hasToSend(ports, run))) return null;
  const spaces = request.spaces.map(({ id }): SpaceRequest => ({ id, cursors: behind.get(id) ?? {}, push: [] }));
  return ask(ports, { ...request, epoch: answer.epoch, spaces });
};

const hasToSend = (ports: SyncPorts, run: Run): Promise<boolean> =>
  ports.kv.read(async (tx) => {
    for (const { key, state } of await tx.list('spaces')) {
      if (state === 'shared' && !run.hopeless.has(key) && (await tx.where('outbox', 'space', key)).length > 0)
        return true;
    }
    return false;
  });

const hasNextPage = ({ more, closed, resync, forked, differs }: SpaceAnswer): boolean =>
  more && !closed && !resync && !forked && !differs?.length;

/** What one run has learned about the spaces. */
interface Run {
  /** The server takes nothing from us here for now. */
  readonly hopeless: Set<string>;
  readonly visited: Set<string>;
  /** There is another page to fetch. */
  readonly unfinished: Set<string>;
  /** What is held may be compared with the server: once a run, so that a run that began idle stays short. */
  canCheck: boolean;
  hasMetAnother: boolean;
}

/** Writes the request: every shared space with its cursors and the oldest of what waits, within the server's limits. */
const buildRequest = (ports: SyncPorts, run: Run) =>
  ports.kv.read(async (tx) => {
    const device = await tx.get('device', 'device');
    const all = (await tx.list('spaces')).filter((entry) => entry.state === 'shared');
    const waiting = await Promise.all(all.map((entry) => tx.where('outbox', 'space', entry.key)));
    const withWork = all
      .map((entry, index) => ({ entry, outbox: run.hopeless.has(entry.key) ? [] : (waiting[index] ?? []) }))
      .filter(({ entry, outbox }) => outbox.length > 0 || run.unfinished.has(entry.key) || !run.visited.has(entry.key));
    withWork.sort((a, b) => Number(b.outbox.length > 0) - Number(a.outbox.length > 0));
    let room = limits.bodyBytes / 2;
    const chosen = withWork.slice(0, limits.spacesPerRequest);
    const isIdle = withWork.every(({ outbox }) => outbox.length === 0);
    const due = run.canCheck && isIdle ? chosen.find(({ entry }) => isCheckDue(entry, ports.clock.now()))?.entry : null;
    run.canCheck = isIdle && !due;
    const digests = due ? await digestsOf(tx, due) : null;
    const spaces = chosen.map(({ entry, outbox }): SpaceRequest => {
      const push: Mutation[] = [];
      for (const { mutation, isHeld } of outbox) {
        room -= JSON.stringify(mutation).length * 3;
        if (isHeld || push.length >= limits.mutationsPerSpace || (room < 0 && push.length > 0)) break;
        push.push(mutation);
      }
      const request = { id: entry.key, cursors: entry.cursors, push };
      return digests && entry === due ? { ...request, digests } : request;
    });
    const { schema, protocols } = ports.versions ?? ownVersions;
    const id = device?.id ?? '';
    const epoch = device?.epoch ?? null;
    return { protocol: protocols[1], protocols, schema, device: id, epoch, makesOwn: true, spaces };
  });

/** Takes the answer in, space by space; tells whether another exchange is due. */
const takeIn = async (
  ports: SyncPorts,
  asked: readonly SpaceRequest[],
  epoch: string | null,
  answer: SyncAnswer,
  run: Run,
): Promise<boolean> => {
  const isOtherServer = epoch !== null && epoch !== answer.epoch;
  if (isOtherServer || epoch === null) await meetServer(ports, epoch, answer.epoch);
  // Two servers behind one address: one change a run, or it would never end.
  if (isOtherServer) return !run.hasMetAnother && (run.hasMetAnother = true);
  let again = false;
  for (const space of answer.spaces) {
    const request = asked.find((one) => one.id === space.id);
    if (!request) continue;
    run.visited.add(space.id);
    if (space.more || space.differs?.length) run.unfinished.add(space.id);
    else run.unfinished.delete(space.id);
    if (space.verdicts.some(({ code }) => code === 'space.id_taken')) {
      await ports.kv.write((tx) => renameSpace(tx, space.id, freshId(ports)));
      again = true;
      continue;
    }
    const isOutdated = answer.upgrade === 'app';
    const from = { epoch: answer.epoch, now: ports.clock.now(), isOutdated };
    const isLacking = await ports.kv.write((tx) => applyAnswer(tx, space, request, from));
    if (isLacking) run.unfinished.add(space.id);
    witnessNewest(ports, space.rows, answer.now + limits.stampAheadMs);
    const tooNew = request.push.find(({ n }) => n === space.tooNew);
    if (tooNew) await ports.kv.write((tx) => holdEdit(tx, space.id, tooNew.at));
    const first = request.push[0]?.n;
    const isBehind = space.expect !== undefined && first !== undefined && space.expect < first;
    if (space.forked || isBehind) {
      await ports.kv.write((tx) => takeNewDevice(tx, freshId(ports)));
      again = true;
    } else if (request.push.length > 0 && space.verdicts.length === 0) {
      run.hopeless.add(space.id);
    }
  }
  const left = await ports.kv.write((tx) => adopt(tx, answer, run));
  return again || left.length > 0;
};

/** Stamps sort as text, so one stands for all of them. @param limit stamps from beyond this moment are not followed */
const witnessNewest = ({ stamps }: SyncPorts, rows: SpaceAnswer['rows'], limit: number): void => {
  let newest = '';
  for (const { stamp } of rows) if (stamp > newest && stampTime(stamp) <= limit) newest = stamp;
  stamps.witness(newest, limit);
};

/** A server seen for the first time, or another one than before. An answer to an older question decides nothing here. */
const meetServer = (ports: SyncPorts, asked: string | null, met: string) =>
  ports.kv.write(async (tx) => {
    const device = await tx.get('device', 'device');
    if (!device || device.epoch !== asked) return;
    await tx.put('device', [{ ...device, epoch: met }]);
    if (asked === null) return;
    for (const entry of await tx.list('spaces')) {
      if (entry.state === 'shared') await renewBase(tx, entry, null);
    }
  });

/** Adopts spaces joined elsewhere; returns the spaces that still have something to send or to fetch. */
const adopt = async (tx: KvTx, answer: SyncAnswer, run: Run): Promise<SpaceEntry[]> => {
  for (const { space, member } of answer.me) await adoptSpace(tx, space, member);
  const rest: SpaceEntry[] = [];
  for (const entry of await tx.list('spaces')) {
    if (entry.state !== 'shared') continue;
    const waiting = run.hopeless.has(entry.key) ? [] : await tx.where('outbox', 'space', entry.key);
    const isHeld = await releaseEdits(tx, waiting, answer.schema);
    const isOpen = !run.visited.has(entry.key) || run.unfinished.has(entry.key);
    if (isOpen || (waiting.length > 0 && !isHeld)) rest.push(entry);
  }
  return rest;
};
