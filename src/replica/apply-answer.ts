/**
 * Takes the server's answer for one space into the device: verdicts, rows, texts and cursors in one transaction, so
 * that a cursor never stands ahead of the rows it covers. Applying an old or a repeated answer changes nothing.
 */
import type { SpaceAnswer, SpaceRequest } from '#protocol/messages.ts';
import { isTextOp, type Mutation, type Verdict } from '#protocol/mutation.ts';
import { createBases } from './bases.ts';
import { mergedCursors, sameCursors } from './cursors.ts';
import { type KvTx, type OutboxEntry, rowKey, type SpaceEntry } from './kv.ts';
import { textOfUpdates, updatesOf } from './long-text.ts';
import { ownRows } from './own-rows.ts';
import { finishRenewal, renewBase } from './renew.ts';
import { forgetBase } from './spaces.ts';

/**
 * @param tx a writing transaction
 * @param answer what the server said
 * @param asked what was sent: verdicts are matched by the stamps of the edits, because a number may mean another edit by
 *   now; when the device's cursors have moved on meanwhile, rows are compared one by one
 * @param from `epoch` of the server that answered: of another server than this device now knows only the verdicts hold;
 *   `now` this device's clock, milliseconds; `isOutdated` this app is too old for the server's rows, only verdicts came
 * @returns is something to be fetched that the answer took for held already, or brought too late?
 */
export const applyAnswer = async (
  tx: KvTx,
  answer: SpaceAnswer,
  asked: SpaceRequest,
  { epoch, now, isOutdated = false }: { readonly epoch: string; readonly now: number; readonly isOutdated?: boolean },
): Promise<boolean> => {
  const space = answer.id;
  const entry = await tx.get('spaces', space);
  if (!entry) return false;
  const touched = new Set<string>();
  const { count: verdictCount, taken } = await applyVerdicts(tx, asked, answer.verdicts, touched);
  const isKnown = entry.isKnown || answer.me !== null;
  const base = { ...entry, isKnown, ...(verdictCount > 0 ? { lastVerdictAt: now } : {}) };
  const isLate = (await tx.get('device', 'device'))?.epoch !== epoch;
  if (isLate) {
    const pending = await tx.where('outbox', 'space', space);
    await (await createBases(tx, space, pending, { isCurrent: false, head: 0 })).showAgain(touched);
    if (verdictCount > 0) await tx.put('spaces', [{ ...entry, lastVerdictAt: now }]);
    return false;
  }
  if (answer.closed) {
    await closeSpace(tx, base, answer.closed, touched);
    return false;
  }
  const isCurrent = sameCursors(entry.cursors, asked.cursors);
  const pending = await tx.where('outbox', 'space', space);
  const { head } = answer;
  const landed = taken.map((mutation) => ({ mutation, head }));
  if (answer.resync) {
    await keepLandedTexts(tx, space, taken, head);
    const old = await createBases(tx, space, pending, { isCurrent: false, head: 0 });
    old.land(landed);
    await old.showAgain(touched);
    if (isCurrent) await renewBase(tx, base, null);
    else if (verdictCount > 0) await tx.put('spaces', [base]);
    return false;
  }
  const bases = await createBases(tx, space, pending, { isCurrent, head, held: entry.cursors });
  const own = isCurrent && !entry.isRenewing ? await ownRows(bases.heldBase, answer, asked) : answer.own ? null : [];
  const more = answer.more || isOutdated || own === null;
  if (more) bases.land(landed);
  const differs = isCurrent ? (answer.differs ?? []) : [];
  const cursors =
    own === null
      ? entry.cursors
      : isCurrent
        ? answer.cursors
        : mergedCursors(entry.cursors, asked.cursors, answer.cursors);
  const isCovered = ({ scope }: { scope: string }) => Object.hasOwn(cursors, scope);
  const hasPassed = !more && !isCurrent && (await bases.landPassed(landed, answer.rows.filter(isCovered)));
  if (more) await keepLandedTexts(tx, space, taken, head);
  // Without what this device should have made, a part of the answer would stand alone; all of it is fetched anew.
  for (const exit of own ? answer.exits : []) await bases.drop(exit.id, exit.scope, exit.seq);
  await bases.putAll(own ? [...answer.rows, ...own].filter(isCovered) : []);
  await bases.showAgain(touched);
  if (isCurrent && !more) await bases.settleAll();
  const isRenewed = entry.isRenewing === true && isCurrent && !more;
  await tx.put(
    'texts',
    answer.texts.filter(isCovered).map(({ id, scope, seq, update }) => ({
      key: `${space}/${id}/${String(seq).padStart(12, '0')}`,
      space,
      textKey: rowKey(space, id),
      scope,
      seq,
      update,
    })),
  );
  const lostScopes = Object.keys(entry.cursors).filter((scope) => !Object.hasOwn(cursors, scope));
  if (lostScopes.length > 0) await bases.purge(new Set(lostScopes));
  if (isRenewed) await bases.forget(await finishRenewal(tx, space));
  const wasChecked = asked.digests !== undefined && isCurrent && hasNothingNew(answer);
  const checked = wasChecked ? { checkedAt: now } : {};
  const { isRenewing: _, ...rest } = base;
  const held = isRenewed ? rest : base;
  const next: SpaceEntry = { ...held, ...checked, member: answer.me ?? base.member, state: 'shared', cursors };
  // Where nothing is new nothing is written: every write makes the screens read again.
  if (JSON.stringify(next) !== JSON.stringify(entry)) await tx.put('spaces', [next]);
  if (differs.length > 0) await renewBase(tx, next, new Set(differs));
  return own === null || hasPassed;
};

