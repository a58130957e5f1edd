/** The first mutation of a space. */
import type { Actor } from '#domain/policy/rule.ts';
import type { Fields } from '#domain/records.ts';
import { isTextOp, type Mutation, type SentMutation, type Verdict } from '#protocol/mutation.ts';
import type { SpaceWriter } from '../store/store.ts';
import { applyMutation } from './apply-mutation.ts';
import { indexFeeds } from './feed-index.ts';
import { indexInvitations } from './invitation-index.ts';
import type { Judged } from './pen.ts';
import type { SyncServerPorts } from './ports.ts';
import type { Workspace } from './workspace.ts';

/** Carries out the first mutation of a space: its founder becomes the owner, or the first representative of their party. */
export const giveBirth = async (
  tx: SpaceWriter,
  workspace: Workspace,
  ports: SyncServerPorts,
  account: string,
  space: string,
  mutation: Mutation,
): Promise<Judged> => {
  const founder = founderOf(space, mutation);
  if (!founder) throw new BirthRefused(rejected(mutation, 'space.malformed_birth'));
  await tx.create();
  const verdict = await applyMutation(tx, workspace, ports, founder.actor, mutation, {
    founding: { records: founder.records },
  });
  if (verdict.status === 'rejected') throw new BirthRefused(verdict);
  const row = await workspace.row(founder.actor.memberId);
  if (row) await workspace.stage({ ...row, fields: { ...row.fields, isClaimed: true } });
  await workspace.flush();
  await tx.bind(account, founder.actor.memberId);
  await indexInvitations(tx, mutation);
  await indexFeeds(tx, mutation);
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

/** A verdict that nothing changed. */
export const rejected = (mutation: SentMutation, code: string): Verdict => ({
  n: mutation.n,
  status: 'rejected',
  code,
});
