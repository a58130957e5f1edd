/** A phone in airplane mode with a group and many records of a kind on its disk, made before anything is measured. */
import type { BrowserContext, Page } from '@playwright/test';
import { type Fields, SCHEMA } from '#domain/records.ts';
import { writeStamp } from '#protocol/stamp.ts';
import { type OutboxEntry, outboxKey, type ShownRow } from '#replica/kv.ts';
import { shownRow } from '#replica/shown-row.ts';
import { foundGroup } from '../../e2e/support/steps.ts';
import { sampleLogs } from '../adapter/sample-log.ts';
import { openBrowser } from '../visit/one-visit.ts';

/** What lies on the phone: logs, meetings, events that are over, events ahead with some series among them, people, edits that wait. */
export type Listed = 'activityLog' | 'meeting' | 'groupEvent' | 'comingEvent' | 'member' | 'waiting';

/** @returns the id of the group */
export const makePhone = async (
  executablePath: string,
  profile: string,
  address: string,
  count: number,
  kind: Listed = 'activityLog',
): Promise<string> => {
  const context = await openBrowser(executablePath, profile);
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  const space = await foundGroup(page, { name: 'つつじ台の会', you: '一' });
  await page.goto(`${address}/settings`);
  await fill(page, space, kind, count);
  await context.close();
  return space;
};

const atOnce = 5_000;

/** Lays records on the disk as if they had come from the server. */
const fill = async (page: Page, space: string, kind: Listed, count: number): Promise<void> => {
  const logs = sampleLogs(count, 'a-member');
  for (let from = 0; from < count; from += atOnce) {
    const rows = logs.slice(from, from + atOnce).map(({ id, fields }, place) =>
      shownRow(space, {
        id,
        kind: kindOf(kind),
        scope: 'all',
        seq: from + place + 1,
        stamp: '',
        fields: kind === 'comingEvent' ? comingEvent(fields as Fields, from + place) : fieldsOf(kind, fields as Fields),
      }),
    );
    await page.evaluate(putRows, ['rows', rows] as const);
    if (kind === 'waiting') await page.evaluate(putRows, ['outbox', rows.map(waitingEdit)] as const);
  }
};

/** A record that was written without a network, as the phone keeps it until it was sent. */
const waitingEdit = ({ space, id, kind, seq, fields }: ShownRow): OutboxEntry => {
  const n = seq + 1_000;
  const ops = [{ kind, id, set: fields, base: null }];
  return {
    key: outboxKey(space, n),
    space,
    doneAt: Date.UTC(2026, 10, 22) + n,
    mutation: {
      n,
      at: writeStamp(Date.UTC(2026, 10, 22) + n, 0, 1),
      intent: 'activityLog.create',
      schema: SCHEMA,
      ops,
    },
  };
};

/** The kind of record that is laid down for it. */
const kindOf = (listed: Listed): string => {
  if (listed === 'waiting') return 'activityLog';
  return listed === 'comingEvent' ? 'groupEvent' : listed;
};

const fieldsOf = (kind: Listed, log: Fields): Fields => {
  const { title = '', on = '', place = '' } = log;
  if (kind === 'member') return memberOf(Number(log['minutes']) + Number(log['adults']));
  if (kind === 'meeting') return { type: 'board', title, on, place, state: 'confirmed' };
  return kind === 'groupEvent' ? { title, on, place } : log;
};

/** Somebody of the roster; two of three have no phone. */
const memberOf = (chance: number): Fields => {
  const signs = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ';
  const sign = (place: number) => signs[place % signs.length] ?? '';
  const reading = `${sign(chance)}${sign(chance * 7)}${sign(chance * 13)} ${sign(chance * 3)}${sign(chance * 5)}`;
  return { name: `名 ${reading}`, reading, role: 'member', status: 'active', isClaimed: chance % 3 === 0 };
};

/** Four a day from tomorrow on; the first ten are series of five years, every second of them daily. */
const comingEvent = ({ title = '', place = '' }: Fields, number: number): Fields => {
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const until = dayIn(5 * 365).replaceAll('-', '');
  const repeat = `FREQ=${number % 2 === 0 ? 'DAILY' : 'WEEKLY'};UNTIL=${until}`;
  return { title, place, on: dayIn(1 + Math.floor(number / 4)), ...(number < 10 ? { repeat } : {}) };
};

/** Runs in the page. */
const putRows = ([table, rows]: readonly [table: 'rows' | 'outbox', rows: readonly unknown[]]): Promise<void> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('kyodo-note');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction(table, 'readwrite');
      for (const row of rows) tx.objectStore(table).put(row);
      tx.oncomplete = () => {
        db.close();
        done();
      };
      tx.onerror = () => failed(tx.error);
    };
  });

/** The same phone in a new browser process, in airplane mode from the start. */
export const reopen = async (executablePath: string, profile: string): Promise<[BrowserContext, Page]> => {
  const context = await openBrowser(executablePath, profile);
  await context.setOffline(true);
  return [context, context.pages()[0] ?? (await context.newPage())];
};
