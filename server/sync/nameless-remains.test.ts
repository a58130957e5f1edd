import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { mutationHash } from '#protocol/mutation-hash.ts';
import type { Mutation, Verdict } from '#protocol/mutation.ts';
import { openPostgresStore } from '../store/postgres-store.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createRoundTown, edit } from '../testing/round-town.ts';
import { accountOf, at, set } from '../testing/sync-town.ts';
import { createTestDatabase } from '../testing/test-database.ts';

/** A database somebody looks through who runs it. */
interface Opened {
  readonly store: Store;
  /** Every row of every table, as text without dashes, bytes in hex. */
  rows(): Promise<string[]>;
  /** Rows that were written together, where the database tells. */
  transactions(): Promise<string[]>;
  /** The files, where they can be read. */
  files(): Buffer;
}

const newEpoch = () => crypto.randomUUID();

const sqlite = async (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-remains-'));
  const file = join(folder, 'note.sqlite');
  const store = await openSqliteStore({ file, newEpoch, soon: setImmediate });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    store,
    transactions: async () => [],
    async rows() {
      const db = new DatabaseSync(file, { readOnly: true });
      const tables = db.prepare("select name from sqlite_schema where type = 'table'").all();
      const rows = tables.flatMap(({ name }) =>
        db
          .prepare(`select * from "${String(name)}"`)
          .all()
          .map((row) => plain(String(name), row)),
      );
      db.close();
      return rows;
    },
    files: () => Buffer.concat([file, `${file}-wal`].filter(existsSync).map((one) => readFileSync(one))),
  };
};

const postgres = async (): Promise<Opened> => {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'));
  const store = await openPostgresStore({ url, newEpoch, onProblem: () => undefined });
  onTestFinished(async () => {
    await store.close();
    await drop();
  });
  const read = async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows: tables } = await client.query("select tablename from pg_tables where schemaname = 'public'");
    const rows: { readonly by: string; readonly text: string }[] = [];
    for (const { tablename: name } of tables) {
      const found = await client.query(`select t.*, t.xmin as written_by from "${name}" as t`);
      for (const { written_by: by, ...row } of found.rows) rows.push({ by: String(by), text: plain(name, row) });
    }
    await client.end();
    return rows;
  };
  return {
    store,
    rows: async () => (await read()).map(({ text }) => text),
    transactions: async () =>
      Object.values(Object.groupBy(await read(), ({ by }) => by)).map((rows = []) =>
        rows.map(({ text }) => text).join('\n'),
      ),
    files: () => Buffer.alloc(0),
  };
};

const plain = (table: string, row: Record<string, unknown>): string => {
  const values = Object.entries(row).map(
    ([name, value]) => `${name}=${value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)}`,
  );
  return bare(`${table} ${values.join(' ')}`);
};

const bare = (text: string): string => text.replaceAll('-', '').toLowerCase();

