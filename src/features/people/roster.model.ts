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
  return members.filter((member) => comparableOf(member).includes(wanted));
}

/** Name and reading in one way of writing, made once: a long roster is searched with every letter that is typed. */
const comparableOf = (member: Member): string => {
  const known = comparables.get(member);
  if (known !== undefined) return known;
  const made = [member.name, member.reading].map((text) => comparableReading(text ?? '')).join('\n');
  comparables.set(member, made);
  return made;
};

const comparables = new WeakMap<Member, string>();

/** Fewer names are seen at one glance and need no headings. */
const headingsFrom = 8;

/** People by あかさたな; a short roster, or one where most have no reading, stands in one part. */
export function groupByKana(members: readonly Member[]): RosterPart<string>[] {
  const groups = Map.groupBy(members, ({ reading }) => kanaRowOf(reading ?? '') ?? null);
  const known = members.length - (groups.get(null)?.length ?? 0);
  if (members.length < headingsFrom || known * 2 < members.length) return [{ heading: null, members }];
  return [...kanaRows, null].flatMap((heading) => {
    const found = groups.get(heading);
    return found ? [{ heading, members: found }] : [];
  });
}

/**
 * A stretch of a grouped roster, by places in the whole.
 * @param end the place behind its last; null for the rest
 * @returns `isOn` where the first part goes on from above and is not named again
 */
export function stretchOf(
  parts: readonly RosterPart<string>[],
  start: number,
  end: number | null,
): readonly (RosterPart<string> & { readonly isOn: boolean })[] {
  let place = 0;
  return parts.flatMap((part) => {
    const from = Math.max(start - place, 0);
    const members = part.members.slice(from, end === null ? undefined : Math.max(end - place, 0));
    place += part.members.length;
    return members.length === 0 ? [] : [{ ...part, members, isOn: from > 0 }];
  });
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