/** Only then the server could compare: what it holds is what this device should hold. */
const hasNothingNew = ({ rows, texts, exits, more }: SpaceAnswer): boolean =>
  !more && rows.length + texts.length + exits.length === 0;

/** Moves judged edits out of the outbox; what lost or was refused goes to the list the person looks through. */
const applyVerdicts = async (
  tx: KvTx,
  asked: SpaceRequest,
  verdicts: readonly Verdict[],
  touched: Set<string>,
): Promise<{ readonly count: number; readonly taken: readonly Mutation[] }> => {
  let count = 0;
  const taken: Mutation[] = [];
  const judged: string[] = [];
  const stamps = new Map(asked.push.map(({ n, at }) => [n, at]));
  const waiting = verdicts.length > 0 ? await tx.where('outbox', 'space', asked.id) : [];
  const entries = new Map(waiting.map((entry) => [entry.mutation.at, entry]));
  for (const verdict of verdicts) {
    const sent = entries.get(stamps.get(verdict.n) ?? '');
    if (!sent) continue;
    count += 1;
    for (const op of sent.mutation.ops) touched.add(op.id);
    if (verdict.status !== 'applied') await keepForReview(tx, sent, verdict);
    if (verdict.status !== 'rejected') taken.push(wonBy(sent.mutation, verdict));
    judged.push(sent.key);
  }
  await tx.delete('outbox', judged);
  return { count, taken };
};

/** Updates of texts come again with their page; holding one twice changes nothing. */
const keepLandedTexts = async (tx: KvTx, space: string, taken: readonly Mutation[], head: number): Promise<void> => {
  for (const { at, ops } of taken) {
    for (const [place, op] of ops.entries()) {
      if (!isTextOp(op)) continue;
      const textKey = rowKey(space, op.id);
      const scope = (await tx.get('rows', textKey))?.scope || 'all';
      const key = `${textKey}/${String(head).padStart(12, '0')}+${at}+${place}`;
      await tx.put('texts', [{ key, space, textKey, scope, seq: head, update: op.text }]);
    }
  }
};

/** The part of an edit that everybody sees. */
const wonBy = (mutation: Mutation, { lost = [] }: Verdict): Mutation => ({
  ...mutation,
  ops: mutation.ops.map((op) => {
    if (isTextOp(op)) return op;
    const set = Object.fromEntries(Object.entries(op.set).filter(([field]) => !lost.includes(`${op.id}/${field}`)));
    return { ...op, set };
  }),
});

/** Keeps the edit with everything the person wrote; a refused text also as plain text, as it stood on this phone. */
const keepForReview = async (tx: KvTx, sent: OutboxEntry, verdict: Verdict): Promise<void> => {
  const { key, space, mutation, doneAt } = sent;
  const text = verdict.status === 'rejected' ? mutation.ops.find(isTextOp) : undefined;
  const plainText = text ? textOfUpdates(await updatesOf(tx, space, text.id)) : undefined;
  const id = `${key}/${mutation.at}`;
  await tx.put('review', [
    { key: id, space, mutation, doneAt, verdict, ...(plainText === undefined ? {} : { plainText }) },
  ]);
};

/**
 * The rows of a space that is closed to this person stay until their own list is put away; nothing more is sent. What somebody
 * from outside was lent goes at once (50-evaluation item 11).
 */
const closeSpace = async (tx: KvTx, entry: SpaceEntry, closedBy: string, touched: Set<string>): Promise<void> => {
  if (closedBy === 'member.asking') {
    await tx.put('spaces', [entry]);
    return;
  }
  const pending = await tx.where('outbox', 'space', entry.key);
  const isRemoval = closedBy === 'member.removed';
  if (isRemoval) await refuseWaiting(tx, pending, closedBy);
  for (const op of isRemoval ? pending.flatMap(({ mutation }) => mutation.ops) : []) touched.add(op.id);
  const rest = isRemoval ? [] : pending;
  await (await createBases(tx, entry.key, rest, { isCurrent: false, head: 0 })).showAgain(touched);
  if (!isRemoval) {
    await tx.put('spaces', [entry]);
    return;
  }
  const isLent = (await tx.get('rows', rowKey(entry.key, entry.member)))?.fields['role'] === 'reviewer';
  if (isLent) await forgetBase(tx, entry);
  const left = isLent ? { ...entry, cursors: {} } : entry;
  await tx.put('spaces', [{ ...left, state: 'closed', closedBy: isLent ? 'review.ended' : closedBy }]);
};

/** What was still waiting will never be accepted here: it goes to the person's list, text and all. */
const refuseWaiting = async (tx: KvTx, pending: readonly OutboxEntry[], code: string): Promise<void> => {
  for (const sent of pending) await keepForReview(tx, sent, { n: sent.mutation.n, status: 'rejected', code });
  await tx.delete(
    'outbox',
    pending.map(({ key }) => key),
  );
};
