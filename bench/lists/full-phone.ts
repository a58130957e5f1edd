/** A phone in airplane mode with a group and many records of a kind on its disk, made before anything is measured. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Fields } from '#domain/records.ts';
import { shownRow } from '#replica/shown-row.ts';
import { foundGroup } from '../../e2e/support/steps.ts';
import { sampleLogs } from '../adapter/sample-log.ts';
import { openBrowser } from '../visit/one-visit.ts';

/** What lies on the phone: logs, meetings, events that are over, events ahead with some series among them. */
export type Listed = 'activityLog' | 'meeting' | 'groupEvent' | 'comingEvent';

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
        kind: kind === 'comingEvent' ? 'groupEvent' : kind,
        scope: 'all',
        seq: from + place + 1,
        stamp: '',
        fields: kind === 'comingEvent' ? comingEvent(fields as Fields, from + place) : fieldsOf(kind, fields as Fields),
      }),
    );
    await page.evaluate(putRows, rows);
  }
};

const fieldsOf = (kind: Listed, log: Fields): Fields => {
  const { title = '', on = '', place = '' } = log;
  if (kind === 'meeting') return { type: 'board', title, on, place, state: 'confirmed' };
  return kind === 'groupEvent' ? { title, on, place } : log;
};

/** Four a day from tomorrow on; the first ten are series of five years, every second of them daily. */
const comingEvent = ({ title = '', place = '' }: Fields, number: number): Fields => {
  const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const until = dayIn(5 * 365).replaceAll('-', '');
  const repeat = `FREQ=${number % 2 === 0 ? 'DAILY' : 'WEEKLY'};UNTIL=${until}`;
  return { title, place, on: dayIn(1 + Math.floor(number / 4)), ...(number < 10 ? { repeat } : {}) };
};

/** Runs in the page. */
const putRows = (rows: readonly unknown[]): Promise<void> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('kyodo-note');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const tx = db.transaction('rows', 'readwrite');
      for (const row of rows) tx.objectStore('rows').put(row);
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
