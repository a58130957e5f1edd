/** A push service on a port of this machine, and browsers that can open what it was sent. */
import { createECDH, type ECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { postOverNetwork, type Post } from '../push/tell-phones.ts';

/** Opens what was sealed, with the part web-push seals with. */
const { decrypt } = createRequire(createRequire(import.meta.url).resolve('web-push'))('http_ece') as {
  decrypt(sealed: Uint8Array, how: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }): Buffer;
};

interface Sent {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface PushService {
  /** Sends as the server does; the name of the service leads to this machine. */
  readonly post: Post;
  /** With which status it answers, by the path of the phone; 201 when left out. */
  readonly answers: Map<string, number>;
  /** A browser's side: its address, what came and what it can open. */
  browser(): PushBrowser;
  forget(): void;
  close(): Promise<void>;
}

interface PushBrowser {
  readonly path: string;
  /** What it asks the notebook for. */
  readonly wish: {
    readonly endpoint: string;
    readonly keys: { readonly p256dh: string; readonly auth: string };
    readonly hour: number;
  };
  opened(): unknown[];
  headers(): IncomingHttpHeaders[];
}

/** @param host what the service is called on the list of hosts */
export const openPushService = async (host: string): Promise<PushService> => {
  const sent: Sent[] = [];
  const answers = new Map<string, number>();
  const server = createServer((request, response) => {
    const { url: path = '', headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push({ path, headers, body: Buffer.concat(chunks) });
      response.writeHead(headers.authorization?.startsWith('vapid t=') ? (answers.get(path) ?? 201) : 403).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the push service has no port');
  return {
    post: (url, headers, body) =>
      postOverNetwork(url.replace(`https://${host}`, `http://127.0.0.1:${bound.port}`), headers, body),
    answers,
    browser: () => openBrowser(host, sent),
    forget() {
      sent.length = 0;
      answers.clear();
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
};

const openBrowser = (host: string, sent: readonly Sent[]): PushBrowser => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const [auth, path] = [randomBytes(16).toString('base64url'), `/${randomBytes(8).toString('hex')}`];
  const own = () => sent.filter((one) => one.path === path);
  const how = { version: 'aes128gcm', privateKey: pair, authSecret: auth } as const;
  return {
    path,
    wish: { endpoint: `https://${host}${path}`, keys: { p256dh: pair.getPublicKey('base64url'), auth }, hour: 8 },
    opened: () => own().map(({ body }) => JSON.parse(decrypt(body, how).toString()) as unknown),
    headers: () => own().map(({ headers }) => headers),
  };
};
