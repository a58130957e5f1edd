/** What a database holds, in numbers and digests that stay the same however its tables are laid out. */
import { createHash } from 'node:crypto';
import type { Store } from '#server/store/store.ts';

export interface SpaceContents {
  readonly id: string;
  /** Every scope that holds anything. */
  readonly scopes: readonly string[];
  readonly head: number;
  /** Records by kind. */
  readonly rows: { readonly [kind: string]: number };
  readonly texts: number;
  readonly exits: number;
  /** SHA-256 over all of it, in the space's order. */
  readonly digest: string;
}

/**
 * Reads a space through the store, as the sync server does.
 * @param scopes everything there is to read; the store lists no scopes
 */
export const readContents = async (store: Store, id: string, scopes: readonly string[]): Promise<SpaceContents> =>
  store.read(id, async (tx) => {
    const all = Object.fromEntries(scopes.map((scope) => [scope, 0]));
    const { rows, texts, exits, more } = await tx.page(all, { rows: 1_000_000, textBytes: 1_000_000_000 });
    if (more) throw new Error(`${id} does not fit one page`);
    const hash = createHash('sha256');
    const tell = (what: unknown): void => void hash.update(JSON.stringify(what));
    for (const { id: record, kind, scope, seq, stamp, fields, stamps } of rows) {
      tell([record, kind, scope, seq, stamp, byName(fields), byName(stamps ?? {})]);
    }
    for (const { id: record, scope, seq, update } of texts) tell([record, scope, seq, update]);
    for (const { id: record, scope, seq } of exits) tell([record, scope, seq]);
    const counts: Record<string, number> = {};
    for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
    return {
      id,
      scopes: [...scopes].sort(),
      head: (await tx.head()) ?? 0,
      rows: Object.fromEntries(byName(counts)),
      texts: texts.length,
      exits: exits.length,
      digest: hash.digest('hex'),
    };
  });

const byName = <V>(values: { readonly [name: string]: V }): [string, V][] =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
