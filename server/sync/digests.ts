/** Compares what a phone holds with what lies here, scope by scope. Never for a scope the person may not read. */
import { createDigest } from '#protocol/digest.ts';
import type { SpaceReader, Store } from '../store/store.ts';
import { textState } from '#protocol/long-text-state.ts';

/**
 * @param scopes what the person may read
 * @param told the phone's digest of each scope it holds
 * @returns the scopes that differ
 */
export const differingScopes = async (
  store: Store,
  tx: SpaceReader,
  space: string,
  scopes: readonly string[],
  told: { readonly [scope: string]: string },
): Promise<string[]> => {
  const differing: string[] = [];
  for (const scope of scopes) {
    if (!Object.hasOwn(told, scope)) continue;
    if (told[scope] !== (await digestOf(store, tx, space, scope))) differing.push(scope);
  }
  return differing;
};

const digestOf = async (store: Store, tx: SpaceReader, space: string, scope: string): Promise<string> => {
  const head = (await tx.head()) ?? 0;
  const cache = cacheOf(store);
  const key = `${space} ${scope}`;
  const known = cache.get(key);
  if (known?.head === head) return known.hex;
  const hex = await computeDigest(tx, scope);
  cache.delete(key);
  cache.set(key, { head, hex });
  for (const oldest of cache.keys()) {
    if (cache.size <= mostKept) break;
    cache.delete(oldest);
  }
  return hex;
};

const computeDigest = async (tx: SpaceReader, scope: string): Promise<string> => {
  const digest = createDigest(await tx.floor());
  const texts = new Map<string, string[]>();
  for (let from = 0, more = true; more; ) {
    const page = await tx.page({ [scope]: from }, { rows: 2000, textBytes: 4_194_304 });
    for (const row of page.rows) digest.addRow(row);
    for (const { id, update } of page.texts) texts.set(id, [...(texts.get(id) ?? []), update]);
    from = page.through;
    more = page.more;
  }
  for (const [id, updates] of texts) digest.addText(textState(id, updates));
  return digest.hex();
};

interface Computed {
  readonly head: number;
  readonly hex: string;
}

/** A group's phones ask about the same scopes; nothing is read twice between two edits. */
const caches = new WeakMap<Store, Map<string, Computed>>();
const mostKept = 2000;

const cacheOf = (store: Store): Map<string, Computed> => {
  const known = caches.get(store) ?? new Map<string, Computed>();
  caches.set(store, known);
  return known;
};
