/** One space of the simulator's database: rows by kind, mutations by device, and a way back for what is not committed. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import type { PageWriter } from '#server/store/memory-pages.ts';
import {
  type KeptMutation,
  type KeptRow,
  type NewMutation,
  type SpaceReader,
  type SpaceWriter,
} from '#server/store/store.ts';
import { copyOf, type Data, emptyData, type Fresh } from './server-data.ts';
import { readerOf, type Step, writerOf } from './server-writer.ts';

export interface SpaceDraft {
  /** Pages everybody may read stand beside the tables of spaces. */
  readonly tx: Omit<SpaceWriter, keyof PageWriter>;
  readonly found: { readonly hash: string; readonly invitation: string }[];
  readonly feeds: { readonly hash: string; readonly feed: string }[];
  undo(): void;
  end(): void;
}

export interface SpaceTable {
  readonly reader: SpaceReader;
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly texts: ReadonlyMap<string, readonly TextRow[]>;
  readonly exits: ReadonlyMap<string, Exit>;
  /** Everything ever judged, in the order of arrival. Nothing is forgotten here: the database does not see it. */
  readonly arrivals: readonly KeptMutation[];
  /** What the database keeps of it. */
  readonly kept: ReadonlyMap<string, NewMutation>;
  readonly members: ReadonlyMap<string, string>;
  head(): number | null;
  /** What was deleted up to this place is forgotten. */
  floor(): number;
  /** Places given by the transaction under way. */
  readonly fresh: readonly Fresh[];
  draft(): SpaceDraft;
  /** Undoes the transaction under way. */
  abort(): void;
  /** Forgets what mutations held that arrived before this moment. */
  sweepBodies(before: number): void;
  /** What is durable: nothing of the transaction under way is in it. */
  copy(): SpaceTable;
}

/** @param pageRows pages have at most so many rows, so that a short run has many pages */
export const createSpaceTable = (pageRows: number, data: Data = emptyData()): SpaceTable => {
  let open: SpaceDraft | null = null;
  let way: Step[] = [];
  const fresh: Fresh[] = [];
  const reader = readerOf(data, pageRows);
  return {
    reader,
    rows: data.rows,
    texts: data.texts,
    exits: data.exits,
    arrivals: data.arrivals,
    kept: data.kept,
    members: data.members,
    fresh,
    head: () => data.head,
    floor: () => data.floor,
    draft() {
      way = [];
      const found: { hash: string; invitation: string }[] = [];
      const feeds: { hash: string; feed: string }[] = [];
      fresh.length = 0;
      const end = () => {
        open = null;
        way = [];
      };
      open = {
        found,
        feeds,
        tx: writerOf(data, reader, way, found, feeds, fresh),
        undo() {
          for (const { back } of way.toReversed()) back();
          end();
        },
        end,
      };
      return open;
    },
    abort: () => open?.undo(),
    sweepBodies(before) {
      for (const [key, one] of data.kept) if (one.receivedAt < before) data.kept.set(key, { ...one, body: null });
    },
    copy() {
      for (const { back } of way.toReversed()) back();
      const copy = createSpaceTable(pageRows, copyOf(data));
      for (const { forth } of way) forth();
      return copy;
    },
  };
};
