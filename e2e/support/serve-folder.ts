import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

export type FolderServer = {
  readonly url: string;
  /** Serves another folder from now on, as after a new version was put on the server. */
  show(folder: string): void;
  close(): Promise<void>;
};

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a built product the way the real server does: files as they are, every other page as index.html.
 * @param data address of a real server that answers for everything under /api; without it nothing is there
 */
export async function serveFolder(first: string, data?: string): Promise<FolderServer> {
  let folder = first;
  const server = createServer((request, response) => {
    if (data && request.url?.startsWith('/api')) return passOn(data, request, response);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path);
    const isFile = existsSync(file) && statSync(file).isFile();
    const isPage = !path.startsWith('/api') && extname(path) === '';
    if (!isFile && !isPage) return void response.writeHead(404).end();
    const found = isFile ? file : join(folder, 'index.html');
    response.writeHead(200, {
      'content-type': kinds[extname(found)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the folder is not served');
  return {
    url: `http://127.0.0.1:${address.port}`,
    show: (next) => {
      folder = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The question as it came, and the answer as it comes, word by word. */
function passOn(data: string, request: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', url = '/', headers } = request;
  const passed = ask(new URL(url, data), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    response.flushHeaders();
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  response.on('close', () => passed.destroy());
  request.pipe(passed);
}
