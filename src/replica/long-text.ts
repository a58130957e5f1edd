/**
 * Long text that several people write at once: plain `Y.Text` under the root `t`. Base and pending updates are stored
 * apart; the screen merges them. Nothing is ever seeded, and a session never chooses its own client id.
 */
import { fromBase64, toBase64 } from '#protocol/base64.ts';
import * as Y from 'yjs';

export { updatesOf } from './text-updates.ts';

/** The plain text of updates in any order; updates that cannot be read are passed over. */
export const textOfUpdates = (updates: readonly string[]): string => {
  const doc = docOf(updates);
  const text = doc.getText('t').toString();
  doc.destroy();
  return text;
};

/** Somebody has a text open. */
export interface TextSession {
  text(): string;
  /** The person's field now holds `next`; only the changed stretch becomes an edit. */
  edit(next: string): void;
  /** Takes in updates of others or of other tabs; known ones change nothing. */
  receive(updates: readonly string[]): void;
  /** What was written since the last call, as one update; null when nothing was. */
  take(): string | null;
  /** A place in the text that stays with its neighbours while others write. */
  anchor(index: number): () => number;
  close(): void;
}

/** Opens a text from its updates. */
export const openTextSession = (updates: readonly string[]): TextSession => {
  const doc = docOf(updates);
  const text = doc.getText('t');
  let waiting: Uint8Array[] = [];
  const collect = (update: Uint8Array, origin: unknown) => {
    if (origin === 'me') waiting.push(update);
  };
  doc.on('update', collect);
  return {
    text: () => text.toString(),
    edit(next) {
      const now = text.toString();
      if (next === now) return;
      const { start, removed, inserted } = changedStretch(now, next);
      doc.transact(() => {
        if (removed > 0) text.delete(start, removed);
        if (inserted) text.insert(start, inserted);
      }, 'me');
    },
    receive(more) {
      for (const update of more) applyUpdate(doc, update);
    },
    take() {
      if (waiting.length === 0) return null;
      const update = toBase64(Y.mergeUpdates(waiting));
      waiting = [];
      return update;
    },
    anchor(index) {
      const place = Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length));
      return () => Y.createAbsolutePositionFromRelativePosition(place, doc)?.index ?? text.length;
    },
    close() {
      doc.off('update', collect);
      doc.destroy();
    },
  };
};

const docOf = (updates: readonly string[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const update of updates) applyUpdate(doc, update);
  return doc;
};

const applyUpdate = (doc: Y.Doc, update: string): void => {
  try {
    Y.applyUpdate(doc, fromBase64(update), 'others');
  } catch {
    // An unreadable update stays on the disk; the rest of the text is still shown.
  }
};

/** The stretch two texts differ in; a surrogate pair is never cut. */
const changedStretch = (now: string, next: string): { start: number; removed: number; inserted: string } => {
  let start = 0;
  const shorter = Math.min(now.length, next.length);
  while (start < shorter && now[start] === next[start]) start += 1;
  if (start > 0 && isHighSurrogate(now.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (tail < shorter - start && now[now.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLowSurrogate(now.charCodeAt(now.length - tail))) tail -= 1;
  return { start, removed: now.length - tail - start, inserted: next.slice(start, next.length - tail) };
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
