/** The server as `server/main.ts` starts it, inside the process that is asked to. */
import { join } from 'node:path';
import { createLog } from '#server/ops/log.ts';
import { readSettings } from '#server/ops/settings.ts';
import { type Running, startServer } from '#server/ops/start.ts';

export const createServerCalls = () => {
  let running: Running | null = null;
  return {
    async start({ port, dir }: { readonly port: number; readonly dir: string }): Promise<void> {
      const settings = readSettings({ PORT: String(port), DATA_DIR: dir });
      if (!settings.ok) throw new Error(settings.error.join('\n'));
      const dist = join(import.meta.dirname, '../../dist');
      running = await startServer(settings.value, createLog(false), (sentence) => console.log(sentence), dist);
    },
    /** Everything is in the database file afterwards, and nothing beside it; the server has ended. */
    async flush(): Promise<void> {
      await running?.stop();
      running = null;
    },
  };
};
