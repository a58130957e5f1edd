import type { StoreContext } from './context.ts';
import type { DraftMirror } from './local-tables.ts';
import { loadLongText } from './long-text-loader.ts';
import type { OpenText, Timers } from './open-text.ts';
import { textId, updatesInDb } from './text-rows.ts';

/** Long texts that several people write at once: the body of minutes, the write-up of an activity. */
export const createTexts = (context: StoreContext, timers: Timers, mirror: DraftMirror | null) => {
  const opened = new Set<OpenText>();
  return {
    /** Opens a text; one that nobody has written yet is empty and is born with the first letter. */
    async openText(space: string, aboutId: string, part: 'body' = 'body'): Promise<OpenText> {
      const { openLive } = await import('./open-text.ts');
      const text = await openLive(context, timers, mirror, { space, aboutId, part });
      opened.add(text);
      return { ...text, close: () => (opened.delete(text), text.close()) };
    },

    /** The text as it stands, for reading and print. */
    async readText(space: string, aboutId: string, part: 'body' = 'body'): Promise<string> {
      // Read first: a live query forgets what it read when it waits for something else before.
      const updates = await updatesInDb(context, space, textId(space, aboutId, part));
      const { textOfUpdates } = await loadLongText();
      return textOfUpdates(updates);
    },

    /** The id of a text, known before anybody has written it: for `outbox.rowStates`. */
    idOf: (space: string, aboutId: string, part: 'body' = 'body'): string => textId(space, aboutId, part),

    /** Writes all open texts at once: when the page is hidden. @returns is every one of them on the disk now? */
    async flushAll(): Promise<boolean> {
      const done = await Promise.all([...opened].map((text) => text.flush()));
      return done.every(({ ok }) => ok);
    },
  };
};
