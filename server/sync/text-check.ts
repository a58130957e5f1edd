/** Judges an update of a collaborative text without trusting the client. */
import { fromBase64 } from '#protocol/base64.ts';
import * as Y from 'yjs';

export type TextProblem = 'text.unreadable' | 'text.too_large' | 'text.missing_base' | 'text.not_plain';

/**
 * @param known the text's updates so far, base64
 * @param update the new one, base64
 * @returns null when the update applies cleanly to plain text under the root `t`
 */
export const checkTextUpdate = (
  known: readonly string[],
  update: string,
  limit: { readonly maxUpdateBytes: number; readonly maxDocBytes: number },
): TextProblem | null => {
  if (update.length > (limit.maxUpdateBytes * 4) / 3 + 4) return 'text.too_large';
  const doc = new Y.Doc();
  try {
    for (const one of known) Y.applyUpdate(doc, fromBase64(one));
    Y.applyUpdate(doc, fromBase64(update));
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'text.missing_base';
    if (!isPlainText(doc)) return 'text.not_plain';
    return Y.encodeStateAsUpdate(doc).byteLength > limit.maxDocBytes ? 'text.too_large' : null;
  } catch {
    return 'text.unreadable';
  } finally {
    doc.destroy();
  }
};

/** Only the root `t`, and in it only strings and deletions. */
const isPlainText = (doc: Y.Doc): boolean => {
  if ([...doc.share.keys()].some((name) => name !== 't')) return false;
  return doc
    .getText('t')
    .toDelta()
    .every((part: { insert?: unknown; attributes?: unknown }) => typeof part.insert === 'string' && !part.attributes);
};
