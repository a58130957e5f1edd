/** What is kept of an edit beside its verdict, and for sheets and ballots how long. */
import type { Actor } from '#domain/policy/rule.ts';
import { mayRead } from '#domain/policy/scope.ts';
import { countedIn, isSealedKind } from '#domain/policy/sealed-kinds.ts';
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import type { ReadMutation } from '#protocol/mutation-check.ts';
import type { Row } from '#protocol/row.ts';
import type { NewMutation } from '../store/store.ts';
import type { Workspace } from './workspace.ts';

/** Is this edit about an evaluation sheet or a ballot? */
export const holdsSheet = ({ ops }: Mutation): boolean => ops.some(({ kind }) => isSealedKind(kind));

/**
 * `number` nothing but that it was used · `hash` also its hash and verdict, tied to nobody · else the whole mutation, with
 * what it held and the round or vote that can make it forgotten
 */
export type Keeping = 'number' | 'hash' | Pick<NewMutation, 'body' | 'round'>;

/**
 * How much of an edit may stay. Of a sheet only what its round can still forget: nothing else is kept when the round is
 * not known, or was shown without names already.
 * @param actor who wrote it; null when they may read nothing. What they cannot see decides nothing here: whether they were
 *   refused one way or the other would tell them of it
 */
export const keepingOf = async (workspace: Workspace, read: ReadMutation, actor: Actor | null): Promise<Keeping> => {
  // Without its salt the content could be guessed from the hash.
  if (!read.ok) return read.error.place === 'salt' ? 'number' : {};
  const { n: _, at: __, ...content } = read.value;
  if (await speaksOfNameless(workspace, read.value)) return 'number';
  // Updates of a text are kept as rows already.
  const ops = content.ops.map((op) => (isTextOp(op) ? { kind: op.kind, id: op.id } : op));
  const body = JSON.stringify({ ...content, ops });
  if (!holdsSheet(read.value)) return { body };
  const round = await roundOf(workspace, read.value, actor);
  return round === null ? 'hash' : { body, round };
};

/** The round or vote all sheets or ballots of the edit belong to, while it can still make them forgotten. */
const roundOf = async (workspace: Workspace, { ops }: Mutation, actor: Actor | null): Promise<string | null> => {
  const rounds = new Set<unknown>();
  for (const op of ops) {
    const field = countedIn(op.kind);
    if (field === undefined) continue;
    const row = await workspace.row(op.id);
    const seen = row && actor && mayRead(actor, row.scope) ? row.fields[field] : null;
    rounds.add(seen ?? ('set' in op ? op.set[field] : null));
  }
  const [id, ...others] = [...rounds];
  if (typeof id !== 'string' || others.length > 0) return null;
  const round = await workspace.row(id);
  if (round?.kind !== 'evaluationRound' && round?.kind !== 'vote') return null;
  return isNameless(round) && isOver(round) ? null : id;
};

/** Is the edit about a conflict in a nameless sheet? It has no salt, and who may see such a conflict wrote the sheet. */
const speaksOfNameless = async (workspace: Workspace, { ops }: Mutation): Promise<boolean> => {
  for (const op of ops) {
    const conflict = op.kind === 'conflict' ? await workspace.row(op.id) : null;
    const sheet = conflict ? await workspace.row(String(conflict.fields['aboutId'])) : null;
    const field = sheet && countedIn(sheet.kind);
    const round = sheet && field ? await workspace.row(String(sheet.fields[field])) : null;
    if (round && isNameless(round)) return true;
  }
  return false;
};

const isNameless = ({ fields }: Row): boolean => fields['voice'] === 'anonymous' || fields['voice'] === 'secret';

/** What belonged to it was forgotten already. */
const isOver = ({ kind, fields }: Row): boolean =>
  kind === 'vote' ? fields['state'] === 'closed' || fields['deleted'] === true : fields['state'] === 'shown';
