/** The mutations of one device for one space, in their order, each with a lasting verdict. */
import type { Actor } from '#domain/policy/rule.ts';
import { type Fields, SCHEMA } from '#domain/records.ts';
import type { SpaceRequest, SyncRequest } from '#protocol/messages.ts';
import {
  isTextOp,
  type Mutation,
  mutationHash,
  numberedHash,
  type SentMutation,
  type Verdict,
} from '#protocol/mutation.ts';
import { readMutation } from '#protocol/mutation-check.ts';
import type { KeptMutation, SpaceWriter } from '../store/store.ts';
import { applyMutation } from './apply-mutation.ts';
import type { SyncServerPorts } from './ports.ts';
import { standingOf } from './standing.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export interface PushResult {
  readonly verdicts: readonly Verdict[];
  /** The number the server waits for, when the pushed ones leave a gap. */
  readonly expect?: number;
  /** The number was used for something else: two devices share one id. */
  readonly isFork?: boolean;
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
  const workspace = openWorkspace(tx, asked.id, ports);
  let last = await tx.lastNumber(request.device);
  for (const mutation of asked.push) {
    if (mutation.n <= last) {
      const kept = await tx.mutation(request.device, mutation.n);
      if (!kept || !isSame(kept, mutation)) return { verdicts, isFork: true };
      verdicts.push(kept.verdict);
      continue;
    }
    if (mutation.n > last + 1) return { verdicts, expect: last + 1 };
    if (mutation.schema > SCHEMA) return { verdicts };
    const judged = await judgeOne(tx, workspace, ports, account, asked.id, mutation);
    if (!judged) return { verdicts };
    await tx.putMutation({
      device: request.device,
      n: mutation.n,
      hash: mutationHash(mutation),
      member: judged.member,
      at: mutation.at,
      verdict: judged.verdict,
      receivedAt: ports.now(),
    });
    last = mutation.n;
    verdicts.push(judged.verdict);
  }
  return { verdicts };
};

/** Verdicts of an earlier version were kept under a hash that held the number too. */
const isSame = (kept: KeptMutation, mutation: SentMutation): boolean =>
  kept.hash === mutationHash(mutation) || kept.hash === numberedHash({ ...mutation, n: kept.n });

interface Judged {
  readonly member: string | null;
  readonly verdict: Verdict;
}

/** The person's standing is read anew for every mutation: the one before may have changed it. */
const judgeOne = async (
  tx: SpaceWriter,
  workspace: Workspace,
  ports: SyncServerPorts,
  account: string,
  space: string,
  sent: SentMutation,
): Promise<Judged | null> => {
  const read = readMutation(sent);
  const isBirth = read.ok && read.value.intent === 'space.create';
  if ((await tx.head()) === null) {
    if (!isBirth) return null;
    return giveBirth(tx, workspace, ports, account, space, read.value);
  }
  const standing = await standingOf(tx, space, account);
  if (standing.kind === 'closed') {
    if (isBirth && standing.member === null) throw new BirthRefused(rejected(sent, 'space.id_taken'));
    if (standing.code === 'member.removed') return { member: standing.member, verdict: rejected(sent, standing.code) };
    return null;
  }
  const member = standing.actor.memberId;
  if (!read.ok) return { member, verdict: { ...rejected(sent, read.error.code), place: read.error.place } };
  const verdict = await applyMutation(tx, workspace, ports, standing.actor, read.value);
  if (verdict.status !== 'rejected') {
    await workspace.flush();
    await indexInvitations(tx, read.value);
  }
  return { member, verdict };
};

/** The first mutation of a space: its founder becomes the owner, or the first representative of their party. */
const giveBirth = async (
  tx: SpaceWriter,
  workspace: Workspace,
  ports: SyncServerPorts,
  account: string,
  space: string,
  mutation: Mutation,
): Promise<Judged | null> => {
  const founder = founderOf(space, mutation);
  if (!founder) throw new BirthRefused(rejected(mutation, 'space.malformed_birth'));
  await tx.create();
  const verdict = await applyMutation(tx, workspace, ports, founder.actor, mutation, { records: founder.records });
  if (verdict.status === 'rejected') throw new BirthRefused(verdict);
  const row = await workspace.row(founder.actor.memberId);
  if (row) await workspace.stage({ ...row, fields: { ...row.fields, isClaimed: true } });
  await workspace.flush();
  await tx.bind(account, founder.actor.memberId);
  await indexInvitations(tx, mutation);
  return { member: founder.actor.memberId, verdict };
};

/** A birth that cannot be: nothing is written, so the verdict is given again each time it is asked for. */
export class BirthRefused extends Error {
  readonly verdict: Verdict;
  constructor(verdict: Verdict) {
    super(`birth refused: ${verdict.code}`);
    this.verdict = verdict;
  }
}

/** The founder's own records: the space, themselves, and in a project their party. */
const founderOf = (space: string, mutation: Mutation): { actor: Actor; records: Set<string> } | null => {
  const born = mutation.ops.flatMap((op) => (isTextOp(op) ? [] : [op]));
  const spaces = born.filter((op) => op.kind === 'space' && op.id === space);
  const members = born.filter((op) => op.kind === 'member');
  const [spaceOp, memberOp] = [spaces[0], members[0]];
  if (!spaceOp || !memberOp || spaces.length > 1 || members.length > 1) return null;
  const fields: Fields = memberOp.set;
  const isProject = spaceOp.set['kind'] === 'project';
  const role = isProject ? 'representative' : 'owner';
  const partyId = typeof fields['partyId'] === 'string' ? fields['partyId'] : null;
  const hasParty = born.some((op) => op.kind === 'party' && op.id === partyId);
  if (!['group', 'project'].includes(String(spaceOp.set['kind'])) || fields['role'] !== role) return null;
  if ((fields['status'] ?? 'active') !== 'active' || isProject !== hasParty) return null;
  const spaceKind = isProject ? 'project' : 'group';
  const actor: Actor = { memberId: memberOp.id, role, partyId, spaceKind };
  return { actor, records: new Set([space, memberOp.id, ...(partyId ? [partyId] : [])]) };
};

/** An invitation is found by the hash of its secret; the index is written with the record. */
const indexInvitations = async (tx: SpaceWriter, mutation: Mutation): Promise<void> => {
  for (const op of mutation.ops) {
    if (isTextOp(op) || op.kind !== 'invitation') continue;
    const hash = op.set['hash'];
    if (typeof hash === 'string') await tx.putInvitation(hash, op.id);
  }
};

const rejected = (mutation: SentMutation, code: string): Verdict => ({ n: mutation.n, status: 'rejected', code });
