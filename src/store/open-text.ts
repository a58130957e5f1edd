import { SCHEMA } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { isTextOp } from '#protocol/mutation.ts';
import { freshId } from '#replica/birth.ts';
import { liveQuery } from 'dexie';
import type { StoreContext, StoreError } from './context.ts';
import { underPrefix } from './dexie-kv.ts';
import { mirrorKey, writeMirror } from './drafts.ts';
import type { DraftMirror } from './local-tables.ts';
import { loadLongText } from './long-text-loader.ts';
import { textId, updatesInDb } from './text-rows.ts';

/** Calls back once; returns how to cancel. */
export interface Timers {
  after(ms: number, work: () => void): () => void;
}

/** How an open text is doing. */
export interface TextState {
  readonly text: string;
  /** Everything typed is on this phone's disk. */
  readonly isSaved: boolean;
  /** Why it could not be written (locked minutes, full disk); the words stay in the field. */
  readonly problem: StoreError | null;
  /** The server refused what was typed; it lies in 「確認が必要」 and the field shows what everybody sees. */
  readonly wasRefused: boolean;
}

/** Somebody has a collaborative text open. */
export interface OpenText {
  /** The present state; the same object until something changes. */
  state(): TextState;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** The person's field now holds `next`. It is written after 300 ms without typing. */
  edit(next: string): void;
  /** Remembers a place in the text; the function tells where it is after others wrote. */
  keepPlace(index: number): () => number;
  /** While kana are being converted nothing of others comes in, because the field must not be touched; it comes afterwards. */
  holdOthers(isHeld: boolean): void;
  /** Writes at once: when the field is left. */
  flush(): Promise<Result<void, StoreError>>;
  /** Writes what is left and stops listening. */
  close(): Promise<Result<void, StoreError>>;
}

const idleMs = 300;
/** A pasted text is cut into updates of this many letters, far below what the server takes at once. */
const pieceLength = 10_000;
/** Updates in one mutation: together they stay below what the server takes in one. */
const piecesAtOnce = 4;

/** Which text. */
export interface Where {
  readonly space: string;
  readonly aboutId: string;
  readonly part: 'body';
}

/** What the disk holds of a text now: every update, and how many of this device's were refused. */
interface Arrival {
  readonly updates: readonly string[];
  readonly refused: number;
}

