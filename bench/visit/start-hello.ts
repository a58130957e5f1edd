import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface HelloServer {
  readonly address: string;
  close(): Promise<void>;
}

/** The hello app, built and served by a process of its own, as ours is. */
export const startHello = async (): Promise<HelloServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-hello-'));
  const child = fork(fileURLToPath(import.meta.resolve('./hello-server.ts')), [folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Vite chooses React's build by this.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(String(message)));
    child.once('exit', () => reject(new Error('the hello app could not be built or served')));
  });
  return {
    address,
    async close() {
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
