/** Planted bugs of the server and of the rules both share. */
import type { Mutant } from './mutant.ts';

const merge = 'src/protocol/merge.ts';
const applyMutation = 'server/sync/apply-mutation.ts';
const decideFields = 'server/sync/decide-fields.ts';
const deletions = 'server/sync/deletions.ts';
const workspace = 'server/sync/workspace.ts';
const push = 'server/sync/push.ts';
const handleSync = 'server/sync/handle-sync.ts';
const spaceAnswer = 'server/sync/space-answer.ts';
const scope = 'src/domain/policy/scope.ts';

export const serverMutants: readonly Mutant[] = [
  {
    name: 'the later clock wins, whatever was seen',
    file: merge,
    from: 'if (edit.base === now.stamp) {',
    to: 'if (now.stamp === null) {',
  },
  {
    name: 'the earlier of two values is shown',
    file: merge,
    from: '  if (now.stamp === null || edit.at > now.stamp) {',
    to: '  if (now.stamp === null || edit.at < now.stamp) {',
  },
  {
    name: 'the value that is not shown is thrown away',
    file: merge,
    from: 'displaced: now.stamp !== null && !isSame',
    to: 'displaced: false',
  },
  {
    name: 'a clock that is behind keeps its stamp',
    file: merge,
    from: 'stamp: isLater ? edit.at : edit.fresh',
    to: 'stamp: edit.at',
  },
  {
    name: 'a hash that says nothing',
    file: 'src/protocol/mutation.ts',
    from: 'hash(canonical(value)).slice(0, 32)',
    to: "hash(String((value as Mutation)['schema'])).slice(0, 32)",
  },
  {
    name: 'a stamp from the future stays',
    file: applyMutation,
    from: 'const isAhead = stampTime(mutation.at) > ports.now() + limits.stampAheadMs;',
    to: 'const isAhead = false as boolean;',
  },
  {
    name: "an own edit that was stamped anew counts as somebody else's",
    file: decideFields,
    from: 'return (await restampOf(pen.tx, pen.actor.memberId, base)) ?? base;',
    to: 'return base;',
  },
  {
    name: 'the names in a conflict are exchanged',
    file: decideFields,
    from: 'isEditLost ? [pen.actor.memberId, author] : [author, pen.actor.memberId]',
    to: '[author, pen.actor.memberId]',
  },
  {
    name: 'half of a refused edit stays',
    file: applyMutation,
    from: '      workspace.drop();\n',
    to: '',
  },
  {
    name: 'equal ratings are told apart from others',
    file: decideFields,
    from: "value: kind === 'assessment' ? undefined : now?.fields[field]",
    to: 'value: now?.fields[field]',
  },
  {
    name: 'consequences are not carried out',
    file: applyMutation,
    from: 'await workspace.follow(change);',
    to: '',
  },
  {
    name: 'an exit is not written',
    file: workspace,
    from: 'if (before && before.scope !== one.scope)',
    to: 'if (false as boolean)',
  },
  {
    name: 'a text takes the place of the row before it',
    file: workspace,
    from: '        head += 1;\n        const about',
    to: '        const about',
  },
  {
    name: 'a text does not move the head',
    file: workspace,
    from: 'if (staged.size > 0 || stagedTexts.length > 0) await tx.setHead(head);',
    to: 'if (staged.size > 0) await tx.setHead(head);',
  },
  {
    name: 'a pasted text is judged piece by piece',
    file: workspace,
    from: '      ...stagedTexts.filter((text) => text.id === id).map((text) => text.update),\n',
    to: '',
  },
  {
    name: 'a refused text comes with the next edit',
    file: workspace,
    from: '    drop() {\n      forgottenRounds.clear();\n      staged = new Map();\n      stagedTexts = [];',
    to: '    drop() {\n      forgottenRounds.clear();\n      staged = new Map();',
  },
  {
    name: 'a nameless sheet keeps its writer',
    file: workspace,
    from: 'seq: now.seq, stamp, fields: keep }',
    to: "seq: now.seq, stamp, fields: { ...keep, memberId: now.fields['memberId'] ?? null } }",
  },
  {
    name: 'a role is remembered from the last time',
    file: push,
    from: 'const standing = await standingOf(tx, space, account, ports.now());',
    to: 'const standing = (((globalThis as never as { remembered: Record<string, ReturnType<typeof standingOf> extends Promise<infer S> ? S : never> }).remembered ??= {})[space + account] ??= await standingOf(tx, space, account, ports.now()));',
  },
  {
    name: "a used number answers with the other edit's verdict",
    file: push,
    from: 'if (kept && isSame(kept, sent)) return kept.verdict;',
    to: 'if (kept) return kept.verdict;',
  },
  {
    name: 'an edit that comes again under another number takes effect again',
    file: push,
    from: 'const twin = findTwin(judged, member, sent);',
    to: 'const twin = null as ReturnType<typeof findTwin>;',
  },
  {
    name: 'a stamp may name two edits',
    file: push,
    from: 'authorAmong(judged, sent.at) !== null',
    to: 'false',
  },
  {
    name: 'a forgotten sheet that comes again is refused',
    file: push,
    from: 'const forgotten = read.ok && holdsSheet(read.value) ? await findErased(tx, sent) : null;',
    to: 'const forgotten = null as Verdict | null;',
  },
  {
    name: 'the log remembers who wrote a nameless sheet',
    file: workspace,
    from: 'for (const [round, written] of forgottenRounds) await tx.eraseRound(round, written);',
    to: '',
  },
  {
    name: 'what is deleted unseen is lost in silence',
    file: deletions,
    from: 'return deletedUnseen(pen, op, kind, now);',
    to: 'return [];',
  },
  {
    name: 'what is written under a deletion is lost in silence',
    file: deletions,
    from: 'return editedAfter(pen, op, kind, now);',
    to: 'return [];',
  },
  {
    name: 'an edit of a missing record gives birth to it',
    file: applyMutation,
    from: "if (sawSomething(op)) return { code: 'record.missing', place: id };",
    to: '',
  },
  {
    name: 'the cursor stands one place after the page',
    file: spaceAnswer,
    from: 'Math.max(from[scope] ?? 0, page.through)',
    to: 'Math.max(from[scope] ?? 0, page.through + (page.more ? 1 : 0))',
  },
  {
    name: 'whoever sends gets no rows',
    file: spaceAnswer,
    from: 'const { rows, texts, exits, more } = page;',
    to: 'const { texts, exits, more } = page;\n  const rows = verdicts.length > 0 ? [] : page.rows;',
  },
  {
    name: 'a page ends in the middle of a showing',
    file: spaceAnswer,
    from: 'const page = await withWholeShowings(tx, cut, scopes);',
    to: 'const page = cut;',
  },
  {
    name: 'the cursors of an old app move on without its rows',
    file: handleSync,
    from: 'rows: [], texts: [], exits: [], cursors: held, more: false }',
    to: 'rows: [], texts: [], exits: [], more: false }',
  },
  {
    name: 'an old app keeps what its person may not read any more',
    file: handleSync,
    from: 'Object.hasOwn(answer.cursors, scope);',
    to: 'scope !== null;',
  },
  {
    name: 'numbers of scopes of others are compared',
    file: 'server/sync/digests.ts',
    from: 'for (const scope of scopes) {',
    to: 'for (const scope of Object.keys(told)) {',
  },
  {
    name: 'a digest does not see values',
    file: 'src/protocol/digest.ts',
    from: 'values[name] = [fields[name], stamps',
    to: 'values[name] = [null, stamps',
  },
  {
    name: 'a digest does not see texts',
    file: 'src/protocol/digest.ts',
    from: "add(JSON.stringify(['text', id, text, vector]))",
    to: "add(JSON.stringify(['text', id]))",
  },
  {
    name: 'a text hides what is no letter',
    file: 'server/sync/text-check.ts',
    from: "if (!isPlainText(bytes)) return 'text.not_plain';",
    to: '',
  },
  {
    name: 'whoever was long away keeps what was deleted',
    file: handleSync,
    from: 'cursor > 0 && cursor < floor) ? null : floor;',
    to: 'cursor > 0 && cursor < floor) ? floor : floor;',
  },
  {
    name: 'what was just deleted is forgotten',
    file: 'server/sync/tidy-space.ts',
    from: 'const old = marks.findLast((mark) => mark.week <= week - deletedWeeks);',
    to: 'const old = marks.findLast((mark) => mark.week <= week);',
  },
  {
    name: 'old updates of a text are put together without the last',
    file: 'server/sync/merged-texts.ts',
    from: 'for (const one of updates) Y.applyUpdate',
    to: 'for (const one of updates.slice(0, -1)) Y.applyUpdate',
  },
  {
    name: 'everybody reads what is for officers',
    file: scope,
    from: "...(actor.role === 'owner' || actor.role === 'officer' ? ['officers'] : []),",
    to: "'officers',",
  },
  {
    name: 'a sheet is read before it is shown',
    file: scope,
    from: "round?.['state'] === 'shown' && fields['isDone'] === true",
    to: "fields['isDone'] === true",
  },
  {
    name: 'a rating shines through the counts',
    file: 'src/domain/effects.ts',
    from: "const expected = expectedSheets(round, String(partyId), around.list('member'));",
    to: "const expected = expectedSheets(round, String(partyId), around.list('member')) + (Number(change.after['answer.p1-mid-a.us']) > 2 ? 1 : 0);",
  },
  {
    name: 'the ballots of a secret vote stay',
    file: 'src/domain/effects.ts',
    from: "if ((isClosing || isDropped) && after['voice'] === 'secret') {",
    to: "if (isDropped && after['voice'] === 'secret') {",
  },
  {
    name: "somebody types over another's ballot",
    file: 'src/domain/policy/meeting.policy.ts',
    from: "return change.before['typedBy'] === actor.memberId ? null : 'policy.not_allowed';",
    to: 'return null;',
  },
];
