/** Planted bugs of the group's day: photos, words typed for others, calendars, what goes round the houses. */
import type { Mutant } from './mutant.ts';

const rule = 'src/domain/policy/rule.ts';
const scope = 'src/domain/policy/scope.ts';
const takeIn = 'server/blobs/take-in.ts';
const access = 'server/blobs/blob-access.ts';
const sweep = 'server/blobs/sweep-blobs.ts';
const feed = 'server/people/calendar-feed.ts';
const courier = 'src/sync/photo-courier.ts';
const plan = 'src/store/photo-plan.ts';

export const dayMutants: readonly Mutant[] = [
  {
    name: 'a proxy answer forgets who typed it',
    file: rule,
    from: "isLeader(actor) && change.after['typedBy'] === actor.memberId",
    to: 'isLeader(actor)',
  },
  {
    name: 'anybody types for anybody',
    file: rule,
    from: "isLeader(actor) && change.after['typedBy'] === actor.memberId",
    to: "change.after['typedBy'] === actor.memberId",
  },
  {
    name: 'a word goes without the name of who typed it',
    file: 'src/replica/commit.ts',
    from: "const isWhole = kind !== 'assessment' &&",
    to: "const isWhole = kind === 'assessment' &&",
  },
  {
    name: 'waiting list ignores capacity',
    file: 'src/domain/event/seats.ts',
    from: 'const limit = capacity || Number.POSITIVE_INFINITY;',
    to: 'const limit = Number.POSITIVE_INFINITY;',
  },
  {
    name: 'a day of a series has no capacity but its own',
    file: 'src/domain/event/seat-effects.ts',
    from: "const capacity = own ?? series?.fields['capacity'] ?? null;",
    to: 'const capacity = own;',
  },
  {
    name: 'everybody reads who was hurt',
    file: scope,
    from: "return fields['partyId'] ? `p:${fields['partyId']}` : 'officers';\n};\n\n/** How somebody is",
    to: "return 'all';\n};\n\n/** How somebody is",
  },
  {
    name: 'everybody reads who asked for help',
    file: scope,
    from: "case 'safetyAnswer':\n      return safetyScope(fields, around);",
    to: "case 'safetyAnswer':\n      return 'all';",
  },
  {
    name: 'a hidden vote shows its ballots while it is open',
    file: scope,
    from: "if (vote?.['state'] !== 'closed' && !isTakenBack) return `m:${fields['memberId']}`;",
    to: "if (vote?.['state'] !== 'closed' && !isTakenBack) return 'all';",
  },
  {
    name: 'a check that has ended takes in what others typed',
    file: 'src/domain/policy/notice.policy.ts',
    from: "  change.after['memberId'] !== actor.memberId &&\n",
    to: '  (false as boolean) &&\n',
  },
  {
    name: 'anybody sends round a circular',
    file: 'src/domain/policy/notice.policy.ts',
    from: 'const keeps = all(inGroup, leader);',
    to: 'const keeps = all(inGroup, anyone);',
  },
  {
    name: 'settled minutes can be written in',
    file: 'src/domain/policy/meeting.policy.ts',
    from: "return meeting?.kind === 'meeting' && meeting.fields['state'] === 'confirmed' ? 'meeting.locked' : null;",
    to: 'return meeting === null ? null : null;',
  },
  {
    name: 'settled minutes change their title',
    file: 'src/domain/policy/meeting.policy.ts',
    from: "const stillDraft: Rule = (_, change) => (change.before?.['state'] === 'confirmed' ? 'meeting.locked' : null);",
    to: 'const stillDraft: Rule = () => null;',
  },
  {
    name: 'a secret vote counts one too many',
    file: 'src/domain/effects.ts',
    from: "return { ...Object.fromEntries(counts), 'count.cast': cast.length };",
    to: "return { ...Object.fromEntries(counts), 'count.cast': cast.length + (vote['voice'] === 'secret' ? 1 : 0) };",
  },
  {
    name: 'the sweep removes a photo still referred to',
    file: sweep,
    from: 'flatMap(({ fields }) => parts.map((part) => promisedOf(fields, part).sha)),',
    to: 'flatMap(({ fields }) => parts.slice(1).map((part) => promisedOf(fields, part).sha)),',
  },
  {
    name: 'the sweep removes at once',
    file: sweep,
    from: 'since <= now - unusedMs)',
    to: 'since <= now)',
  },
  {
    name: 'the record says that a photo is there before it is',
    file: takeIn,
    from: 'const kept = await keep(tools, space, promised.sha, bytes);',
    to: 'const kept = ok(null) as Awaited<ReturnType<typeof keep>>;',
  },
  {
    name: 'nobody looks whether these are the bytes',
    file: 'server/blobs/blob-check.ts',
    from: "if (createHash('sha256').update(bytes).digest('hex') !== promised.sha) return refuse(422, 'blob.wrong_hash');",
    to: '',
  },
  {
    name: 'who knows a photo may see it, whatever it belongs to',
    file: access,
    from: 'return found && mayRead(found.actor, found.row.scope) ? ok(found.row) : unknown();',
    to: 'return found && mayRead !== undefined ? ok(found.row) : unknown();',
  },
  {
    name: 'a photo whose way broke off is forgotten',
    file: courier,
    from: "  if (done.ok) await depot.markSent(errand);\n  else if (done.error.code === 'refused')",
    to: '  if (done.ok || errand.url !== null) await depot.markSent(errand);\n  else',
  },
  {
    name: 'a courier that failed never comes again',
    file: courier,
    from: "if (failure?.code === 'later') plan(pauseAfter(failures, rng, failure.retryAfterMs));",
    to: "if (failure?.code === 'later') return;",
  },
  {
    name: 'whole photos nobody asked for are all that comes',
    file: plan,
    from: "const thumbs = rows.filter((row) => missing(row, 'thumb')).slice(0, mostThumbs);",
    to: 'const thumbs = rows.slice(0, 0 * mostThumbs);',
  },
  {
    name: 'a former member still reads the feed',
    file: feed,
    from: "const standing = await standingOfMember(tx, space, String(row.fields['memberId']), clock.now());",
    to: "const actor = { memberId: String(row.fields['memberId']), role: 'member', partyId: null, spaceKind: 'group' as const };\n    const standing = { kind: 'active' as const, actor };",
  },
  {
    name: 'an address that was taken back still works',
    file: feed,
    from: "row.fields['hash'] === hash && row.fields['isWithdrawn'] !== true;",
    to: "row.fields['hash'] === hash;",
  },
  {
    name: 'a guest reads the events by their own address',
    file: feed,
    from: "fields['deleted'] !== true && mayRead(actor, scope) && isOwn",
    to: "fields['deleted'] !== true && scope !== '' && isOwn",
  },
  {
    name: 'the record of a photo that was swept still says it is there',
    file: sweep,
    from: 'await writeAsServer(tx, space, ports, edits);',
    to: 'await writeAsServer(tx, space, ports, edits.slice(edits.length));',
  },
  {
    name: 'a photo whose bytes the server lost stays where it is',
    file: plan,
    from: 'isLive(row) && row.fields',
    to: 'row === undefined && row.fields',
  },
  {
    name: 'what the server says it has is believed for ever',
    file: courier,
    from: 'else if (wakeMs !== null) plan(wakeMs);',
    to: '',
  },
  {
    name: 'whoever types a ballot anew conflicts with themselves',
    file: 'server/sync/decide-fields.ts',
    from: 'takesBack(kind, set) || isOwnTyping(pen.actor.memberId, kind, now);',
    to: 'takesBack(kind, set);',
  },
];
