/** The format of the long texts, as the page names it: Yjs, `Y.Text` under the root `t`. */
import * as Y from 'yjs';

function open(updates) {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  return doc;
}

/** Plain text and state vector, as they stand in a digest. */
export function stateOf(updates) {
  const doc = open(updates);
  return [doc.getText('t').toString(), Buffer.from(Y.encodeStateVector(doc)).toString('base64')];
}

/** The update that puts `piece` at the end of what these updates say. */
export function written(updates, piece) {
  const doc = open(updates);
  const before = Y.encodeStateVector(doc);
  const text = doc.getText('t');
  text.insert(text.length, piece);
  return Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64');
}
