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
    const bytes = fromBase64(update);
    Y.applyUpdate(doc, bytes);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'text.missing_base';
    if (!isPlainText(bytes)) return 'text.not_plain';
    return Y.encodeStateAsUpdate(doc).byteLength > limit.maxDocBytes ? 'text.too_large' : null;
  } catch {
    return 'text.unreadable';
  } finally {
    doc.destroy();
  }
};

/**
 * Only the root `t`, and in it only letters and what was deleted. What was put in and deleted at once does not show in the
 * text any more, so the update itself is looked at.
 */
const isPlainText = (update: Uint8Array): boolean =>
  Y.decodeUpdate(update).structs.every(
    (struct: Y.Item | Y.GC | Y.Skip) =>
      !(struct instanceof Y.Item) ||
      (isLetters(struct) && struct.parentSub === null && (struct.parent === null || isRoot(struct.parent))),
  );

const isLetters = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentString || content instanceof Y.ContentDeleted;

/** Read from an update, a root is still its name; without a parent a piece stands where its neighbours stand. */
const isRoot = (parent: unknown): boolean => parent === 't';
