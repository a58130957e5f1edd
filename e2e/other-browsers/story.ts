/** The shortest whole story: a group is founded without a network, written in, loaded anew, and sent when the server is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import { startNotebookServer } from '../support/notebook-server.ts';
import { createHand } from './hand.ts';
import type { OtherBrowser } from './other-browser.ts';

/**
 * @param say is told each thing that was seen to be true
 * @throws Error with what was on the screen, when something did not come
 */
export const tellStory = async (browser: OtherBrowser, say: (sentence: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-smoke-'));
  const server = await startNotebookServer({ DATA_DIR: folder });
  const hand = createHand(browser);
  try {
    await browser.open(server.address);
    await hand.see('a copy of the app', isKept);
    say('the app is on the phone');
    await server.kill();
    const space = await foundGroup(browser, hand);
    say('a group is founded while nobody answers');
    await hand.tap('link', '活動を記録する');
    await hand.tap('button', '清掃');
    await hand.tap('button', '記録する');
    await hand.see('記録しました', '() => document.body.innerText.includes("記録しました")');
    await browser.open(`${server.address}/s/${space}/activities`);
    await hand.see('清掃 in the list', isListed);
    say('a log is there after the page was loaded anew, still without an answer');
    await server.restart();
    await browser.open(`${server.address}/s/${space}/activities`);
    await hand.see('送信ずみ', isSent);
    await hand.see('清掃 in the list', isListed);
    await server.kill();
    const titles = await logsOn(join(folder, 'kyodo-note.sqlite'), space);
    if (titles.join() !== '清掃') throw new Error(`on the server are the logs: ${titles.join()}`);
    say('it is on the server, once');
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const foundGroup = async (browser: OtherBrowser, hand: ReturnType<typeof createHand>): Promise<string> => {
  await hand.tap('link', 'グループをつくる');
  await hand.type('団体の名前', 'みどり町内会');
  await hand.tap('choice', '町会・自治会');
  await hand.tap('button', 'つぎへ');
  await hand.type('あなたの名前', '緑川 あき');
  await hand.tap('button', 'ノートをつくる');
  await hand.see('the home of the group', '() => /\\/s\\/[0-9a-f-]{36}/.test(location.pathname)');
  return String(await browser.ask('() => location.pathname.split("/")[2]'));
};

const isKept = '() => navigator.serviceWorker.controller?.state === "activated"';
const isListed =
  '() => [...document.querySelectorAll("main a")].filter((one) => one.innerText.includes("清掃")).length === 1';
const isSent = `() => new Promise((done, failed) => {
  const request = indexedDB.open('kyodo-note');
  request.onerror = () => failed(request.error);
  request.onsuccess = () => {
    const count = request.result.transaction('outbox').objectStore('outbox').count();
    count.onsuccess = () => {
      request.result.close();
      done(count.result === 0 && document.querySelector('header').innerText.includes('送信ずみ'));
    };
  };
})`;

const logsOn = async (file: string, space: string): Promise<string[]> => {
  const store = await openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
  try {
    const page = await store.read(space, (tx) => tx.page({ all: 0 }, { rows: 1_000, textBytes: 1_000_000 }));
    return page.rows.flatMap(({ kind, fields }) => (kind === 'activityLog' ? [String(fields['title'])] : []));
  } finally {
    await store.close();
  }
};
