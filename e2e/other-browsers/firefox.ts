/** Firefox, by the WebDriver BiDi it brings along: a WebSocket, no driver beside it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, type OtherBrowser, startProgram } from './other-browser.ts';

const programs = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].filter((path) => path !== '');
const howToInstall =
  'Install Firefox:\n  apt-get install firefox-esr\nor set FIREFOX_PATH to its program file (not a snap: that one cannot read the profile).';

/** A browser under test calls nobody and asks nothing. */
const settings = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#nobody',
  'toolkit.telemetry.server': 'data:,',
  'app.normandy.enabled': false,
  'browser.safebrowsing.update.enabled': false,
};

/** @throws MissingBrowser */
export const openFirefox = async (): Promise<OtherBrowser> => {
  const path = findProgram(programs, howToInstall);
  const profile = mkdtempSync(join(tmpdir(), 'kyodo-note-firefox-'));
  const lines = Object.entries(settings).map(([name, value]) => `user_pref('${name}', ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const program = startProgram(path, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
  ]);
  const end = async (): Promise<void> => {
    await program.end();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await program.says(/WebDriver BiDi listening on (ws:\/\/\S+)\n/);
    return await openSession(await connect(`${address}/session`), end);
  } catch (error) {
    await end();
    throw error;
  }
};

type Send = <T>(method: string, params: object) => Promise<T>;

const openSession = async (send: Send, end: () => Promise<void>): Promise<OtherBrowser> => {
  const session = await send<Session>('session.new', { capabilities: {} });
  const { contexts } = await send<Tree>('browsingContext.getTree', {});
  const context = contexts[0]?.context ?? '';
  await send('browsingContext.setViewport', { context, viewport: { width: 360, height: 740 } });
  const { browserName, browserVersion } = session.capabilities;
  return {
    version: `${browserName} ${browserVersion}`,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async ask(source) {
      const answer = await send<Answer>('script.evaluate', {
        expression: `Promise.resolve((${source})()).then((found) => JSON.stringify({ found }))`,
        target: { context },
        awaitPromise: true,
      });
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'the page did not answer');
      return JSON.parse(answer.result?.value ?? '{}').found;
    },
    async act(actions) {
      await send('input.performActions', { context, actions });
      await send('input.releaseActions', { context });
    },
    close: end,
  };
};

interface Session {
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}
interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}
interface Answer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Questions and answers over one WebSocket; what nobody asked for is left aside. */
const connect = async (address: string): Promise<Send> => {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`${address} does not answer`)));
  });
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'error') asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result);
  });
  socket.addEventListener('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('Firefox has ended'));
  });
  let last = 0;
  return <T>(method: string, params: object): Promise<T> => {
    last += 1;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(last, asked);
    socket.send(JSON.stringify({ id: last, method, params }));
    return asked.promise as Promise<T>;
  };
};
