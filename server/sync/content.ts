/** What is kept of an edit beside its verdict, and for sheets how long. */
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import type { ReadMutation } from '#protocol/mutation-check.ts';
import type { NewMutation } from '../store/store.ts';
import type { Workspace } from './workspace.ts';

/** Is this edit about an evaluation sheet? */
export const holdsSheet = ({ ops }: Mutation): boolean => ops.some(({ kind }) => kind === 'assessment');

/**
 * What an edit held, as JSON. Of a sheet only while its round can still forget it: nothing is kept whose round is not
 * known, or was shown without names already.
 */
export const contentOf = async (
  workspace: Workspace,
  read: ReadMutation,
): Promise<Pick<NewMutation, 'body' | 'round'>> => {
  if (!read.ok) return {};
  const { n: _, at: __, ...content } = read.value;
  // Updates of a text are kept as rows already.
  const ops = content.ops.map((op) => (isTextOp(op) ? { kind: op.kind, id: op.id } : op));
  const body = JSON.stringify({ ...content, ops });
  if (!holdsSheet(read.value)) return { body };
  const round = await roundOf(workspace, read.value);
  return round === null ? {} : { body, round };
};

const roundOf = async (workspace: Workspace, { ops }: Mutation): Promise<string | null> => {
  const rounds = new Set<unknown>();
  for (const op of ops) {
    if (op.kind !== 'assessment') continue;
    rounds.add((await workspace.row(op.id))?.fields['roundId'] ?? ('set' in op ? op.set['roundId'] : null));
  }
  const [id, ...others] = [...rounds];
  if (typeof id !== 'string' || others.length > 0) return null;
  const round = await workspace.row(id);
  if (round?.kind !== 'evaluationRound') return null;
  return round.fields['state'] === 'shown' && round.fields['voice'] === 'anonymous' ? null : id;
};
