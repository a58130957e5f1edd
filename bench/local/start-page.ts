import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface PageServer {
  readonly address: string;
  close(): Promise<void>;
}

/** The page of this bench, built and served by a process of its own. @param folder where it and the data are put */
export const startPage = async (folder: string): Promise<PageServer> => {
  const child = fork(fileURLToPath(import.meta.resolve('./page-server.ts')), [folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', () => reject(new Error('the page could not be built or served')));
  });
  return {
    address,
    async close() {
      child.kill('SIGKILL');
      await gone;
    },
  };
};
