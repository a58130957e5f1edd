/**
 * One exchange with the server: push what waits, take in what is new. Repeats while there is more. Two of these at the
 * same time are harmless: numbers make a push idempotent and an old answer changes nothing.
 */
import { err, ok, type Result } from '#domain/basis/result.ts';
import { limits, type SpaceRequest, type SyncAnswer } from '#protocol/messages.ts';
import type { Mutation } from '#protocol/mutation.ts';
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
}

/**
 * Exchanges until nothing waits and nothing is left to fetch.
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
  for (let round = 1; ; round += 1) {
    const request = await buildRequest(ports, run);
    const answer = await ports.net.sync(request);
    if (!answer.ok) return err(answer.error);
    const { upgrade } = answer.value;
    // An older server answers nothing else; it is asked again at the next run.
    if (upgrade === 'server') return err({ code: 'refused', reason: 'server.outdated' });
    const again = await takeIn(ports, request.spaces, request.epoch, answer.value, run);
    if (upgrade === 'app' && !again) return err({ code: 'refused', reason: 'app.outdated' });
    if (!again || round >= 10_000) return ok(round);
  }
};

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
    return { protocol: protocols[1], protocols, schema, device: id, epoch: device?.epoch ?? null, spaces };
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
    await ports.kv.write((tx) => applyAnswer(tx, space, request, from));
    for (const row of space.rows) ports.stamps.witness(row.stamp, answer.now + limits.stampAheadMs);
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
