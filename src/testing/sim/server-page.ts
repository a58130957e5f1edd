/** Pages of one space of the simulator's database. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import type { KeptRow, Page, PageLimits } from '#server/store/store.ts';

interface Pages {
  readonly head: number | null;
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly texts: ReadonlyMap<string, readonly TextRow[]>;
  readonly exits: ReadonlyMap<string, Exit>;
}

/** What lies behind the cursors, in the order of the space, as much as fits. */
export const pageOf = (data: Pages, cursors: { readonly [scope: string]: number }, limits: PageLimits): Page => {
  const head = data.head ?? 0;
  if (Object.values(cursors).every((cursor) => cursor >= head)) {
    return { rows: [], texts: [], exits: [], through: head, more: false };
  }
  const isNew = (one: { scope: string; seq: number }) => {
    const cursor = Object.hasOwn(cursors, one.scope) ? cursors[one.scope] : undefined;
    return cursor !== undefined && one.seq > cursor;
  };
  const bySeq = (a: { seq: number }, b: { seq: number }) => a.seq - b.seq;
  const rows = [...data.rows.values()].filter(isNew).sort(bySeq);
  const texts = [...data.texts.values()].flat().filter(isNew).sort(bySeq);
  const exits = [...data.exits.values()].filter(isNew).sort(bySeq);
  let through = head;
  const lastRow = rows[limits.rows - 1];
  if (rows.length > limits.rows && lastRow) through = Math.min(through, lastRow.seq);
  const cutAt = (most: number, sizes: readonly { readonly seq: number; readonly size: number }[]) => {
    let bytes = 0;
    for (const [index, { size }] of sizes.entries()) {
      bytes += size;
      if (bytes <= most || index === 0) continue;
      through = Math.min(through, sizes[index - 1]?.seq ?? 0);
      return;
    }
  };
  const { rowBytes, textBytes } = limits;
  if (rowBytes !== undefined) cutAt(rowBytes, rows.map(weightOf));
  cutAt(
    textBytes,
    texts.map(({ seq, update }) => ({ seq, size: update.length })),
  );
  const upTo = (one: { seq: number }) => one.seq <= through;
  return {
    rows: rows.filter(upTo),
    texts: texts.filter(upTo),
    exits: exits.filter(upTo),
    through,
    more: through < head && [...rows, ...texts, ...exits].some((one) => one.seq > through),
  };
};

const weightOf = ({ seq, fields, stamps }: KeptRow) => ({
  seq,
  size: Buffer.byteLength(JSON.stringify(fields) + (stamps ? JSON.stringify(stamps) : '')),
});
