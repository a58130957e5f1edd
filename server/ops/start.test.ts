import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';

const main = join(import.meta.dirname, '../main.ts');

describe('the server as a process', () => {
  test('says what it does, answers, and ends in good order', async () => {
    const server = startMain();
    const address = await server.ready();
    expect(server.said()).toContain('Opening the database');
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ ok: true });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const cookie = await openSession(address);
    const events = await fetch(`${address}/api/events`, { headers: { cookie } });
    const reading = events.text();
    expect(await server.end('SIGTERM')).toBe(0);
    expect(await reading).toContain('retry:');
  });

  test('a session made before a restart is known after it', async () => {
    const folder = newFolder();
    const first = startMain({ DATA_DIR: folder });
    const cookie = await openSession(await first.ready());
    await first.end('SIGKILL');
    const second = startMain({ DATA_DIR: folder });
    const me = await fetch(`${await second.ready()}/api/me`, { headers: { cookie } });
    expect(me.status).toBe(200);
    expect(await second.end('SIGINT')).toBe(0);
  });

  test('two servers on one folder: the second says why not and ends', async () => {
    const folder = newFolder();
    const first = startMain({ DATA_DIR: folder });
    await first.ready();
    const second = startMain({ DATA_DIR: folder });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('Another process already uses');
    await first.end('SIGTERM');
  });

  test('two servers on one PostgreSQL answer for the same people', async () => {
    const database = await createTestDatabase(inject('postgresUrl'));
    onTestFinished(() => database.drop());
    const servers = [startMain({ DATABASE_URL: database.url }), startMain({ DATABASE_URL: database.url })];
    const [mine = '', yours = ''] = await Promise.all(servers.map((server) => server.ready()));
    const cookie = await openSession(mine);
    expect((await fetch(`${yours}/api/me`, { headers: { cookie } })).status).toBe(200);
    expect(await Promise.all(servers.map((server) => server.end('SIGTERM')))).toEqual([0, 0]);
  });

  test('unsafe settings and a port in use are refused with words', async () => {
    const unsafe = startMain({ NODE_ENV: 'production', PUBLIC_URL: 'http://note.example.jp' });
    expect(await unsafe.ended).toBe(1);
    expect(unsafe.said()).toContain('is not safe');
    const first = startMain();
    const { port } = new URL(await first.ready());
    const second = startMain({ PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`Port ${port} is in use`);
    await first.end('SIGTERM');
  });

  test('a database that cannot be reached is said so, without its password', async () => {
    const server = startMain({ DATABASE_URL: 'postgres://note:himitsu@127.0.0.1:1/note' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('PostgreSQL does not answer at 127.0.0.1:1');
    expect(server.said()).not.toContain('himitsu');
  });

  test('a bucket for photos that cannot be used is said so, without its secret', async () => {
    const server = startMain({
      BLOBS_S3_ENDPOINT: 'http://127.0.0.1:9',
      BLOBS_S3_BUCKET: 'photos',
      BLOBS_S3_KEY: 'key',
      BLOBS_S3_SECRET: 'himitsu',
    });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain("The photos' bucket photos cannot be used");
    expect(server.said()).not.toContain('himitsu');
  });

  test('help is printed and nothing is started', async () => {
    const server = startMain({}, ['--help']);
    expect(await server.ended).toBe(0);
    expect(server.said()).toContain('PUBLIC_URL');
    expect(server.said()).not.toContain('Opening');
  });

  test('ten megabytes over a real connection get their answer, and the server lives on', async () => {
    const server = startMain();
    const address = await server.ready();
    const cookie = await openSession(address);
    for (const headers of [{ 'content-length': '10000000' }, { 'transfer-encoding': 'chunked' }]) {
      expect(await upload(`${address}/api/sync`, 10_000_000, { ...headers, cookie })).toEqual({
        status: 413,
        body: { error: { code: 'body.too_large' } },
      });
    }
    expect((await fetch(`${address}/api/me`, { headers: { cookie } })).status).toBe(200);
    await server.end('SIGTERM');
  });
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const startMain = (env: Record<string, string> = {}, args: string[] = []) => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PORT: '0', DATA_DIR: newFolder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  const address = Promise.withResolvers<string>();
  const onText = (text: Buffer): void => {
    said += text.toString();
    const found = /Ready after \d+ ms: (\S+)/.exec(said)?.[1];
    if (found !== undefined) address.resolve(found);
  };
  child.stdout.on('data', onText);
  child.stderr.on('data', onText);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(() => address.reject(new Error(`the server ended:\n${said}`)));
  address.promise.catch(() => undefined);
  return {
    ready: () => address.promise,
    said: () => said,
    ended,
    end(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
};

const openSession = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ secret: randomBytes(32).toString('hex') }),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

/** Sends many bytes and reads the answer even when the server stops listening half-way. */
const upload = (url: string, size: number, headers: Record<string, string>) =>
  new Promise<{ status: number | undefined; body: unknown }>((resolve, reject) => {
    let isAnswered = false;
    const sending = request(url, { method: 'POST', headers }, (response) => {
      isAnswered = true;
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(text) }));
    });
    sending.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    const part = Buffer.alloc(100_000, 0x20);
    const more = (left: number): void => {
      if (left <= 0) sending.end();
      else sending.write(part, () => more(left - part.byteLength));
    };
    more(size);
  });
