import { expect, test } from 'vitest';
import { Dexie } from 'dexie';
import { openDatabase } from './database.ts';

const openNewer = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1000);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });

test('a newer window waits until what is being typed here is written, then this one says that it is old', async () => {
  const said: string[] = [];
  const db = openDatabase('typing', {
    beforeOutdated: async () => {
      await db.drafts.put({ key: 'typed', value: '"last words"', savedAt: 1 });
      said.push('written');
    },
    onOutdated: () => said.push('outdated'),
  });
  await db.drafts.put({ key: 'before', value: '1', savedAt: 0 });
  await openNewer('typing');
  expect(said).toEqual(['written', 'outdated']);
  expect(db.isOpen()).toBe(false);
  await expect(db.drafts.get('typed')).rejects.toThrow(/closed/i);
});

test('a window that cannot write any more lets the newer one in all the same', async () => {
  let isOutdated = false;
  const db = openDatabase('stuck', {
    beforeOutdated: async () => {
      throw new Error('the disk is full');
    },
    onOutdated: () => {
      isOutdated = true;
    },
  });
  await db.drafts.put({ key: 'before', value: '1', savedAt: 0 });
  await openNewer('stuck');
  expect(isOutdated).toBe(true);
});

test('what the first version wrote is there after the table of envelopes came', async () => {
  const old = new Dexie('older');
  old.version(1).stores({
    rows: 'key, [kindKey+sort], parentKey',
    shadow: 'key',
    outbox: 'key',
    review: 'key',
    texts: 'key',
    spaces: 'key',
    device: 'key',
    drafts: 'key',
    sealed: 'key, roundId',
    settings: 'key',
  });
  const sheet = { key: 'sheet', space: 's', roundId: 'r', partyId: 'p', origin: 'pass', isDone: true };
  await old.table('sealed').put({ ...sheet, answers: { 'm1.us': 4 }, comments: {} });
  await old.table('drafts').put({ key: 'typed', value: '"words"', savedAt: 1 });
  old.close();
  const db = openDatabase('older');
  expect(await db.sealed.where('roundId').equals('r').count()).toBe(1);
  expect((await db.drafts.get('typed'))?.value).toBe('"words"');
  expect(await db.gathering.where('roundId').equals('r').count()).toBe(0);
  db.close();
});
