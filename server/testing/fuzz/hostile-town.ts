/** A server with two groups in it that takes one strange request after the other, and a look at what each did to it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { createDiskKeeper } from '#server/blobs/disk-keeper.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import {
  type AppUnderTest,
  appUnderTest,
  foundGroup,
  invite,
  newId,
  openPhone,
  type Phone,
} from '../app-under-test.ts';
import { bent, scrambled } from './bend.ts';
import { createFilling, type Filling } from './filling.ts';
import type { Case } from './grammar.ts';

export interface HostileTown {
  /** Sends one request. @returns what was wrong with the answer or with what it left behind, or null */
  take(one: Case): Promise<string | null>;
  /** How often each answer came: `200`, or a status with its code. */
  readonly answers: ReadonlyMap<string, number>;
  /** Edits by verdict. */
  readonly verdicts: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export const createHostileTown = async (): Promise<HostileTown> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-fuzz-'));
  const file = join(folder, 'note.sqlite');
  const store = await openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
  const failures: unknown[] = [];
  const quiet = { info: () => undefined, warn: () => undefined, error: (about: object) => void failures.push(about) };
  const blobs = {
    keeper: createDiskKeeper(join(folder, 'blobs')),
    uploadsDir: join(folder, 'uploads'),
    spaceBytes: 1e9,
  };
  const app = appUnderTest(store, { log: quiet, blobs });
  const { phones, filling } = await settle(app, await store.epoch());
  const watcher = watch(file);
  const answers = new Map<string, number>();
  const verdicts = new Map<string, number>();
  let count = 0;

  const send = (one: Case, phone: Phone | null, body: unknown) => {
    const text = one.body === undefined ? undefined : JSON.stringify(body);
    const bytes = text === undefined ? undefined : scrambled(text, one.bytes);
    const headers = {
      ...(phone ? { cookie: phone.cookie } : {}),
      ...(bytes ? { 'content-type': 'application/json' } : {}),
      ...(one.bytes?.how.includes('gzip') ? { 'content-encoding': 'gzip' } : {}),
      ...filled(one.headers, (value) => filling.fill(value, phone) as string),
    };
    // Many addresses, so that no limit on one of them ends the test.
    const incoming = { socket: { remoteAddress: `203.0.113.${count % 250}` } };
    return app.request(
      filling.fill(one.path, phone) as string,
      { method: one.method, headers, body: bytes ?? null },
      { incoming },
    );
  };

  return {
    answers,
    verdicts,
    async take(one) {
      count += 1;
      app.clock.advance(20);
      const phone = one.phone === null ? null : (phones[one.phone % phones.length] ?? null);
      const body = bent(filling.fill(one.body, phone), one.bends);
      const before = watcher.look();
      const answer = await send(one, phone, body);
      const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
      const text = isStream ? '' : await textOf(answer);
      if (isStream) await answer.body?.cancel();
      const after = watcher.look();
      const told = answer.status < 400 ? null : codeOf(text);
      tally(answers, told === null ? String(answer.status) : `${answer.status} ${told}`);
      if (failures.length > 0) return `the server failed: ${String(JSON.stringify(failures.splice(0)))}`;
      if (answer.status >= 500) return `answered ${answer.status} ${text}`;
      if (answer.status >= 400) {
        if (told === undefined && one.method !== 'HEAD') return `${answer.status} without a code: ${text}`;
        if (after.version !== before.version) return `${answer.status} ${told} changed the database`;
      }
      const isExchange = answer.status === 200 && one.path === '/api/sync';
      const judged = isExchange ? filling.learn(JSON.parse(text), phone) : [];
      for (const { status, code } of judged) tally(verdicts, code ?? status);
      const isRefused = judged.length > 0 && judged.every(({ status }) => status === 'rejected');
      if (isRefused && after.shared !== before.shared) return 'a rejected edit changed something';
      if (answer.status === 401 && phone && one.headers['cookie'] === undefined) await phone.open();
      return null;
    },
    async close() {
      watcher.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Two groups; the second person is in the first group too, the fourth is nowhere. */
const settle = async (app: AppUnderTest, epoch: string): Promise<{ phones: Phone[]; filling: Filling }> => {
  const phones = [await openPhone(app), await openPhone(app), await openPhone(app), await openPhone(app)];
  const [aki, ken, nao] = phones;
  if (!aki || !ken || !nao) throw new Error('too few phones');
  const first = await foundGroup(app, aki);
  const second = await foundGroup(app, nao, 'あおば会');
  const { secret } = await invite(app, aki, first.space, {
    authorId: first.owner,
    maxUses: 500,
    expiresAt: app.clock.now() + 6e8,
  });
  const joined = await ken.post('/api/invitations/join', { secret, name: '青木 けん' });
  const { code } = (await aki.post(`/api/spaces/${first.space}/spoken-codes`, {})).body as { code: string };
  const kenId = (joined.body as { member: string }).member;
  const filling = createFilling({
    epoch,
    invitation: secret,
    code,
    spaces: [first.space, second.space, newId(app)],
    members: [first.owner, kenId, second.owner],
    homeOf: new Map([
      [aki, first.space],
      [ken, first.space],
      [nao, second.space],
    ]),
    memberOf: new Map([
      [aki, first.owner],
      [ken, kenId],
      [nao, second.owner],
    ]),
    secrets: phones.map((phone) => phone.secret),
    newId: () => newId(app),
    now: () => app.clock.now(),
  });
  return { phones, filling };
};

/** Names in headers filled in; values of metadata packed as tus wants them. */
const filled = (headers: Case['headers'], fill: (value: string) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (name !== 'upload-metadata') return [name, value];
      const pairs = value.split(',').map((pair) => pair.split(' '));
      return [name, pairs.map(([key = '', of = '']) => `${key} ${Buffer.from(fill(of)).toString('base64')}`).join(',')];
    }),
  );

const textOf = async (answer: Response): Promise<string> => {
  const bytes = Buffer.from(await answer.arrayBuffer());
  return (answer.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
};

/** The code of an error in the documented form; undefined when it has another form. */
const codeOf = (text: string): string | undefined => {
  try {
    const { error, ...rest } = JSON.parse(text);
    const { code, place, ...more } = error;
    const isForm = /^([a-z_]+\.[a-z_]+|not_found)$/.test(code) && ['string', 'undefined'].includes(typeof place);
    return isForm && Object.keys({ ...rest, ...more }).length === 0 ? code : undefined;
  } catch {
    return undefined;
  }
};

/** Looks at the file from outside. */
const watch = (file: string) => {
  const db = new DatabaseSync(file, { readOnly: true });
  const version = db.prepare('pragma data_version');
  const tables = db.prepare(`select name from sqlite_schema where type = 'table' order by name`).all();
  const lists = tables.map(({ name }) => ({ name, all: db.prepare(`select * from "${String(name)}"`) }));
  let known = { version: -1, shared: '' };
  return {
    /** `version` moves with every commit of another connection; `shared` is a digest of all tables but the history of edits. */
    look() {
      const now = Number(version.get()?.['data_version']);
      if (now === known.version) return known;
      const hash = createHash('sha256');
      for (const { name, all } of lists) if (name !== 'mutation') hash.update(JSON.stringify(all.all()));
      known = { version: now, shared: hash.digest('hex') };
      return known;
    },
    close: () => db.close(),
  };
};

const tally = (counts: Map<string, number>, what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
