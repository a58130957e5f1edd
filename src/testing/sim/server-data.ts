/** What one space of the simulator's database holds, with its indexes. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import type { KeptMutation, KeptRow, Mark, NewMutation } from '#server/store/store.ts';

export type Index = Map<string, readonly string[]>;

export interface Data {
  head: number | null;
  floor: number;
  marks: readonly Mark[];
  readonly rows: Map<string, KeptRow>;
  readonly kinds: Map<string, Set<string>>;
  readonly texts: Map<string, TextRow[]>;
  readonly exits: Map<string, Exit>;
  readonly arrivals: KeptMutation[];
  readonly kept: Map<string, NewMutation>;
  /** Keys of what is kept, by its time of writing, by the stamp it was given and by its device. */
  readonly keysAt: Index;
  readonly keysAs: Index;
  readonly keysOf: Index;
  readonly members: Map<string, string>;
  readonly owners: Map<string, Set<string>>;
}

/** What a transaction did: a place it gave, or what it took away (place 0). */
export interface Fresh {
  readonly seq: number;
  readonly what: string;
  /** As it is written, or as it was. */
  readonly row?: KeptRow;
}

/** Where a mutation is found. */
export const placesOf = (data: Data, { device, at, verdict }: NewMutation): (readonly [Index, string])[] => [
  [data.keysOf, device],
  [data.keysAt, at],
  ...(verdict.stamp === undefined ? [] : [[data.keysAs, verdict.stamp] as const]),
];

export const emptyData = (): Data => ({
  head: null,
  floor: 0,
  marks: [],
  rows: new Map(),
  kinds: new Map(),
  texts: new Map(),
  exits: new Map(),
  arrivals: [],
  kept: new Map(),
  keysAt: new Map(),
  keysAs: new Map(),
  keysOf: new Map(),
  members: new Map(),
  owners: new Map(),
});

/** Values are never changed in place, so that maps alone are copied. */
export const copyOf = (data: Data): Data => ({
  head: data.head,
  floor: data.floor,
  marks: data.marks,
  rows: new Map(data.rows),
  kinds: new Map(data.kinds),
  texts: new Map(data.texts),
  exits: new Map(data.exits),
  arrivals: [...data.arrivals],
  kept: new Map(data.kept),
  keysAt: new Map(data.keysAt),
  keysAs: new Map(data.keysAs),
  keysOf: new Map(data.keysOf),
  members: new Map(data.members),
  owners: new Map(data.owners),
});
