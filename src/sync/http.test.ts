import { packRows } from '#protocol/page.ts';
import { createTestTimers } from '#testing/test-ports.ts';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createHttpClient } from './http-client.ts';
import { createHttpNet, type EventStream } from './http-net.ts';
import { createHttpPeople } from './http-people.ts';
import { sendingStatus } from './status.ts';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** A network whose answers stand in a list; the last one is repeated. */
const createNetwork = (...answers: (() => Response | Promise<Response>)[]) =>
  createNetworkWith({ openedAt: 0 }, ...answers);

const createNetworkWith = (
  session: { openedAt: number | null },
  ...answers: (() => Response | Promise<Response>)[]
) => {
  const calls: { readonly url: string; readonly init: RequestInit }[] = [];
  const timers = createTestTimers(0);
  const client = createHttpClient({
    fetch: async (url, init) => {
      calls.push({ url, init });
      const answer = answers[Math.min(calls.length, answers.length) - 1];
      if (!answer) throw new TypeError('no answer');
      return answer();
    },
    timers,
    gzip: async (text) => new Uint8Array(gzipSync(text)),
    secret: 'aa'.repeat(32),
    label: 'テスト',
    clock: timers,
    sessions: {
      lastOpenedAt: () => session.openedAt,
      opened: (at) => {
        session.openedAt = at;
      },
    },
  });
  return { calls, timers, client, net: createHttpNet(client, { timers, openStream: null }) };
};

const request = { protocol: 1, schema: 1, device: 'd', epoch: null, spaces: [] };
const row = { id: 'r', kind: 'member', scope: 'all', seq: 3, stamp: '----------------', fields: { name: '花' } };
const answer = {
  protocol: 1,
  schema: 1,
  epoch: 'e',
  now: 5,
  me: [],
  spaces: [
    {
      id: 's',
      head: 3,
      me: 'm',
      verdicts: [],
      page: packRows([row]),
      texts: [],
      exits: [],
      cursors: { all: 3 },
      more: false,
    },
  ],
};

test('an answer of the server is read with its rows', async () => {
  const { net, calls } = createNetwork(() => json(answer));
  const done = await net.sync(request);
  expect(done).toMatchObject({
    ok: true,
    value: { epoch: 'e', spaces: [{ id: 's', rows: [row], cursors: { all: 3 } }] },
  });
  expect(calls[0]).toMatchObject({
    url: '/api/sync',
    init: { method: 'POST', credentials: 'same-origin', redirect: 'error' },
  });
});

