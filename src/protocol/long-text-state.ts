import { fromBase64, toBase64 } from './base64.ts';
import type { TextState } from './digest.ts';
import * as Y from 'yjs';

/**
 * What a text says and which updates it is made of; the same however the updates were put together. Phone and server must
 * say the same of the same text, or every comparison would differ.
 * @param updates base64
 */
export const textState = (id: string, updates: readonly string[]): TextState => {
  const doc = new Y.Doc();
  try {
    for (const update of updates) Y.applyUpdate(doc, fromBase64(update));
    return { id, text: doc.getText('t').toString(), vector: toBase64(Y.encodeStateVector(doc)) };
  } catch {
    return { id, text: '', vector: 'unreadable' };
  } finally {
    doc.destroy();
  }
};
