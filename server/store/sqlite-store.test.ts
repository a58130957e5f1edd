import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSpace, mutationOf, nameId, rowOf } from '../testing/store-under-test.ts';
import { bindable } from './sqlite-connection.ts';
import { markOnOpening } from './sqlite-epoch.ts';
import { refuseNetworkDisk, StoreRefused } from './sqlite-guard.ts';
import { openSqliteStore } from './sqlite-store.ts';

const open = (file: string) => openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });

describe('SQLite in one file', () => {
  test('the disk forgets nothing that was acknowledged when the process is killed in the middle', async () => {
    const file = newFile();
    for (const round of ['first', 'second']) {
      const writing = startWriting(file, round);
      await writing.until((said) => said.length > 200);
      const said = await writing.kill();
      const acknowledged = Math.max(...said.map((line) => Number(line) || 0));
      const store = await open(file);
      const space = nameId(round);
      const { head, rows } = await store.read(space, async (tx) => ({
        head: await tx.head(),
        rows: (await tx.rowsOf('activityLog')).map((row) => row.seq).sort((a, b) => a - b),
      }));
      await store.close();
      expect(head).toBeGreaterThanOrEqual(acknowledged);
      expect(rows).toEqual(Array.from({ length: head ?? 0 }, (_, place) => place + 1));
    }
  });

  test('a second process is refused with words, and may come in after the first has ended', async () => {
    const file = newFile();
    const holder = startWriting(file, 'holder');
    await holder.until((said) => said.includes('open'));
    await expect(open(file)).rejects.toThrow(/Another process already uses .*One database file serves one process/);
    await expect(open(file)).rejects.toBeInstanceOf(StoreRefused);
    await holder.kill();
    const store = await open(file);
    await store.ready();
    await store.close();
  });

  test('a second store in the same process is refused as well, and nothing is left locked by the refusal', async () => {
    const file = newFile();
    const first = await open(file);
    await expect(open(file)).rejects.toBeInstanceOf(StoreRefused);
    await first.close();
    await (await open(file)).close();
  });

  test('a folder on a network disk is refused with words', () => {
    expect(() => refuseNetworkDisk('/srv/note', () => 0x6969)).toThrow(/NFS.*DATABASE_URL/);
    expect(() => refuseNetworkDisk('/srv/note', () => -11317950)).toThrow(/CIFS/);
    expect(() => refuseNetworkDisk('/srv/note', () => 0xef53)).not.toThrow();
    expect(() => refuseNetworkDisk(tmpdir())).not.toThrow();
  });

  test('an object is never taken for a value', () => {
    expect(() => bindable(new Date(0))).toThrow(/Date/);
    expect(() => bindable({ a: 1 })).toThrow(/Object/);
    expect(() => bindable(['a'])).toThrow(/Array/);
    expect([undefined, null, true, false, 'a', 1].map(bindable)).toEqual([null, null, 1, 0, 'a', 1]);
  });

  test('a backup put back is another database, a crash is not', async () => {
    const file = newFile();
    const first = await open(file);
    const epoch = await first.epoch();
    const backup = `${file}.backup`;
    const copying = new DatabaseSync(file);
    copying.exec(`VACUUM INTO '${backup}'`);
    copying.close();
    await first.tick();
    await first.close();

    const again = await open(file);
    expect(await again.epoch()).toBe(epoch);
    await again.close();

    rmSync(file);
    renameSync(backup, file);
    const restored = await open(file);
    const other = await restored.epoch();
    expect(other).not.toBe(epoch);
    await restored.close();
    const later = await open(file);
    expect(await later.epoch()).toBe(other);
    const renewed = await later.renewEpoch();
    expect([epoch, other]).not.toContain(renewed);
    expect(await later.epoch()).toBe(renewed);
    await later.close();
  });

  test('neither the file nor the log beside it holds a sheet any more once it is erased, also while it is read', async () => {
    const file = newFile();
    const store = await open(file);
    const [space, round, device] = ['協働', 'nameless', 'phone'].map(nameId) as [string, string, string];
    const secret = 'ひみつのことば';
    const holds = () =>
      [file, `${file}-wal`].map((one) => existsSync(one) && readFileSync(one).includes(Buffer.from(secret)));
    const people = Array.from({ length: 60 }, (_, place) => place + 1);
    const sheet = (n: number, word: string) =>
      rowOf(nameId(`sheet ${n}`), n, { kind: 'assessment', fields: { 'comment.c1': word } });
    await createSpace(store, space);
    await store.write(space, async (tx) => {
      for (const n of people) {
        await tx.putRow(sheet(n, secret.repeat(n)));
        await tx.putMutation({ ...mutationOf(device, n), body: JSON.stringify({ word: secret }), round });
      }
    });
    expect(holds()).toContain(true);
    const until = Promise.withResolvers<void>();
    const reading = store.read(space, async (tx) => {
      await tx.head();
      await until.promise;
    });
    await store.write(space, async (tx) => {
      for (const n of people) await tx.putRow(sheet(n, ''));
      await tx.eraseRound(round, []);
    });
    until.resolve();
    await reading;
    expect(holds()).toEqual([false, false]);
    await store.close();
    expect(holds()).toEqual([false, false]);
  });

  test.each([
    ['a database that never counted', { epoch: 'a', tick: 0 }, null, 'a'],
    ['one that was moved without the file beside it', { epoch: 'a', tick: 4 }, null, 'new'],
    ['one that counts less than the file beside it', { epoch: 'a', tick: 4 }, { epoch: 'a', tick: 5 }, 'new'],
    ['one killed between the two countings', { epoch: 'a', tick: 5 }, { epoch: 'a', tick: 4 }, 'a'],
    ['one beside the file of another', { epoch: 'a', tick: 5 }, { epoch: 'b', tick: 1 }, 'new'],
  ])('%s has the identity it should have', (_, kept, beside, epoch) => {
    expect(markOnOpening(kept, beside, () => 'new')).toEqual({
      epoch,
      tick: Math.max(kept.tick, beside?.tick ?? 0) + 1,
    });
  });
});

const newFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-sqlite-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'deep', 'note.sqlite');
};

/** Another process that writes and says what is durable. */
const startWriting = (file: string, space: string) => {
  const script = new URL('../testing/write-until-killed.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, file, space], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const said: string[] = [];
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => said.push(line));
  return {
    until: (isEnough: (lines: readonly string[]) => boolean) =>
      new Promise<void>((resolve) => {
        lines.on('line', () => {
          if (isEnough(said)) resolve();
        });
      }),
    /** @returns everything it said before it died */
    async kill(): Promise<readonly string[]> {
      child.kill('SIGKILL');
      await ended;
      return said;
    },
  };
};