test.each([
  [
    'a Wi-Fi’s front door in HTML',
    () => new Response('<html>同意する</html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['a front door that says 511', () => new Response('', { status: 511, headers: { 'content-type': 'text/html' } })],
  ['JSON that is not ours', () => json({ hello: 'world' })],
])('%s counts as being offline', async (_, give) => {
  const { net } = createNetwork(give);
  expect(await net.sync(request)).toEqual({ ok: false, error: { code: 'offline', isPortal: true } });
});

test('no answer counts as being offline', async () => {
  const { net } = createNetwork();
  expect(await net.sync(request)).toEqual({ ok: false, error: { code: 'offline' } });
});

test('an answer that never comes is given up after a while', async () => {
  const { client, timers, calls } = createNetwork(() => new Promise<Response>(() => {}));
  const call = client.callOnce('GET', '/api/me');
  await new Promise<void>((resolve) => setImmediate(resolve));
  timers.pass(45_000);
  expect(calls[0]?.init.signal?.aborted).toBe(true);
  expect(timers.waiting()).toBe(0);
  void call;
});

test('a busy server says how long to wait', async () => {
  const { net } = createNetwork(() => json({ error: { code: 'rate' } }, 429, { 'retry-after': '7' }));
  expect(await net.sync(request)).toEqual({ ok: false, error: { code: 'busy', retryAfterMs: 7000, reason: 'rate' } });
});

test('a broken server is busy, not offline', async () => {
  const { net } = createNetwork(() => new Response('Bad Gateway', { status: 502 }));
  expect(await net.sync(request)).toEqual({ ok: false, error: { code: 'busy' } });
});

test('a message the server does not take is told with its code', async () => {
  const { net } = createNetwork(() => json({ error: { code: 'message.malformed', place: 'device' } }, 400));
  expect(await net.sync(request)).toEqual({ ok: false, error: { code: 'refused', reason: 'message.malformed' } });
});

test('large bodies are compressed', async () => {
  const { net, calls } = createNetwork(() => json(answer));
  const large = { ...request, device: 'x'.repeat(5000) };
  await net.sync(large);
  expect(calls[0]?.init.headers).toMatchObject({ 'content-encoding': 'gzip' });
  const body = calls[0]?.init.body;
  expect(body instanceof Uint8Array && JSON.parse(gunzipSync(body).toString())).toEqual(large);
});

test('a new phone gets a session with its first call, and another one after half a day', async () => {
  const session = { openedAt: null };
  const { client, calls, timers } = createNetworkWith(session, () => json({}));
  await client.call('GET', '/api/me');
  await client.call('GET', '/api/me');
  timers.pass(11 * 3_600_000);
  await client.call('GET', '/api/me');
  expect(calls.map((call) => call.url)).toEqual(['/api/session', '/api/me', '/api/me', '/api/session', '/api/me']);
});

test('somebody whose session ended early joins all the same', async () => {
  const { client, calls } = createNetwork(
    () => json({ error: { code: 'session.missing' } }, 401),
    () => json({}),
    () => json({ space: 's', member: 'm' }),
  );
  expect(await createHttpPeople(client).join('ab', '健')).toEqual({ ok: true, value: { space: 's', member: 'm' } });
  expect(calls.map((call) => call.url)).toEqual(['/api/invitations/join', '/api/session', '/api/invitations/join']);
  expect(calls[1]?.init.body).toBe(JSON.stringify({ secret: 'aa'.repeat(32), label: 'テスト' }));
});

test('an invitation that is over says so', async () => {
  const { client } = createNetwork(() => json({ error: { code: 'invitation.expired' } }, 410));
  expect(await createHttpPeople(client).lookAtInvitation('ab')).toEqual({
    ok: false,
    error: { code: 'invitation.expired' },
  });
});

test('pokes name their space, and a stream that ended for good is opened again', () => {
  const timers = createTestTimers(0);
  const streams: { listeners: Map<string, (event: { data?: unknown }) => void>; state: number }[] = [];
  const openStream = (): EventStream => {
    const stream = { listeners: new Map<string, (event: { data?: unknown }) => void>(), state: 0 };
    streams.push(stream);
    return {
      addEventListener: (type, listener) => void stream.listeners.set(type, listener),
      get readyState() {
        return stream.state;
      },
      close: () => {
        stream.state = 2;
      },
    };
  };
  const { client } = createNetwork();
  const poked: string[] = [];
  const stop = createHttpNet(client, { timers, openStream }).listen(
    (space) => poked.push(space),
    () => poked.push('open'),
  );
  streams[0]?.listeners.get('open')?.({});
  streams[0]?.listeners.get('poke')?.({ data: '{"space":"s","head":4}' });
  streams[0]?.listeners.get('poke')?.({ data: 'nonsense' });
  expect(poked).toEqual(['open', 's']);
  streams[0]?.listeners.get('error')?.({});
  timers.pass(60_000);
  expect(streams).toHaveLength(1);
  if (streams[0]) streams[0].state = 2;
  streams[0]?.listeners.get('error')?.({});
  timers.pass(60_000);
  expect(streams).toHaveLength(2);
  stop();
  expect(streams[1]?.state).toBe(2);
});

const engine = { isExchanging: false, failure: null, lastContactAt: 1, nextTryAt: null } as const;
const outbox = { waiting: 0, held: 0, photos: 0, oldestAt: null, lastVerdictAt: 1 };

test.each([
  ['everything is with the others', outbox, engine, true, 'sent', null],
  ['a browser that wrongly calls itself offline does not matter', outbox, engine, false, 'sent', null],
  [
    'before the first try the browser is believed',
    outbox,
    { ...engine, failure: undefined },
    false,
    'offline',
    'offline',
  ],
  ['two wait', { ...outbox, waiting: 2 }, engine, true, 'waiting', null],
  ['two are going', { ...outbox, waiting: 2 }, { ...engine, isExchanging: true }, true, 'sending', null],
  ['asking for news is not sending', outbox, { ...engine, isExchanging: true }, true, 'sent', null],
  [
    'the Wi-Fi answers itself',
    outbox,
    { ...engine, failure: { code: 'offline', isPortal: true } },
    true,
    'offline',
    'portal',
  ],
  ['the server is busy', { ...outbox, waiting: 1 }, { ...engine, failure: { code: 'busy' } }, true, 'waiting', 'busy'],
  ['two photos are on their way', { ...outbox, photos: 2 }, engine, true, 'waiting', null],
  ['a group is kept on this phone', { ...outbox, held: 3 }, engine, true, 'held', null],
] as const)('the light tells: %s', (_, numbers, state, online, pill, trouble) => {
  expect(sendingStatus(numbers, state, online)).toMatchObject({ pill, trouble });
});
