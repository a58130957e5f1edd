/**
 * Fetching anew what the server holds: it is another server than before, was put back from a backup, or differs from this
 * phone. Until the new rows are here the old ones stay on the screen: the network may go away at any moment.
 */
import type { KvTx, ShadowRow, ShownRow, SpaceEntry, TextEntry } from './kv.ts';

/** Stands for the place of a row or an update in the server's order until it has come again. */
const unseen = -1;

/**
 * Asks for scopes from their beginning. What waits to be sent stays as it is.
 * @param scopes null for all of them
 */
export const renewBase = async (tx: KvTx, entry: SpaceEntry, scopes: ReadonlySet<string> | null): Promise<void> => {
  const space = entry.key;
  const isMeant = ({ scope }: { readonly scope: string }) => scopes === null || scopes.has(scope);
  const shadows = new Map((await tx.where('shadow', 'space', space)).map((shadow) => [shadow.key, shadow]));
  const rows: ShownRow[] = [];
  for (const row of await tx.where('rows', 'space', space)) {
    if (!shadows.has(row.key) && isMeant(row)) rows.push({ ...row, seq: unseen });
  }
  const covered: ShadowRow[] = [];
  for (const shadow of shadows.values()) {
    if (shadow.row && isMeant(shadow.row)) covered.push({ ...shadow, row: { ...shadow.row, seq: unseen } });
  }
  const texts: TextEntry[] = (await tx.where('texts', 'space', space)).filter(isMeant);
  await tx.put('rows', rows);
  await tx.put('shadow', covered);
  await tx.put(
    'texts',
    texts.map((text) => ({ ...text, seq: unseen })),
  );
  const { checkedAt: _, ...rest } = entry;
  const cursors = Object.fromEntries(Object.entries(entry.cursors).filter(([scope]) => scopes && !scopes.has(scope)));
  await tx.put('spaces', [{ ...rest, cursors, isRenewing: true }]);
};

/** What did not come again is no longer there. @returns the records whose base has gone; the updates of texts are deleted */
export const finishRenewal = async (tx: KvTx, space: string): Promise<string[]> => {
  const shadows = new Map((await tx.where('shadow', 'space', space)).map((shadow) => [shadow.key, shadow.row]));
  const rows = (await tx.where('rows', 'space', space)).filter((row) => {
    const base = shadows.get(row.key);
    return (base === undefined ? row : base)?.seq === unseen;
  });
  const texts = (await tx.where('texts', 'space', space)).filter((text) => text.seq === unseen);
  await tx.delete(
    'texts',
    texts.map(({ key }) => key),
  );
  return rows.map(({ id }) => id);
};
