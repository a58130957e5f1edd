/** The mutations of one device for one space, in their order, each with a lasting verdict. */
import type { SpaceRequest, SyncRequest } from '#protocol/messages.ts';
import type { SentMutation, Verdict } from '#protocol/mutation.ts';
import { type ReadMutation, readMutation } from '#protocol/mutation-check.ts';
import { ownVersions } from '#protocol/versions.ts';
import { erased, type KeptMutation, type SpaceWriter } from '../store/store.ts';
import { applyMutation } from './apply-mutation.ts';
import { BirthRefused, giveBirth, rejected } from './birth.ts';
import { holdsSheet, keepingOf } from './content.ts';
import { contentHash } from './content-hash.ts';
import { authorAmong, findErased, findTwin, isOnlyCounted, isSame, onlyCounted } from './history.ts';
import { indexFeeds } from './feed-index.ts';
import { indexInvitations } from './invitation-index.ts';
import type { Judged } from './pen.ts';
import type { SyncServerPorts } from './ports.ts';
import { layOutPages } from './public-pages.ts';
import { standingOf } from './standing.ts';
import { type Flushed, openWorkspace, type Workspace } from './workspace.ts';

export interface PushResult {
  readonly verdicts: readonly Verdict[];
  /** The number the server waits for, when the pushed ones leave a gap. */
  readonly expect?: number;
  /** The edit that is of a newer schema than this server's. */
  readonly tooNew?: number;
  /** The number was used for something else: two devices share one id. */
  readonly isFork?: boolean;
  readonly written: Flushed;
}

/** Judges and carries out what a device pushed. The caller holds the space's lock. */
export const pushMutations = async (
  tx: SpaceWriter,
  ports: SyncServerPorts,
  account: string,
  request: SyncRequest<SentMutation>,
  asked: SpaceRequest<SentMutation>,
): Promise<PushResult> => {
  const verdicts: Verdict[] = [];
  const { device } = request;
  const workspace = openWorkspace(tx, asked.id, ports);
  const done = { verdicts, written: workspace.written() };
  const latest = await tx.lastMutation(device);
  if (latest && (await isSomebodyElses(tx, latest, account))) return { ...done, isFork: true };
  let last = latest?.n ?? 0;
  const judge = { tx, ports, account, space: asked.id, workspace };
  for (const mutation of asked.push) {
    const { n, at } = mutation;
    if (n <= last) {
      const kept = await tx.mutation(device, n);
      const known = await verdictOf(tx, kept, mutation);
      if (!known) return { ...done, isFork: true };
      verdicts.push(known);
      continue;
    }
    if (n > last + 1) return { ...done, expect: last + 1 };
    if (mutation.schema > (ports.versions ?? ownVersions).schema) return { ...done, tooNew: n };
    const read = readMutation(mutation);
    const judged = await judgeOne(judge, mutation, read);
    if (!judged) return done;
    const { member, verdict } = judged;
    last = n;
    verdicts.push(verdict);
    const kept = { device, n, hash: contentHash(mutation), member, at, verdict, receivedAt: ports.now() };
    const keeping = judged.isForgotten ? 'number' : await keepingOf(judge.workspace, read, judged.actor ?? null);
    if (typeof keeping !== 'string') await tx.putMutation({ ...kept, ...keeping });
    else await tx.putMutation(onlyCounted(device, n));
    if (keeping === 'hash' && !(await findErased(tx, mutation))) await tx.putMutation(erased(kept));
  }
  return done;
};

/** A device speaks for the person who used it first: what it was told is told to nobody else. */
const isSomebodyElses = async (tx: SpaceWriter, latest: KeptMutation, account: string): Promise<boolean> => {
  for (let { n } = latest; n > 0; n -= 1) {
    const kept = n === latest.n ? latest : await tx.mutation(latest.device, n);
    // What was only counted, or erased since, does not say whose it was.
    if (!kept || isOnlyCounted(kept)) continue;
    return kept.member !== null && kept.member !== (await tx.memberOf(account));
  }
  return false;
};

/** What a number that was used before is answered; null when it was used for something else. */
const verdictOf = async (tx: SpaceWriter, kept: KeptMutation | null, sent: SentMutation): Promise<Verdict | null> => {
  if (kept && isSame(kept, sent)) return kept.verdict;
  return kept && !isOnlyCounted(kept) ? null : findErased(tx, sent);
};

interface Judge {
  readonly tx: SpaceWriter;
  readonly ports: SyncServerPorts;
  readonly account: string;
  readonly space: string;
  readonly workspace: Workspace;
}

/** The person's standing is read anew for every mutation: the one before may have changed it. */
const judgeOne = async (judge: Judge, sent: SentMutation, read: ReadMutation): Promise<Judged | null> => {
  const { tx, ports, account, space, workspace } = judge;
  const isBirth = 'intent' in sent && sent.intent === 'space.create';
  if ((await tx.head()) === null) {
    if (!isBirth) return null;
    if (!read.ok) throw new BirthRefused({ ...rejected(sent, read.error.code), place: read.error.place });
    return giveBirth(tx, workspace, ports, account, space, read.value);
  }
  const standing = await standingOf(tx, space, account, ports.now());
  const member = standing.kind === 'active' ? standing.actor.memberId : standing.member;
  const judged = await tx.judgedUnder(sent.at);
  const twin = findTwin(judged, member, sent);
  if (twin) return { member, verdict: { ...twin.verdict, n: sent.n } };
  const forgotten = read.ok && holdsSheet(read.value) ? await findErased(tx, sent) : null;
  if (forgotten) return { member, verdict: forgotten, isForgotten: true };
  if (standing.kind === 'closed') {
    if (isBirth && member === null) throw new BirthRefused(rejected(sent, 'space.id_taken'));
    return standing.code === 'member.removed' ? { member, verdict: rejected(sent, standing.code) } : null;
  }
  if (!read.ok) return { member, verdict: { ...rejected(sent, read.error.code), place: read.error.place } };
  const { actor } = standing;
  const verdict = await applyMutation(tx, workspace, ports, actor, read.value, {
    isTaken: authorAmong(judged, sent.at) !== null,
  });
  if (verdict.status !== 'rejected') {
    await workspace.flush();
    await indexInvitations(tx, read.value);
    await indexFeeds(tx, read.value);
    await layOutPages(tx, workspace, ports.now());
    return { member, actor, verdict };
  }
  const { place: _, ...placeless } = verdict;
  // The place names the sheet, and the verdict may outlast what ties the sheet to its writer.
  return { member, actor, verdict: holdsSheet(read.value) ? placeless : verdict };
};
