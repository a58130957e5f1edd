/** The server without a socket, and people with phones who talk to it as the app does. */
import { isSealedKind } from '#domain/policy/sealed-kinds.ts';
import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Fields } from '#domain/records.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import type { SpaceAnswer, SyncAnswer } from '#protocol/messages.ts';
import { type Op, withBases } from '#protocol/mutation.ts';
import { type PackedRows, unpackRows } from '#protocol/page.ts';
import { stampOf } from '#protocol/row.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { type App, type AppOptions, createApp } from '../app.ts';
import { hashOfSecret } from '../people/secrets.ts';
import type { Store } from '../store/store.ts';

export interface AppUnderTest extends App {
  readonly store: Store;
  readonly clock: { now(): number; advance(ms: number): void };
  /** Everything that reached the log, as text. */
  readonly logged: string[];
}

/** @param more what a test wants to be different */
export const appUnderTest = (store: Store, more: Partial<AppOptions> = {}): AppUnderTest => {
  let now = Date.UTC(2026, 3, 1, 9);
  const clock = { now: () => now, advance: (ms: number) => void (now += ms) };
  const logged: string[] = [];
  const keep = (about: object, message: string): void => {
    const { err } = about as { err?: unknown };
    logged.push(`${message} ${JSON.stringify(about)} ${String(err ?? '')}`);
  };
  const app = createApp({
    store,
    clock,
    rng: { bytes: (length) => new Uint8Array(randomBytes(length)) },
    log: { info: keep, warn: keep, error: keep },
    publicUrl: 'https://note.example.jp',
    distDir: null,
    ...more,
  });
  return { ...app, store, clock, logged };
};

interface Answer {
  readonly status: number;
  /** The body read as JSON; null when there is none. */
  readonly body: unknown;
  readonly headers: Headers;
}

export interface Phone {
  readonly device: string;
  secret: string;
  cookie: string;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  send(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get(path: string): Promise<Answer>;
  /** Opens a session with the phone's secret. */
  open(more?: { next?: string; label?: string }): Promise<Answer>;
  /** Pushes one mutation, or only pulls when there are no ops. */
  sync(space: string, ops: readonly Op[], intent?: string): Promise<SyncAnswer>;
  /** Pushes one mutation that must be applied; returns the space's answer. */
  edit(space: string, ops: readonly Op[], intent?: string): Promise<SpaceAnswer>;
}

/** A new phone. Its address decides which limits it shares with others. */
export const newPhone = (app: AppUnderTest, address = '203.0.113.7'): Phone => {
  const stamps = createStampClock(() => app.clock.now(), randomBytes(2).readUInt16BE());
  const numbers = new Map<string, number>();
  const phone: Phone = {
    device: newId(app),
    secret: randomBytes(32).toString('hex'),
    cookie: '',
    post: (path, body, headers = {}) =>
      phone.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers }),
    async send(method, path, body, headers = {}) {
      const init: RequestInit = {
        method,
        headers: {
          ...(phone.cookie === '' ? {} : { cookie: phone.cookie }),
          ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      };
      const response = await app.request(path, init, { incoming: { socket: { remoteAddress: address } } });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (cookie !== undefined) phone.cookie = cookie;
      return { status: response.status, body: await readBody(response), headers: response.headers };
    },
    get: (path) => phone.send('GET', path),
    open: (more = {}) => phone.post('/api/session', { secret: phone.secret, ...more }),
    async sync(space, ops, intent = 'test.edit') {
      const n = (numbers.get(space) ?? 0) + 1;
      // What may have to be forgotten is sent with random bits, as the protocol asks.
      const salt = ops.some(({ kind }) => isSealedKind(kind)) ? { salt: randomBytes(16).toString('hex') } : {};
      const push = ops.length === 0 ? [] : [{ n, at: stamps.next(), intent, schema: 1, ops, ...salt }];
      const request = {
        protocol: 1,
        schema: 1,
        device: phone.device,
        epoch: null,
        spaces: [{ id: space, cursors: {}, push }],
      };
      const { body } = await phone.post('/api/sync', request);
      const answer = readAnswer(body);
      if (answer.spaces[0]?.verdicts.length === 1) numbers.set(space, n);
      return answer;
    },
    async edit(space, ops, intent) {
      const answer = (await phone.sync(space, ops, intent)).spaces[0];
      if (answer?.verdicts[0]?.status !== 'applied') throw new Error(`not applied: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
  return phone;
};

/** A record that is born. */
export const born = (kind: string, id: string, set: Fields): Op => ({ kind, id, set, base: null });

/** A change by somebody who saw what is there. */
export const change = async (phone: Phone, space: string, id: string, set: Fields): Promise<SpaceAnswer> => {
  const row = (await phone.sync(space, [])).spaces[0]?.rows.find((one) => one.id === id);
  if (!row) throw new Error(`not seen: ${id}`);
  const seen = Object.fromEntries(Object.keys(set).map((field) => [field, stampOf(row, field)]));
  return phone.edit(space, [{ kind: row.kind, id, set, ...withBases(seen) }]);
};

/** A phone with a session. */
export const openPhone = async (app: AppUnderTest, address?: string): Promise<Phone> => {
  const phone = newPhone(app, address);
  await phone.open();
  return phone;
};

/** A group and its founder. */
export const foundGroup = async (app: AppUnderTest, phone: Phone, name = 'みどり町内会') => {
  const [space, owner] = [newId(app), newId(app)];
  const ops = [
    born('space', space, { name, kind: 'group' }),
    born('member', owner, { name: '緑川 あき', role: 'owner', status: 'active' }),
  ];
  await phone.edit(space, ops, 'space.create');
  return { space, owner };
};

/** An invitation made on the phone of a leader. */
export const invite = async (
  app: AppUnderTest,
  phone: Phone,
  space: string,
  set: Fields & { readonly authorId: string },
): Promise<{ secret: string; invitation: string }> => {
  const secret = randomBytes(16).toString('hex');
  const invitation = newId(app);
  const fields = { role: 'member', maxUses: 1, expiresAt: app.clock.now() + 86_400_000, ...set };
  await phone.edit(space, [born('invitation', invitation, { ...fields, hash: hashOfSecret(secret) })]);
  return { secret, invitation };
};

/** A new record id. */
export const newId = (app: AppUnderTest): string => uuid7(app.clock.now(), new Uint8Array(randomBytes(10)));

/** The sync answer as the app reads it: rows unpacked. */
const readAnswer = (body: unknown): SyncAnswer => {
  const { spaces, ...answer } = body as Omit<SyncAnswer, 'spaces'> & {
    spaces: (Omit<SpaceAnswer, 'rows'> & { page: PackedRows })[];
  };
  return { ...answer, spaces: spaces.map(({ page, ...space }) => ({ ...space, rows: unpackRows(page) })) };
};

const readBody = async (response: Response): Promise<unknown> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  const packing = response.headers.get('content-encoding');
  const plain = packing === 'br' ? brotliDecompressSync(bytes) : packing === 'gzip' ? gunzipSync(bytes) : bytes;
  if (plain.byteLength === 0) return null;
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return isJson ? JSON.parse(plain.toString()) : plain.toString();
};
