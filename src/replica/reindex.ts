import { SCHEMA } from '#domain/records.ts';
import type { Kv } from './kv.ts';
import { shownRow } from './shown-row.ts';

/**
 * After an update of the app: records that an older app kept without knowing their kind, or by which field they are
 * listed, get into the lists of this one. Nothing is fetched for it.
 */
export const reindexRows = (kv: Kv): Promise<void> =>
  kv.write(async (tx) => {
    const device = await tx.get('device', 'device');
    if (!device || device.schema === SCHEMA) return;
    const stale = (await tx.list('rows')).flatMap((row) => {
      const fresh = shownRow(row.space, row);
      const isSame = fresh.sort === row.sort && fresh.parentKey === row.parentKey && fresh.kindKey === row.kindKey;
      return isSame ? [] : [fresh];
    });
    if (stale.length > 0) await tx.put('rows', stale);
    await tx.put('device', [{ ...device, schema: SCHEMA }]);
  });
