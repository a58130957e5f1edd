import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import {
  type AppUnderTest,
  appUnderTest,
  born,
  foundGroup,
  newId,
  newPhone,
  openPhone,
  type Phone,
} from '../testing/app-under-test.ts';

let store: Store;
let app: AppUnderTest;
let phone: Phone;
beforeEach(async () => {
  store = createMemoryStore('epoch');
  app = appUnderTest(store);
  phone = await openPhone(app);
});

const request = (more: object = {}) => ({
  protocol: 1,
  schema: 1,
  device: phone.device,
  epoch: null,
  spaces: [],
  ...more,
});
const bytes = (text: string | Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const code = (name: string, place?: string) => ({
  error: place === undefined ? { code: name } : { code: name, place },
});

describe('bodies nobody honest sends', () => {
  test('ten megabytes are refused, said or unsaid', async () => {
    const huge = bytes(JSON.stringify(request({ filler: 'あ'.repeat(3_500_000) })));
    expect(await phone.send('POST', '/api/sync', huge)).toMatchObject({ status: 413, body: code('body.too_large') });
    const unsaid = {
      method: 'POST',
      headers: { cookie: phone.cookie },
      body: new Blob([huge]).stream(),
      duplex: 'half',
    };
    const stream = new Request('https://note.example.jp/api/sync', unsaid);
    expect((await app.request(stream)).status).toBe(413);
  });

  test('a small packet that would unpack to forty megabytes is stopped early', async () => {
    const bomb = bytes(gzipSync(Buffer.alloc(40_000_000, 0x20)));
    expect(bomb.byteLength).toBeLessThan(50_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await phone.send('POST', '/api/sync', bomb, { 'content-encoding': 'gzip' })).toMatchObject({
      status: 413,
      body: code('body.too_large'),
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  test('a packed request is read like an open one', async () => {
    const packed = bytes(gzipSync(JSON.stringify(request())));
    expect((await phone.send('POST', '/api/sync', packed, { 'content-encoding': 'gzip' })).status).toBe(200);
    expect(await phone.send('POST', '/api/sync', bytes('{}'), { 'content-encoding': 'gzip' })).toMatchObject({
      status: 400,
      body: code('body.not_json'),
    });
    expect(await phone.send('POST', '/api/sync', packed, { 'content-encoding': 'zstd' })).toMatchObject({
      status: 415,
      body: code('body.unknown_packing'),
    });
  });

  test.each([
    ['nothing', ''],
    ['half a message', '{"protocol":1,'],
    ['no text at all', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['a page', '<html></html>'],
  ])('%s is no JSON', async (_, body) => {
    for (const path of ['/api/sync', '/api/session', '/api/invitations/look', '/api/recovery']) {
      expect(await phone.send('POST', path, bytes(body))).toMatchObject({ status: 400, body: code('body.not_json') });
    }
  });

  test('deep nesting is refused before it is read, and brackets in a text are only text', async () => {
    for (const deep of ['['.repeat(100_000), '{"a":'.repeat(21), `${'['.repeat(21)}${']'.repeat(21)}`]) {
      expect(await phone.send('POST', '/api/sync', deep)).toMatchObject({ status: 400, body: code('body.too_deep') });
    }
    const label = `"[{[{[{[{[{[{[{[{[{[{[{[{\\`;
    expect((await phone.open({ label })).status).toBe(200);
    expect((await phone.get('/api/me')).body).toMatchObject({ devices: [{ label }] });
  });

  test.each(['{"__proto__":{"isAdmin":true},', '{"a":{"b":[{"__proto__":1}]},', '{"\\u005f_proto__":1,'])(
    'a key that reaches for the prototype is refused: %s',
    async (start) => {
      const body = start + JSON.stringify(request()).slice(1);
      expect(await phone.send('POST', '/api/sync', body)).toMatchObject({
        status: 400,
        body: code('message.malformed'),
      });
      expect({}).not.toHaveProperty('isAdmin');
    },
  );

  test('a text that only speaks of a prototype is kept', async () => {
    expect((await phone.open({ label: '__proto__ とは' })).status).toBe(200);
  });

  test.each([
    ['sync', '/api/sync', { protocol: '1' }, 'protocol'],
    ['session', '/api/session', { secret: 'ab' }, 'secret'],
    ['session', '/api/session', { secret: 'AB'.repeat(32) }, 'secret'],
    ['session', '/api/session', { secret: 'ab'.repeat(32), label: 'あ'.repeat(61) }, 'label'],
    ['look', '/api/invitations/look', { secret: ['ab'] }, 'secret'],
    ['ask', '/api/spoken-codes/ask', { code: 'A'.repeat(41), name: 'けん' }, 'code'],
    ['recovery', '/api/recovery', { hash: 'x' }, 'hash'],
    ['recovery', '/api/recovery/use', {}, 'secret'],
  ])('a %s message of the wrong form is refused and the place is named', async (_, path, body, place) => {
    expect(await phone.post(path, body)).toMatchObject({ status: 400, body: code('message.malformed', place) });
  });
});

describe('requests from other sites', () => {
  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://note.example.jp.evil.example' },
    { origin: 'http://note.example.jp' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://note.example.jp', 'sec-fetch-site': 'cross-site' },
  ])('with %j are refused, whatever they ask for', async (headers) => {
    for (const [method, path] of [
      ['POST', '/api/session'],
      ['POST', '/api/session/end'],
      ['POST', '/api/sync'],
      ['DELETE', '/api/devices/x'],
      ['POST', '/api/nothing'],
    ] as const) {
      expect(await phone.send(method, path, method === 'POST' ? '{}' : undefined, headers)).toMatchObject({
        status: 403,
        body: code('request.foreign'),
      });
    }
    expect((await phone.get('/api/me')).status).toBe(200);
  });

  test('the own page and programs are let in', async () => {
    for (const headers of [{}, { origin: 'https://note.example.jp', 'sec-fetch-site': 'same-origin' }]) {
      expect((await phone.post('/api/sync', request(), headers)).status).toBe(200);
    }
    const here = appUnderTest(store, { publicUrl: null });
    const other = newPhone(here);
    const open = (origin: string) =>
      other.post('/api/session', { secret: other.secret }, { host: 'localhost:8787', origin });
    expect((await open('http://localhost:8787')).status).toBe(200);
    expect((await open('http://evil.example')).status).toBe(403);
  });
});

describe('what the server gives away', () => {
  test('unknown paths under /api are not found, with and without a session', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/nope',
      '/api/sync/more',
      '/api/spaces',
      '/api/__proto__',
      '/api/%2e%2e/x',
    ]) {
      for (const method of ['GET', 'POST', 'DELETE', 'PUT']) {
        expect(await phone.send(method, path)).toMatchObject({ status: 404, body: code('not_found') });
      }
    }
    expect((await phone.get('/api/sync')).status).toBe(404);
  });

  test('every path but health and the session wants a session', async () => {
    const stranger = newPhone(app);
    for (const [method, path] of [
      ['GET', '/api/me'],
      ['GET', '/api/events'],
      ['POST', '/api/sync'],
      ['POST', '/api/session/end'],
      ['POST', '/api/invitations/look'],
      ['POST', '/api/invitations/join'],
      ['POST', `/api/spaces/${newId(app)}/spoken-codes`],
      ['POST', '/api/spoken-codes/ask'],
      ['POST', '/api/recovery'],
      ['POST', '/api/recovery/use'],
      ['DELETE', `/api/devices/${newId(app)}`],
    ] as const) {
      expect(await stranger.send(method, path, method === 'GET' ? undefined : '{}')).toMatchObject({
        status: 401,
        body: code('session.expired'),
      });
    }
  });

  test('a space that is not yours and one that does not exist look the same', async () => {
    const aki = await openPhone(app);
    const { space } = await foundGroup(app, aki);
    const say = async (id: string) => JSON.stringify(await phone.sync(id, [])).replaceAll(id, 'ID');
    expect(await say(space)).toBe(await say(newId(app)));
    const steal = (id: string) => phone.sync(id, [born('activityLog', newId(app), { title: '盗', on: '2026-04-01' })]);
    expect(JSON.stringify(await steal(space)).replaceAll(space, 'ID')).toContain('space.unknown');
    expect((await aki.sync(space, [])).spaces[0]?.rows).toHaveLength(2);
  });

  test('headers keep browsers from doing what the app never asks for', async () => {
    const { headers } = await phone.get('/api/me');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    const plain = appUnderTest(store, { publicUrl: null });
    expect((await newPhone(plain).get('/healthz')).headers.get('strict-transport-security')).toBeNull();
  });

  test('the log holds no secrets, no names and no texts', async () => {
    const aki = await openPhone(app);
    const { space } = await foundGroup(app, aki, 'ひみつの会');
    await aki.post('/api/invitations/look', { secret: 'ab'.repeat(16) });
    await aki.post('/api/spoken-codes/ask', { code: 'ABCDEFGH', name: 'ひみつの名' });
    await aki.sync(space, []);
    expect(app.logged.length).toBeGreaterThan(4);
    const text = app.logged.join('\n');
    const token = aki.cookie.split('=')[1] ?? 'no cookie';
    for (const secret of [aki.secret, token, 'ab'.repeat(16), 'ABCDEFGH', 'ひみつ']) expect(text).not.toContain(secret);
  });

  test('a database that is away is said to be away, not to be a mistake', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    const broken = appUnderTest({ ...store, ready: () => Promise.reject(away), read: () => Promise.reject(away) });
    const guest = await openPhone(broken);
    expect((await guest.get('/healthz')).body).toEqual({ ok: true });
    expect(await guest.get('/readyz')).toMatchObject({ status: 503, body: { ok: false } });
    const asked = await guest.post('/api/sync', request({ spaces: [{ id: newId(app), cursors: {}, push: [] }] }));
    expect(asked).toMatchObject({ status: 503, body: code('server.unavailable') });
    expect(asked.headers.get('retry-after')).toBe('5');
    expect(JSON.stringify(asked.body)).not.toContain('5432');
  });

  test('one account cannot take all the room', async () => {
    const doors = Promise.withResolvers<void>();
    const slow = appUnderTest({
      ...store,
      read: async (space, work) => {
        await doors.promise;
        return store.read(space, work);
      },
    });
    const [busy, calm] = [await openPhone(slow), await openPhone(slow)];
    const one = request({ spaces: [{ id: newId(app), cursors: {}, push: [] }] });
    const flood = Promise.all(Array.from({ length: 30 }, () => busy.post('/api/sync', one)));
    const quiet = calm.post('/api/sync', one);
    doors.resolve();
    const statuses = (await flood).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(22);
    expect((await quiet).status).toBe(200);
    expect((await busy.post('/api/sync', one)).status).toBe(200);
  });
});