describe.each([
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
])('whoever runs the database after a showing without names (%s)', (_, open) => {
  test('finds nothing that ties a sheet to the person who wrote it', async () => {
    const { store, rows, transactions, files } = await open();
    const people = await createRoundTown(store);
    const { town, space, ken } = people;
    const round = await people.openRound(ken.member);
    const sheet = town.fresh();
    const comment = 'ひみつのことば';
    const [phone, tablet] = [town.phone('ken'), town.phone('ken')];
    const sent: Mutation[] = [];
    const verdicts: Verdict[] = [];
    const push = async (from: typeof phone, n: number, one: Omit<Mutation, 'n'>) => {
      sent.push({ n, ...one });
      const answer = await from.ask(space, [{ n, ...one }]);
      verdicts.push(...answer.verdicts);
      return answer.verdicts[0];
    };
    const applied = { status: 'applied' };
    const refused = (code: string) => ({ status: 'rejected', code });
    const change = (stamp: string, fields: object, base: string | null) =>
      edit(stamp, set('assessment', sheet, { ...fields }, base));
    const log = (stamp: string) => ({
      at: stamp,
      intent: 'log',
      schema: 1,
      ops: [set('activityLog', town.fresh(), { title: '清掃', authorId: ken.member })],
    });

    // Before there is a sheet, somebody changes it; then it is made, changed, changed on a second phone, refused, sent again.
    expect(await push(phone, 1, change(at(1000, 9), { isDone: true }, at(900, 9)))).toMatchObject(
      refused('record.missing'),
    );
    const birth = edit(at(2000, 9), people.sheetOf(round, ken.member, { isDone: false, 'comment.c1': comment }, sheet));
    expect(await push(phone, 2, birth)).toMatchObject(applied);
    expect(await push(phone, 3, change(at(3000, 9), { 'answer.p1-mid-a.us': 3 }, at(2000, 9)))).toMatchObject(applied);
    expect(await push(tablet, 1, change(at(3500, 8), { 'comment.c1': 'べつのことば' }, null))).toBeDefined();
    const own = (await phone.ask(space, [])).rows;
    const conflicts = own.filter(({ kind }) => kind === 'conflict');
    expect(conflicts.length).toBeGreaterThan(0);
    const seen = conflicts.map(({ id }) => set('conflict', id, { isLostSeen: true }));
    expect(await push(phone, 4, { at: at(3600, 9), intent: 'seen', schema: 1, ops: seen })).toMatchObject(applied);
    const badOp = set('assessment', sheet, { isDone: 'たぶん' }, at(2000, 9));
    expect(await push(phone, 5, edit(at(3700, 9), badOp))).toMatchObject(refused('field.wrong_type'));
    expect(await push(tablet, 2, birth)).toMatchObject(applied);
    const { salt: _salt, ...unsalted } = change(at(3800, 9), { isDone: true }, at(2000, 9));
    expect(await push(phone, 6, unsalted)).toMatchObject(refused('message.malformed'));
    const doubled = edit(at(3900, 9), people.sheetOf(round, ken.member));
    expect(await push(phone, 7, doubled)).toMatchObject(refused('round.already_answered'));
    expect(await push(phone, 8, change(at(4000, 9), { isDone: true }, at(2000, 9)))).toMatchObject(applied);
    expect(await push(phone, 9, log(at(4100, 9)))).toMatchObject(applied);
    const before = await phone.ask(space, [], {});
    expect(Object.keys(before.cursors)).toContain(`sheet:${round}:${ken.member}`);

    expect(await people.show(round)).toMatchObject(applied);

    // The phone learns that it may not read its sheet any more, sends it once more, and a late one.
    const after = await phone.ask(space, [], before.cursors);
    expect(Object.keys(after.cursors)).not.toContain(`sheet:${round}:${ken.member}`);
    expect(await push(phone, 10, change(at(5000, 9), { isDone: false }, at(4000, 9)))).toMatchObject({
      status: 'rejected',
    });
    const late = edit(at(5100, 9), people.sheetOf(round, ken.member));
    expect(await push(phone, 11, late)).toMatchObject(refused('round.not_open'));
    expect(await push(phone, 12, birth)).toMatchObject(applied);
    expect(await push(town.phone('ken'), 1, birth)).toMatchObject(applied);
    expect(await push(phone, 13, log(at(5200, 9)))).toMatchObject(applied);
    expect(verdicts.filter(({ place }) => JSON.stringify(place ?? '').includes(sheet))).toEqual([]);

    const lateSheets = [late, doubled].flatMap(({ ops }) => ops.map(({ id }) => id));
    const ofSheet = [
      ...[sheet, ...lateSheets, ...conflicts.map(({ id }) => id)].map(bare),
      ...sent
        .filter(({ ops }) => ops.some(({ kind }) => kind !== 'activityLog'))
        .flatMap((one) => [mutationHash(one), bare(one.at)]),
      bare(comment),
    ];
    const devices = [phone, tablet].map(({ device }) => device);
    const ofKen = [ken.member, ...devices, accountOf('ken')].map(bare);
    const all = await rows();
    const holding = (tokens: readonly string[]) => all.filter((row) => tokens.some((token) => row.includes(token)));
    // The scan sees what it should: the person is there, and so is the empty place of the sheet.
    expect(holding(ofKen).length).toBeGreaterThan(2);
    expect(holding([bare(sheet)]).length).toBeGreaterThan(0);
    expect(holding(ofSheet).filter((row) => ofKen.some((token) => row.includes(token)))).toEqual([]);
    const accepted = [bare(sheet), mutationHash({ n: 1, ...birth })];
    const isAbout = (tokens: readonly string[]) => (row: string) => tokens.some((token) => row.includes(token));
    // The round itself names everybody who was asked.
    const together = (await transactions()).map((one) =>
      one
        .split('\n')
        .filter((row) => !row.includes('kind=evaluationround'))
        .join('\n'),
    );
    expect(together.filter(isAbout(accepted)).filter(isAbout(ofKen))).toEqual([]);
    const stamps = sent.map((one) => bare(one.at));
    expect(holding([bare(sheet)]).filter(isAbout(stamps))).toEqual([]);
    expect(holding([bare(unsalted.at), mutationHash({ n: 1, ...unsalted })])).toEqual([]);
    expect(holding([bare(comment), 'abababababab', `sheet:${bare(round)}`])).toEqual([]);
    const bytes = files();
    for (const text of [comment, `sheet:${round}:`, 'ab'.repeat(16)]) expect(bytes.includes(text)).toBe(false);
  });

  test('finds nothing either when all sheets and the showing came from one phone', async () => {
    const { store, rows } = await open();
    const people = await createRoundTown(store);
    const { town, space, hana, theirs, ken, aya } = people;
    const round = await people.openRoundOn('onePhone', ken.member);
    const seen = (await store.read(space, (tx) => tx.row(round)))?.stamp ?? null;
    const sheets = [ken.member, aya.member].map((memberId) =>
      people.sheetOf(round, memberId, {
        typedBy: hana,
        origin: 'pass',
        ...(memberId === aya.member ? { partyId: theirs } : {}),
      }),
    );
    const showing = {
      ...set('evaluationRound', round, { state: 'shown', shownAt: 1 }, seen),
      bases: { shownAt: null },
    };
    const phone = town.phone('hana');
    const all = edit(at(9000, 9), ...sheets, showing);
    for (let time = 0; time < 2; time += 1) {
      expect((await phone.ask(space, [{ n: 1, ...all }])).verdicts).toMatchObject([{ n: 1, status: 'applied' }]);
    }
    expect((await town.phone('hana').ask(space, [{ n: 1, ...all }])).verdicts).toMatchObject([{ status: 'applied' }]);
    const ofSheets = [...sheets.map(({ id }) => bare(id)), mutationHash({ n: 1, ...all }), bare(all.at)];
    const ofPeople = [hana, ken.member, aya.member, phone.device, ...['hana', 'ken', 'aya'].map(accountOf)].map(bare);
    const found = await rows();
    const isAbout = (tokens: readonly string[]) => (row: string) => tokens.some((token) => row.includes(token));
    expect(found.filter(isAbout(ofSheets)).length).toBeGreaterThan(1);
    // The stamp of the showing stands in the round, which names everybody who was asked.
    const others = found.filter((row) => !row.includes('kind=evaluationround'));
    expect(others.filter(isAbout(ofSheets)).filter(isAbout(ofPeople))).toEqual([]);
    expect(others.filter(isAbout([bare(all.at)]))).toEqual([]);
  });
});
