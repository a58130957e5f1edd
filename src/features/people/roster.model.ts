import { comparableReading, kanaRowOf, kanaRows } from '#i18n/kana-row.ts';
import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';

/** Names under one heading; `null` for those that belong under none. */
export interface RosterPart<Heading> {
  readonly heading: Heading | null;
  readonly members: readonly Member[];
}

/** People whose name or reading holds what was typed, in any way of writing. */
export function findMembers(members: readonly Member[], typed: string): Member[] {
  const wanted = comparableReading(typed);
  return members.filter(({ name, reading }) =>
    [name, reading].some((text) => comparableReading(text ?? '').includes(wanted)),
  );
}

/** Fewer names are seen at one glance and need no headings. */
const headingsFrom = 8;

/** People by あかさたな; a short roster, or one where most have no reading, stands in one part. */
export function groupByKana(members: readonly Member[]): RosterPart<string>[] {
  const rowOf = (member: Member) => kanaRowOf(member.reading ?? '') ?? null;
  const known = members.filter((member) => rowOf(member) !== null).length;
  if (members.length < headingsFrom || known * 2 < members.length) return [{ heading: null, members }];
  const headings = [...kanaRows, null];
  return headings
    .map((heading) => ({ heading, members: members.filter((member) => rowOf(member) === heading) }))
    .filter((part) => part.members.length > 0);
}

/** People of a project under the party they belong to; representatives and deputies first. */
export function groupByParty(members: readonly Member[], parties: readonly Party[]): RosterPart<Party>[] {
  const known = new Set(parties.map((party) => party.id));
  const homeless = members.filter((member) => !known.has(member.partyId ?? ''));
  const parts: RosterPart<Party>[] = parties.map((heading) => ({
    heading,
    members: leadersFirst(members.filter((member) => member.partyId === heading.id)),
  }));
  return homeless.length > 0 ? [...parts, { heading: null, members: homeless }] : parts;
}

const rank: Readonly<Record<string, number>> = { owner: 0, representative: 0, officer: 1, deputy: 1 };

/** 代表 and 代理 before the others; among equals the order stays. */
export const leadersFirst = (members: readonly Member[]): Member[] =>
  [...members].sort((a, b) => (rank[a.role ?? ''] ?? 2) - (rank[b.role ?? ''] ?? 2));

/** From this many names on a field to search them is worth its place. */
export const searchFrom = 12;
