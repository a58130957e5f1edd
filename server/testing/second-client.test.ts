import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createHttpPhone } from '#testing/http-phone.ts';
import { must } from '#testing/town/must.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../ops/log.ts';
import { tidyUp } from '../ops/housekeeping.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createServerProcess } from './torture/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-second-'));
const server = createServerProcess({ DATA_DIR: folder });
const story = join(import.meta.dirname, 'second-client-story.mjs');
const log = createLog(false);

/** What the story asks for that nobody can do from outside. */
const works: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'fourteen months': async (store) => {
    await tidyUp(store, Date.now(), log);
    await tidyUp(store, Date.now() + 14 * 31 * 86_400_000, log);
  },
  'another identity': (store) => store.renewEpoch(),
};

const start = async (): Promise<void> => {
  if (!(await server.start())) throw new Error(`the server does not start: ${server.said()}`);
};

const whileStopped = async (work: (store: Store) => Promise<unknown>): Promise<void> => {
  await server.kill();
  const file = join(folder, 'kyodo-note.sqlite');
  const store = await openSqliteStore({ file, newEpoch: () => randomUUID(), soon: setImmediate });
  await work(store);
  await store.close();
  await start();
};

const tell = async () => {
  const teller = spawn(process.execPath, [story, server.address()], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: teller.stdout })) {
      const told = JSON.parse(line);
      const work = works[told.wait];
      if (!work) return told;
      await whileStopped(work);
      teller.stdin.write('\n');
    }
  } finally {
    teller.kill();
  }
  throw new Error('the story has no end');
};

let told: Awaited<ReturnType<typeof tell>>;
beforeAll(async () => {
  await start();
  told = await tell();
}, 60_000);
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('a client that knows only the page of the protocol works with the server', () => {
  expect(told).toMatchObject({
    logs: [1241, 1241],
    answers: ['yes', 'no'],
    title: '新年会',
    conflicts: 1,
    createdLogs: [1200, 30],
    newDevices: [true, true],
    refused: [400, { error: { code: 'message.malformed', place: 'device' } }],
  });
  expect(told.verdicts.hana.slice(0, 4)).toEqual([
    { intent: 'space.create', status: 'applied' },
    { intent: 'invitation.create', status: 'applied' },
    { intent: 'rsvp.answer', status: 'applied' },
    { intent: 'event.change.hana', status: 'applied' },
  ]);
  expect(told.verdicts.ken.slice(0, 6)).toEqual([
    { intent: 'event.create', status: 'applied' },
    { intent: 'rsvp.answer', status: 'applied' },
    { intent: 'event.change.ken', status: 'superseded', lost: [`${told.eventId}/title`] },
    { intent: 'mistake.field', status: 'rejected', code: 'field.unknown' },
    { intent: 'mistake.gap', status: 'applied' },
    { intent: 'mistake.fork', status: 'applied' },
  ]);
});

test('it fetches what is more than one page, also when it dies between two pages', () => {
  expect(told.pages).toEqual([
    { rows: 1000, more: true },
    { rows: 233, more: false },
  ]);
  expect(told.dies).toEqual({ rows: 1000, isCovered: true, after: [] });
});

test('it comes to the digests of the server, is told the one scope that differs, and mends a row and a text', () => {
  expect(told.compared).toEqual([[], []]);
  const mended = { differs: ['all'], rows: 1000, isMended: true, after: [] };
  expect(told.spoilt).toEqual({ scopes: 3, others: 1, ...mended });
  expect(told.lost).toEqual({ scopes: 2, others: 0, ...mended });
});

test('two people write one long text with it, and a device that does not know the format carries the text', () => {
  expect(told.texts[0]).toBe(told.texts[1]);
  expect(told.texts[0]).toMatch(/^臼と杵。(餅米。湯。|湯。餅米。)$/);
  expect(told.carried).toEqual({ text: told.texts[0], scopes: 2, differs: [] });
});

test('a device that makes its own rows is not sent them unless it asks again, and holds the same as one that is', () => {
  const same = { note: '追記', differs: [] };
  expect(told.own).toEqual([
    { rows: [0], own: [2], texts: [1], ...same },
    { rows: [2], own: [0], texts: [1], ...same },
    { rows: [0, 2], own: [2, 0], texts: [1, 1], ...same },
  ]);
});

test('a device ahead of the server forgets what it held, and what it has written arrives', () => {
  expect(told.ahead.resync).toEqual([true, false, false]);
  expect(told.ahead.differs).toEqual([]);
  expect(told.verdicts.rin).toContainEqual({ intent: 'ahead.create', status: 'applied' });
});

test('a client of another time is told who has to be upgraded, and loses nothing', () => {
  expect(told.versions).toEqual([
    { upgrade: 'server', protocol: 1, rows: 0, kept: 1 },
    { upgrade: 'app', protocol: 0, rows: 0, kept: 0 },
    { upgrade: null, protocol: 1, rows: 3, kept: 0 },
  ]);
  expect(told.tooNew).toEqual({ isTold: true, kept: ['schema.new', 'schema.behind'] });
});

test('whoever was away while the server forgot fetches anew, and keeps what they wrote meanwhile', () => {
  expect(told.away).toEqual({
    floors: [true, true],
    resync: [false, true],
    holdsGone: [true, false],
    differs: [[], []],
  });
  expect(told.verdicts.hana).toContainEqual({ intent: 'away.change', status: 'rejected', code: 'record.missing' });
  expect(told.verdicts.hana).toContainEqual({ intent: 'away.create', status: 'applied' });
});

test('at another server everything is fetched anew, and what waited arrives there', () => {
  expect(told.moved).toEqual({ first: true, differs: [[], []] });
  expect(told.verdicts.hana).toContainEqual({ intent: 'epoch.create', status: 'applied' });
});

test('the phone of the app comes in by the same invitation and finds what the other client wrote', async () => {
  const phone = await createHttpPhone(server.address(), randomBytes(32).toString('hex'), Date.now());
  await must(phone.store.joining.join(told.invitationSecret, '梅'));
  await phone.sync();
  const { records } = await phone.store.activities.listLogs(told.space, { limit: 5000 });
  expect(records).toHaveLength(1241);
  const counted = await phone.store.events.listAnswers(told.space, told.eventId);
  expect(counted.count).toMatchObject({ yes: 1, no: 1, open: 2 });
  expect(await phone.store.texts.readText(told.space, told.logId)).toBe(`${told.texts[0]}椀。椀。椀。`);
});
