/** The server as `npm start` starts it, from its built files, inside the process that is asked to. */
import { join } from 'node:path';
import type { Running } from '#server/ops/start.ts';

const built = <Module>(name: string): Promise<Module> => import(`../../dist-server/${name}.mjs`);
const { createLog } = await built<typeof import('#server/ops/log.ts')>('log');
const { readSettings } = await built<typeof import('#server/ops/settings.ts')>('settings');
const { startServer } = await built<typeof import('#server/ops/start.ts')>('start');

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
