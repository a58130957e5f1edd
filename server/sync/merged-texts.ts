/** Many small updates of a text as one, which says the same and holds no more than it must. */
import { fromBase64, toBase64 } from '#protocol/base64.ts';
import * as Y from 'yjs';

/**
 * @param updates base64, every one that the later ones rest on among them
 * @returns one update, base64; null when they cannot stand for themselves
 */
export const mergedUpdate = (updates: readonly string[]): string | null => {
  const doc = new Y.Doc();
  try {
    for (const one of updates) Y.applyUpdate(doc, fromBase64(one));
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    return isWhole ? toBase64(Y.encodeStateAsUpdate(doc)) : null;
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
};
