import { createDigest, isForgotten } from '#protocol/digest.ts';
import { FLOOR } from '#protocol/messages.ts';
import type { Row } from '#protocol/row.ts';
import type { KvTx, SpaceEntry } from './kv.ts';
import { textState } from '#protocol/long-text-state.ts';

/** How long a comparison with the server holds. */
const weekMs = 7 * 24 * 3_600_000;

/**
 * Is it time to compare what this phone holds with the server? Once after everything was fetched, then every week.
 * @param now this device's clock, milliseconds; a clock that was set back asks again
 */
export const isCheckDue = ({ cursors, checkedAt, isRenewing }: SpaceEntry, now: number): boolean =>
  !isRenewing && Object.keys(cursors).length > 0 && (checkedAt === undefined || Math.abs(now - checkedAt) > weekMs);

/** One number for each scope of what the server has given this phone; what waits to be sent is not in it. */
export const digestsOf = async (tx: KvTx, entry: SpaceEntry): Promise<{ [scope: string]: string }> => {
  const space = entry.key;
  const { [FLOOR]: floor = 0, ...cursors } = entry.cursors;
  const digests = new Map(Object.keys(cursors).map((scope) => [scope, createDigest(floor)]));
  const bases = new Map<string, Row | null>((await tx.where('rows', 'space', space)).map((row) => [row.key, row]));
  for (const { key, row } of await tx.where('shadow', 'space', space)) bases.set(key, row);
  for (const row of bases.values()) if (row) digests.get(row.scope)?.addRow(row);
  const texts = new Map<string, { scope: string; id: string; updates: string[] }>();
  for (const { textKey, scope, update } of await tx.where('texts', 'space', space)) {
    const about = bases.get(textKey);
    if (about && isForgotten(about, floor)) continue;
    const key = `${scope} ${textKey}`;
    const text = texts.get(key) ?? { scope, id: textKey.slice(space.length + 1), updates: [] };
    text.updates.push(update);
    texts.set(key, text);
  }
  for (const { scope, id, updates } of texts.values()) digests.get(scope)?.addText(textState(id, updates));
  return Object.fromEntries([...digests].map(([scope, digest]) => [scope, digest.hex()]));
};
