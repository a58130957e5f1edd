/**
 * `npm run fixtures`: lets the built app and the real server of this version write what later versions must be able to open:
 * a SQLite and a PostgreSQL database with the invented town in it, and the disk of a phone with edits that were never sent.
 * Run once when a version is released; what an earlier version left is never made again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { openPostgresStore } from '#server/store/postgres-store.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import type { Store } from '#server/store/store.ts';
import { startPostgres } from '#server/testing/pg-test-server.ts';
import { readContents, type SpaceContents } from '#server/testing/released/contents.ts';
import { type DatabaseDump, dumpDatabase } from '#server/testing/released/indexeddb-dump.ts';
import { dumpPostgres } from '#server/testing/released/postgres-dump.ts';
import { createHttpPhone } from '#testing/http-phone.ts';
import { loadTown } from '#testing/town/load-town.ts';
import { must } from '#testing/town/must.ts';
import type { LoadedTown } from '#testing/town/stage.ts';
import { chromium, type Page } from '@playwright/test';
import { Client } from 'pg';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { startNotebookServer } from '../e2e/support/notebook-server.ts';
import { comeBack, logActivity, spaceOf, waitUntilSent } from '../e2e/support/steps.ts';
import { build, isBuildNeeded } from './build.ts';
import { root } from './run.ts';

/** A log, an answer and its change, a small record, and a text. */
const editsOffline = 5;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, `server/testing/released/v${version}`);
if (existsSync(folder) && !process.argv.includes('--again')) {
  console.error(`Version ${version} has left its fixtures already (${folder}).`);
  process.exit(1);
}
if (isBuildNeeded() && (await build()) !== 0) process.exit(1);
mkdirSync(folder, { recursive: true });
const contents = { sqlite: await writeSqlite(), postgres: await writePostgres() };
const lines = Object.entries(contents).flatMap(([database, spaces]) =>
  spaces.map((space) => `${JSON.stringify({ database, ...space })}\n`),
);
keep('contents.jsonl', lines.join(''));

function keep(name: string, text: string | Uint8Array): void {
  writeFileSync(join(folder, name), text);
  console.log(`${name}: ${text.length} ${typeof text === 'string' ? 'letters' : 'bytes'}`);
}

async function writeSqlite(): Promise<SpaceContents[]> {
  const place = mkdtempSync(join(tmpdir(), 'kyodo-note-fixtures-'));
  const server = await startNotebookServer({ DATA_DIR: place });
  try {
    const town = await fill(server.address);
    await writePhone(server.address, town);
    await server.kill();
    const [file, copy] = [join(place, 'kyodo-note.sqlite'), join(place, 'whole.sqlite')];
    const db = new DatabaseSync(file);
    db.prepare('vacuum into ?').run(copy);
    const spaces = db.prepare('select distinct lower(hex(space_id)) as space, scope from record').all();
    db.close();
    keep('notebook.sqlite.gz', gzipSync(readFileSync(copy), { level: 9 }));
    const store = await openSqliteStore({ file: copy, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
    return await contentsOf(
      store,
      spaces.map((one) => ({ space: dashed(String(one['space'])), scope: String(one['scope']) })),
    );
  } finally {
    await server.close();
    rmSync(place, { recursive: true, force: true });
  }
}

async function writePostgres(): Promise<SpaceContents[]> {
  const postgres = await startPostgres({ own: true });
  try {
    const server = await startNotebookServer({ DATABASE_URL: postgres.url });
    await fill(server.address).finally(() => server.close());
    keep('notebook.postgres.sql.gz', gzipSync(await dumpPostgres(postgres.url), { level: 9 }));
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    const spaces = await client.query('select distinct space_id::text as space, scope from record');
    await client.end();
    const store = await openPostgresStore({
      url: postgres.url,
      newEpoch: () => crypto.randomUUID(),
      onProblem: () => undefined,
    });
    return await contentsOf(store, spaces.rows);
  } finally {
    await postgres.stop();
  }
}

/** Reads everything once and closes the store. */
async function contentsOf(
  store: Store,
  found: readonly { readonly space: string; readonly scope: string }[],
): Promise<SpaceContents[]> {
  const scopes = Map.groupBy(found, (one) => one.space);
  const read = [...scopes].map(([space, list]) =>
    readContents(
      store,
      space,
      list.map((one) => one.scope),
    ),
  );
  const all = await Promise.all(read);
  await store.close();
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The town; each person's secret follows from their name, so that it is the same each time. */
function fill(address: string): Promise<LoadedTown> {
  const secretOf = (person: string) => createHash('sha256').update(`fixture ${person}`).digest('hex');
  return loadTown((person, now) => createHttpPhone(address, secretOf(person), now), Date.now());
}

/** 若葉花子's phone in a real browser: she has everything, then goes out of reach and writes on. */
async function writePhone(address: string, town: LoadedTown): Promise<void> {
  const hanako = town.phones.get('hanako');
  if (!hanako) throw new Error('the town has no 若葉花子');
  const card = await must(hanako.store.joining.createRecoveryCard());
  const space = town.spaces['area'] ?? '';
  const { records } = await hanako.store.meetings.listMeetings(space);
  const meeting = records.find((one) => one.title === '冬じたくの相談')?.id ?? '';
  const browser = await chromium.launch({ executablePath: findBrowser().path, args: ['--no-sandbox'] });
  try {
    const phone = await browser.newContext({
      baseURL: address,
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await phone.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await comeBack(page, address, card, /わかばが丘町内会/);
    if (spaceOf(page) !== space) throw new Error('the card led elsewhere');
    for (const place of [`/s/${space}/meetings/${meeting}`, `/s/${space}`]) {
      await page.goto(place);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await waitUntilSent(page);
    await phone.setOffline(true);
    await writeOffline(page, space, meeting);
    const dump = await page.evaluate(dumpDatabase, 'kyodo-note');
    console.log(`edits that were never sent: ${outboxOf(dump).length}`);
    keep('phone.indexeddb.json.gz', gzipSync(JSON.stringify(dump), { level: 9 }));
    await phone.close();
  } finally {
    await browser.close();
  }
}

function outboxOf(dump: DatabaseDump): readonly unknown[] {
  return dump.stores.find(({ name }) => name === 'outbox')?.values ?? [];
}

/** Writes them by the screens. */
async function writeOffline(page: Page, space: string, meeting: string): Promise<void> {
  await logActivity(page, '雪かき');
  await page.goto(`/s/${space}`);
  for (const name of ['行く', '行かない']) {
    await page.getByRole('radio', { name, exact: true }).first().click();
    await page.getByRole('radio', { name, exact: true, checked: true }).first().waitFor({ state: 'attached' });
  }
  await page.goto(`/s/${space}/meetings/${meeting}`);
  const rest = page.getByRole('button', { name: /^議題のほか/ });
  await rest.waitFor();
  if ((await rest.getAttribute('aria-expanded')) !== 'true') await rest.click();
  await page.getByRole('button', { name: '決まったことを書く' }).first().click();
  await page.getByRole('textbox', { name: /^決まったこと/ }).fill('スコップは集会所に十本おく。');
  await page.getByRole('button', { name: '書きとめる', exact: true }).click();
  const body = page.getByRole('region', { name: '本文' }).getByRole('textbox');
  await body.fill('雪の朝は、七時に電話で声をかけ合う。');
  await body.blur();
  while (outboxOf(await page.evaluate(dumpDatabase, 'kyodo-note')).length < editsOffline) await body.blur();
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
