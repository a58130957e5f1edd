/** A text is letters and nothing else: no hidden entries, no foreign roots, also none that were deleted again at once. */
import { fromBase64, toBase64 } from '#protocol/base64.ts';
import * as Y from 'yjs';

/** Does this update hold only letters and deletions under the root `t`? */
export const isOnlyLetters = (update: string): boolean =>
  Y.decodeUpdate(fromBase64(update)).structs.every((struct) => {
    if (!(struct instanceof Y.Item)) return true;
    const isLetters = struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentDeleted;
    return isLetters && struct.parentSub === null && (typeof struct.parent !== 'string' || struct.parent === 't');
  });

/** An update that holds these letters and nothing else. */
export const onlyLetters = (letters: string): string => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, letters);
  const update = toBase64(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return update;
};

/** An update that hides an entry beside the letters. */
export const hiddenEntry = (value: string): string => {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  text.insert(0, 'x');
  text.setAttribute('hidden', value);
  const update = toBase64(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return update;
};
