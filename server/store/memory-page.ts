/** A page of the store in memory. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import type { KeptRow, Page, PageLimits } from './store.ts';

interface Pages {
  readonly head: number;
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly texts: readonly TextRow[];
  readonly exits: readonly Exit[];
}

/** Of a space that is not there. */
export const emptyPage: Page = { rows: [], texts: [], exits: [], through: 0, more: false };

/** What lies behind the cursors, in the order of the space, as much as fits. */
export const pageOf = (data: Pages, cursors: { readonly [scope: string]: number }, limits: PageLimits): Page => {
  const isNew = (one: { scope: string; seq: number }) => {
    const cursor = cursors[one.scope];
    return cursor !== undefined && one.seq > cursor;
  };
  const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;
  const rows = [...data.rows.values()].filter(isNew).sort(bySeq);
  const texts = data.texts.filter(isNew).sort(bySeq);
  const exits = data.exits.filter(isNew).sort(bySeq);
  let through = data.head;
  const lastRow = rows[limits.rows - 1];
  if (rows.length > limits.rows && lastRow) through = Math.min(through, lastRow.seq);
  const cutBytes = (sizes: readonly { readonly seq: number; readonly size: number }[], most: number) => {
    let bytes = 0;
    for (const [index, { size }] of sizes.entries()) {
      bytes += size;
      if (bytes <= most || index === 0) continue;
      through = Math.min(through, sizes[index - 1]?.seq ?? 0);
      return;
    }
  };
  const sizeOf = ({ fields, stamps }: KeptRow) =>
    Buffer.byteLength(JSON.stringify(fields) + (stamps ? JSON.stringify(stamps) : ''));
  if (limits.rowBytes !== undefined)
    cutBytes(
      rows.map((row) => ({ seq: row.seq, size: sizeOf(row) })),
      limits.rowBytes,
    );
  cutBytes(
    texts.map(({ seq, update }) => ({ seq, size: update.length })),
    limits.textBytes,
  );
  const upTo = (one: { seq: number }) => one.seq <= through;
  return {
    rows: rows.filter(upTo),
    texts: texts.filter(upTo),
    exits: exits.filter(upTo),
    through,
    more: through < data.head && [...rows, ...texts, ...exits].some((one) => one.seq > through),
  };
};
