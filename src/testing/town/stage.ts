import { localDateAt } from '#domain/basis/local-date.ts';
import type { Store } from '#store/store.ts';

/** A phone of the town as the story uses it. */
export interface TownPhone {
  readonly store: Store;
  /** Sets this phone's clock, milliseconds since 1970. */
  setClock(now: number): void;
  /** Exchanges with the server until nothing waits. */
  sync(): Promise<void>;
}

export interface LoadedTown {
  /** Space ids by group key, and `project`. */
  readonly spaces: { readonly [key: string]: string };
  /** Member ids by `space/person`. */
  readonly members: ReadonlyMap<string, string>;
  readonly phones: ReadonlyMap<string, TownPhone>;
}

/** Gives a person a phone whose clock stands at `now`. */
export type MakePhone = (person: string, now: number) => Promise<TownPhone>;

/** What the story needs while it is told. */
export interface Stage {
  readonly phones: Map<string, TownPhone>;
  readonly spaces: { [key: string]: string };
  readonly members: Map<string, string>;
  readonly now: number;
  readonly today: string;
  phone(person: string): TownPhone;
  member(space: string, person: string): string;
  /** Everybody named looks at what is new. */
  syncAll(people: readonly string[]): Promise<void>;
}

/** An empty stage. @param now the moment the story is told at, milliseconds since 1970 */
export const createStage = (now: number): Stage => {
  const phones = new Map<string, TownPhone>();
  const members = new Map<string, string>();
  const found = <T>(value: T | undefined, what: string): T => {
    if (value === undefined) throw new Error(`town: ${what} is missing`);
    return value;
  };
  return {
    phones,
    members,
    spaces: {},
    now,
    today: localDateAt(now),
    phone: (person) => found(phones.get(person), `the phone of ${person}`),
    member: (space, person) => found(members.get(`${space}/${person}`), `${person} in ${space}`),
    async syncAll(people) {
      for (const person of people) await found(phones.get(person), person).sync();
    },
  };
};

/** A morning some days away from today. */
export const morningOf = (stage: Stage, inDays: number): number => stage.now + inDays * 86_400_000;
