/** Planted bugs of the phone: replica and engine. */
import type { Mutant } from './mutant.ts';

const applyAnswer = 'src/replica/apply-answer.ts';
const commit = 'src/replica/commit.ts';
const spaces = 'src/replica/spaces.ts';
const syncOnce = 'src/sync/sync-once.ts';
const engine = 'src/sync/engine.ts';

export const phoneMutants: readonly Mutant[] = [
  {
    name: 'a row is skipped and the cursor is not',
    file: applyAnswer,
    from: 'await bases.putAll(answer.rows.filter(isCovered));',
    to: 'await bases.putAll(answer.rows.filter(isCovered).slice(1));',
  },
  {
    name: 'a record that left a scope stays',
    file: applyAnswer,
    from: 'for (const exit of answer.exits) await bases.drop(exit.id, exit.scope, exit.seq);',
    to: '',
  },
  {
    name: 'a lost scope stays on the phone',
    file: applyAnswer,
    from: 'if (lostScopes.length > 0) await bases.purge(new Set(lostScopes));',
    to: '',
  },
  {
    name: 'an edit that lost is not kept for its writer',
    file: applyAnswer,
    from: "if (verdict.status !== 'applied') await keepForReview",
    to: "if (verdict.status === 'rejected') await keepForReview",
  },
  {
    name: 'a refused edit is not kept for its writer',
    file: applyAnswer,
    from: "if (verdict.status !== 'applied') await keepForReview",
    to: "if (verdict.status === 'superseded') await keepForReview",
  },
  {
    name: 'an old answer overwrites newer rows',
    file: applyAnswer,
    from: 'else if (isCurrent || ((await baseOf(row.id))?.seq ?? -1) < row.seq) await show(row.id, row);',
    to: 'else await show(row.id, row);',
  },
  {
    name: 'news of the server hide what is pending',
    file: applyAnswer,
    from: 'overlay(base, id, covered.has(id) ? mutations : [])',
    to: 'overlay(base, id, [])',
  },
  {
    name: 'what waits is forgotten when somebody is removed',
    file: applyAnswer,
    from: 'if (isRemoval) await refuseWaiting(tx, pending, closedBy);',
    to: '',
  },
  {
    name: 'texts of others are not taken in',
    file: applyAnswer,
    from: 'answer.texts.filter(isCovered).map(',
    to: 'answer.texts.filter(isCovered).slice(1).map(',
  },
  {
    name: 'the base is overwritten by the second edit',
    file: commit,
    from: "if (!(await tx.get('shadow', key))) await tx.put('shadow', [{ key, space, row }]);",
    to: "await tx.put('shadow', [{ key, space, row }]);",
  },
  {
    name: 'an edit does not say what its writer saw',
    file: commit,
    from: 'ops.push({ kind, id, set: changed, ...withBases(seen) });',
    to: 'ops.push({ kind, id, set: changed, base: null });',
  },
  {
    name: 'a refused edit leaves rows behind',
    file: commit,
    from: '          await pen.undo();\n          return err(refused);\n        }\n      }\n      for (const text of texts) {',
    to: '          return err(refused);\n        }\n      }\n      for (const text of texts) {',
  },
  {
    name: 'a restored server keeps the cursors',
    file: spaces,
    from: "await tx.put('spaces', [{ ...entry, cursors: {} }]);",
    to: '',
  },
  {
    name: 'a new device id loses the first waiting edit',
    file: spaces,
    from: 'waiting.map((old, index) => ({',
    to: 'waiting.slice(1).map((old, index) => ({',
  },
  {
    name: 'a new device id keeps the old numbers',
    file: spaces,
    from: 'mutation: { ...old.mutation, n: index + 1 },',
    to: 'mutation: old.mutation,',
  },
  {
    name: 'texts stay when a space is left',
    file: spaces,
    from: "['rows', 'shadow', 'outbox', 'review', 'texts'] as const",
    to: "['rows', 'shadow', 'outbox', 'review'] as const",
  },
  {
    name: 'a fork is not noticed by the phone',
    file: syncOnce,
    from: 'if (space.forked || isBehind) {',
    to: 'if (isBehind) {',
  },
  {
    name: 'another epoch is not noticed by the phone',
    file: syncOnce,
    from: 'const isOtherServer = epoch !== null && epoch !== answer.epoch;',
    to: 'const isOtherServer = false as boolean;',
  },
  {
    name: 'only the first page is fetched',
    file: syncOnce,
    from: 'if (space.more) run.unfinished.add(space.id);',
    to: 'if (space.more) run.unfinished.delete(space.id);',
  },
  {
    name: 'the engine gives up after a failure',
    file: engine,
    from: "else if (!worked) plan(pauseAfter(failures, rng, failure.code === 'busy' ? failure.retryAfterMs : 0));",
    to: 'else if (!worked) cancelNext();',
  },
  {
    name: 'the engine relies on pokes',
    file: engine,
    from: 'else if (around.isVisible()) plan(everyMs);',
    to: '',
  },
  {
    name: 'the light is green whenever nothing is under way',
    file: 'src/sync/status.ts',
    from: "if (outbox.waiting > 0) return isExchanging ? 'sending' : 'waiting';",
    to: "if (isExchanging) return 'sending';",
  },
];
