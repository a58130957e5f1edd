/**
 * A space born on this device finds its id taken on the server, e.g. by somebody who wants to be in the way. It gets
 * another id; nothing anybody wrote is lost, and nothing of it has left the device yet.
 */
import { derivedId } from '#protocol/derived-id.ts';
import { type KvTx, outboxKey, type ShownRow } from './kv.ts';
import { shownRow } from './shown-row.ts';

/** Moves everything of a space that the server has never accepted to a new id. */
export const renameSpace = async (tx: KvTx, old: string, fresh: string): Promise<void> => {
  const entry = await tx.get('spaces', old);
  if (!entry || entry.isKnown) return;
  const ids: [string, string][] = [
    [old, fresh],
    [derivedId('project', old, {}) ?? old, derivedId('project', fresh, {}) ?? fresh],
  ];
  const renamed = <T>(value: T): T =>
    JSON.parse(ids.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value)));
  const rows = await tx.where('rows', 'space', old);
  const shadows = await tx.where('shadow', 'space', old);
  const outbox = await tx.where('outbox', 'space', old);
  await tx.delete('rows', keysOf(rows));
  await tx.delete('shadow', keysOf(shadows));
  await tx.delete('outbox', keysOf(outbox));
  await tx.delete('spaces', [old]);
  await tx.put(
    'rows',
    rows.map((row) => shownRow(fresh, renamed<ShownRow>(row))),
  );
  await tx.put('shadow', renamed(shadows));
  await tx.put(
    'outbox',
    outbox.map((waiting) => ({ ...renamed(waiting), key: outboxKey(fresh, waiting.mutation.n) })),
  );
  await tx.put('spaces', [{ ...entry, key: fresh }]);
};

const keysOf = (values: readonly { readonly key: string }[]): string[] => values.map(({ key }) => key);
