import type { Point, Registration } from '#content/city-set.ts';
import type { Member } from '#store/people.ts';

/** What somebody ticked, by the way it is kept on this phone. */
export interface Ticks {
  /** Requirements that are met, exclusions that apply and papers that are there, as `part.id`. */
  readonly on: readonly string[];
}

export type TickPart = 'requirements' | 'exclusions' | 'documents';

/** Where a group stands; it never says that the city will say yes. */
export interface RequirementCheck {
  readonly members: number;
  readonly fewest: number;
  /** How many people are missing; 0 when there are enough. */
  readonly missingMembers: number;
  /** Not ticked yet. */
  readonly open: readonly Point[];
  /** Kinds of work the city leaves out that were ticked. */
  readonly excluded: readonly Point[];
  readonly missingDocuments: readonly Point[];
  /** Nothing speaks against it any more, as far as the group itself can tell. */
  readonly isAllChecked: boolean;
}

export const noTicks: Ticks = { on: [] };

/** Reads kept ticks; those of another shape are none. */
export const readTicks = (value: unknown): Ticks | null =>
  typeof value === 'object' && value !== null && 'on' in value && Array.isArray(value.on)
    ? { on: value.on.filter((one) => typeof one === 'string') }
    : null;

/** Where ticks of a city and space are kept on this phone; another version of the city is asked anew. */
export const ticksKey = (space: string, city: string): string => `city.requirements/${space}/${city}`;

/** The ids of one part that are ticked. */
export const ticked = (ticks: Ticks, part: TickPart): ReadonlySet<string> =>
  new Set(ticks.on.filter((one) => one.startsWith(`${part}.`)).map((one) => one.slice(part.length + 1)));

/** The ticks with one changed. */
export const withTick = ({ on }: Ticks, part: TickPart, id: string, isOn: boolean): Ticks => {
  const others = on.filter((one) => one !== `${part}.${id}`);
  return { on: isOn ? [...others, `${part}.${id}`] : others };
};

/** People who belong to the group; guests and reviewers from outside do not. */
export const countMembers = (members: readonly Member[]): number =>
  members.filter(({ role }) => role !== 'guest' && role !== 'reviewer').length;

/**
 * Holds the ticks and the roster against what a city asks.
 * @param members people on the roster
 */
export const checkRequirements = (registration: Registration, members: number, ticks: Ticks): RequirementCheck => {
  const open = registration.requirements.filter(({ id }) => !ticked(ticks, 'requirements').has(id));
  const excluded = registration.exclusions.filter(({ id }) => ticked(ticks, 'exclusions').has(id));
  const missingDocuments = registration.documents.filter(({ id }) => !ticked(ticks, 'documents').has(id));
  const missingMembers = Math.max(0, registration.fewestMembers - members);
  return {
    members,
    fewest: registration.fewestMembers,
    missingMembers,
    open,
    excluded,
    missingDocuments,
    isAllChecked: missingMembers + open.length + excluded.length + missingDocuments.length === 0,
  };
};
