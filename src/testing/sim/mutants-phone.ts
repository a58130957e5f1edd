/** Planted bugs of the phone: replica and engine. */
import type { Mutant } from './mutant.ts';

const applyAnswer = 'src/replica/apply-answer.ts';
const bases = 'src/replica/bases.ts';
const commit = 'src/replica/commit.ts';
const spaces = 'src/replica/spaces.ts';
const renew = 'src/replica/renew.ts';
const syncOnce = 'src/sync/sync-once.ts';
const lead = 'src/sync/lead.ts';

export const phoneMutants: readonly Mutant[] = [
  {
    name: 'a row is skipped and the cursor is not',
    file: applyAnswer,
    from: 'await bases.putAll(own ? [...answer.rows, ...own].filter(isCovered) : []);',
    to: 'await bases.putAll(own ? [...answer.rows, ...own].filter(isCovered).slice(1) : []);',
  },
  {
    name: 'a record that left a scope stays',
    file: applyAnswer,
    from: 'for (const exit of own ? answer.exits : []) await bases.drop(exit.id, exit.scope, exit.seq);',
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
    file: bases,
    from: 'else if (isCurrent || (isAhead(row) && ((await baseOf(row.id))?.seq ?? -1) < row.seq)) {',
    to: 'else {',
  },
  {
    name: 'news of the server hide what is pending',
    file: bases,
    from: 'const row = overlay(base, id, onTop);',
    to: 'const row = overlay(base, id, []);',
  },
  {
    name: 'what waits is forgotten when somebody is removed',
    file: applyAnswer,
    from: 'if (isRemoval) await refuseWaiting(tx, pending, closedBy);',
    to: '',
  },
  {
    name: 'what was refused with a removal stays shown',
    file: applyAnswer,
    from: 'const rest = isRemoval ? [] : pending;',
    to: 'const rest = pending;',
  },
  {
    name: 'what the server has taken is gone until its row comes',
    file: applyAnswer,
    from: 'if (more) bases.land(landed);',
    to: '',
  },
  {
    name: 'what has landed lies on the row for ever',
    file: bases,
    from: 'const later = (landed.get(key) ?? []).filter((edit) => edit.head > head);',
    to: 'const later = landed.get(key) ?? [];',
  },
  {
    name: 'an old answer brings back what had left',
    file: bases,
    from: '(isAhead(row) && ((await',
    to: '(((await',
  },
  {
    name: 'whoever deletes does not say what they saw',
    file: commit,
    from: '{ seen: stampsOf(now) }',
    to: '{ seen: [] }',
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
    from: 'ops.push({ kind, id, set: changed, ...withBases(seen), ...known });',
    to: 'ops.push({ kind, id, set: changed, base: null, ...known });',
  },
  {
    name: 'a refused edit leaves rows behind',
    file: commit,
    from: '          await pen.undo();\n          return err(refused);\n        }\n      }\n      for (const text of texts) {',
    to: '          return err(refused);\n        }\n      }\n      for (const text of texts) {',
  },
  {
    name: 'a restored server keeps the cursors',
    file: renew,
    from: "await tx.put('spaces', [{ ...rest, cursors, isRenewing: true }]);",
    to: "await tx.put('spaces', [{ ...rest, cursors: entry.cursors, isRenewing: true }]);",
  },
  {
    name: 'what a restored server does not hold stays',
    file: applyAnswer,
    from: 'if (isRenewed) await bases.forget(await finishRenewal(tx, space));',
    to: '',
  },
  {
    name: 'whoever is let in again keeps what they held',
    file: spaces,
    from: 'if (known) await forgetBase(tx, known);',
    to: '',
  },
  {
    name: 'what was judged waits for its row when everything is fetched anew',
    file: applyAnswer,
    from: 'await old.showAgain(touched);\n    if (isCurrent) await renewBase(tx, base, null);',
    to: 'if (isCurrent) await renewBase(tx, base, null);',
  },
  {
    name: 'a difference is found and left alone',
    file: applyAnswer,
    from: 'const differs = isCurrent ? (answer.differs ?? []) : [];',
    to: 'const differs: readonly string[] = [];',
  },
  {
    name: 'what waits for a newer server waits for ever',
    file: 'src/replica/held.ts',
    from: 'isHeld && mutation.schema <= schema',
    to: 'isHeld && mutation.schema < schema',
  },
  {
    name: 'an old app shows nothing of what it has sent',
    file: applyAnswer,
    from: 'const more = answer.more || isOutdated || own === null;',
    to: 'const more = answer.more || own === null;',
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
    from: 'if (space.more || space.differs?.length) run.unfinished.add(space.id);',
    to: 'if (space.differs?.length) run.unfinished.add(space.id);',
  },
  {
    name: 'the engine gives up after a failure',
    file: lead,
    from: "else if (!worked) plan(pauseAfter(failures, rng, failure.code === 'busy' ? failure.retryAfterMs : 0));",
    to: 'else if (!worked) cancelNext();',
  },
  {
    name: 'what somebody asked for is tried once',
    file: lead,
    from: 'if (!worked) isAsked ||= isForced;',
    to: '',
  },
  {
    name: 'the engine relies on pokes',
    file: lead,
    from: 'else if (around.isVisible()) plan(everyMs, true);',
    to: '',
  },
  {
    name: 'the light is green whenever nothing is under way',
    file: 'src/sync/status.ts',
    from: "if (outbox.waiting > 0) return isExchanging ? 'sending' : 'waiting';",
    to: "if (isExchanging) return 'sending';",
  },
];