/** Opens a text while somebody looks at it: written after a pause, fed by a live query. */
export const openLive = async (
  context: StoreContext,
  timers: Timers,
  mirror: DraftMirror | null,
  where: Where,
): Promise<OpenText> => {
  const { space, aboutId, part } = where;
  const id = textId(space, aboutId, part);
  const { openTextSession } = await loadLongText();
  let session = openTextSession(await updatesInDb(context, space, id));
  let refusals = await countRefusals(context, space, id);
  let unsaved: string[] = [];
  let problem: StoreError | null = null;
  let wasRefused = false;
  let cancelTimer: (() => void) | null = null;
  let saving: Promise<Result<void, StoreError>> = Promise.resolve(ok(undefined));
  let isHeld = false;
  let arrived: Arrival | null = null;
  const listeners = new Set<() => void>();
  let state: TextState = { text: session.text(), isSaved: true, problem, wasRefused };

  const mirrored = `text/${id}`;
  const tell = (isSaved: boolean) => {
    if (isSaved) mirror?.removeItem(mirrorKey(mirrored));
    state = { text: session.text(), isSaved, problem, wasRefused };
    for (const listener of listeners) listener();
  };

  const write = async (): Promise<Result<void, StoreError>> => {
    const last = session.take();
    if (last) unsaved.push(last);
    if (unsaved.length === 0) return ok(undefined);
    const updates = unsaved.slice(0, piecesAtOnce);
    const done = await context.commit<void>(space, 'longText.write', async (read) => {
      const birth = (await read.get('longText', id)) ? [] : [{ kind: 'longText' as const, id, set: { aboutId, part } }];
      return ok({ edits: birth, texts: updates.map((update) => ({ id, update })), value: undefined });
    });
    problem = done.ok ? null : done.error;
    if (done.ok) unsaved = unsaved.slice(updates.length);
    tell(done.ok && unsaved.length === 0 && cancelTimer === null);
    return done.ok && unsaved.length > 0 ? write() : done;
  };

  const flush = (): Promise<Result<void, StoreError>> => {
    cancelTimer?.();
    cancelTimer = null;
    saving = saving.then(write);
    return saving;
  };

  /** A refused update is no longer part of the text: it is built again from what is left. Words not yet written go to the list. */
  const afterRefusal = (updates: readonly string[]) => {
    wasRefused = true;
    const last = session.take();
    const words = {
      space,
      id,
      text: session.text(),
      updates: [...unsaved, ...(last ? [last] : [])],
      code: 'text.refused',
    };
    cancelTimer?.();
    cancelTimer = null;
    unsaved = [];
    problem = null;
    if (words.updates.length > 0) void keepForReview(context, words).catch(() => fail());
    session.close();
    session = openTextSession(updates);
  };

  const fail = () => {
    problem = { code: 'storage.unavailable' };
    tell(state.isSaved);
  };

  const takeIn = () => {
    if (isHeld || arrived === null) return;
    const { updates, refused } = arrived;
    arrived = null;
    if (refused > refusals) afterRefusal(updates);
    else session.receive(updates);
    refusals = refused;
    if (session.text() !== state.text || wasRefused !== state.wasRefused)
      tell(unsaved.length === 0 && cancelTimer === null);
  };

  const subscription = liveQuery(async () => ({
    updates: await updatesInDb(context, space, id),
    refused: await countRefusals(context, space, id),
  })).subscribe({
    next(found) {
      arrived = found;
      takeIn();
    },
    error: fail,
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(next) {
      for (const step of stepsTo(session.text(), next)) {
        session.edit(step);
        if (step === next) break;
        const piece = session.take();
        if (piece) unsaved.push(piece);
      }
      cancelTimer?.();
      cancelTimer = timers.after(idleMs, () => void flush());
      writeMirror(mirror, { key: mirrored, value: JSON.stringify(next), savedAt: context.now() });
      tell(false);
    },
    keepPlace: (index) => session.anchor(index),
    holdOthers(hold) {
      isHeld = hold;
      takeIn();
    },
    flush,
    async close() {
      const done = await flush();
      subscription.unsubscribe();
      listeners.clear();
      if (!done.ok)
        await keepForReview(context, { space, id, text: session.text(), updates: unsaved, code: done.error.code });
      session.close();
      return done;
    },
  };
};

/** Long insertions in steps, so that no single update is too large for the server. */
const stepsTo = (now: string, next: string): string[] => {
  const steps: string[] = [];
  if (next.length - now.length > pieceLength) {
    let start = 0;
    while (start < now.length && now[start] === next[start]) start += 1;
    const tail = now.slice(start);
    const inserted = next.length - now.length;
    for (let taken = pieceLength; taken < inserted; taken += pieceLength) {
      const cut = isHighSurrogate(next.charCodeAt(start + taken - 1)) ? taken - 1 : taken;
      steps.push(next.slice(0, start + cut) + tail);
    }
  }
  return [...steps, next];
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

interface Unwritten {
  readonly space: string;
  readonly id: string;
  readonly text: string;
  readonly updates: readonly string[];
  readonly code: string;
}

/** The field closes and its words could not be written: they go to 「確認が必要」, as if the server had refused them. */
const keepForReview = async (context: StoreContext, { space, id, text, updates, code }: Unwritten): Promise<void> => {
  const key = `${space}/unwritten/${freshId(context.ports)}`;
  const ops = updates.map((update) => ({ kind: 'longText', id, text: update }));
  const mutation = { n: 0, at: '', intent: 'longText.write', schema: SCHEMA, ops };
  const verdict = { n: 0, status: 'rejected', code } as const;
  await context.db.review.put({ key, space, mutation, verdict, doneAt: context.now(), plainText: text });
};

/** Refused edits of this text that lie in 「確認が必要」. */
const countRefusals = async ({ db }: StoreContext, space: string, id: string): Promise<number> => {
  const entries = await underPrefix(db.review, space).toArray();
  return entries.filter(
    (entry) => entry.verdict.status === 'rejected' && entry.mutation.ops.some((op) => isTextOp(op) && op.id === id),
  ).length;
};
