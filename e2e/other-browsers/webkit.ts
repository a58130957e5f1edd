/** WebKitGTK's small browser, by the WebDriver of its own package. */
import { createServer } from 'node:net';
import { findProgram, type OtherBrowser, type Program, startProgram } from './other-browser.ts';

const howToInstall =
  'Install WebKitGTK, its driver and a screen that nobody sees:\n  apt-get install webkit2gtk-driver xvfb';
const drivers = ['/usr/bin/WebKitWebDriver'];
const screens = ['/usr/bin/Xvfb'];
const browsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map((api) => {
    const name = api === '6.0' ? 'webkitgtk-6.0' : `webkit2gtk-${api}`;
    return `/usr/lib/${machine}-linux-gnu/${name}/MiniBrowser`;
  }),
);

/** @throws MissingBrowser */
export const openWebkit = async (): Promise<OtherBrowser> => {
  const driverPath = findProgram(drivers, howToInstall);
  const binary = findProgram(browsers, howToInstall);
  const screenPath = findProgram(screens, howToInstall);
  const programs: Program[] = [];
  const endAll = async (): Promise<void> => {
    for (const program of programs.reverse()) await program.end();
  };
  try {
    const screen = startProgram(screenPath, ['-displayfd', '1', '-screen', '0', '800x1000x24', '-nolisten', 'tcp']);
    programs.push(screen);
    const display = await screen.says(/^(\d+)\n/);
    const port = await freePort();
    // Without a desktop there is no settings service and no bus of a session to ask.
    const env = { DISPLAY: `:${display}`, GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory', NO_AT_BRIDGE: '1' };
    programs.push(startProgram(driverPath, [`--port=${port}`], env));
    return await openSession(`http://127.0.0.1:${port}`, binary, endAll);
  } catch (error) {
    await endAll();
    throw error;
  }
};

const openSession = async (driver: string, binary: string, endAll: () => Promise<void>): Promise<OtherBrowser> => {
  const options = { binary, args: ['--automation'] };
  const created = await untilListening(() =>
    command<Session>(driver, 'POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    }),
  );
  const at = `/session/${created.sessionId}`;
  const { browserName, browserVersion } = created.capabilities;
  return {
    version: `WebKitGTK ${browserVersion} (${browserName})`,
    async open(url) {
      await command(driver, 'POST', `${at}/url`, { url });
    },
    async ask(source) {
      // The answer travels as text, because a driver has its own idea of undefined and of empty places.
      const script = `const [done] = arguments; Promise.resolve((${source})()).then(
        (found) => done(JSON.stringify({ found })), (error) => done(JSON.stringify({ error: String(error) })));`;
      const text = await command<string>(driver, 'POST', `${at}/execute/async`, { script, args: [] });
      const answer = JSON.parse(text);
      if (answer.error) throw new Error(answer.error);
      return answer.found;
    },
    async act(actions) {
      await command(driver, 'POST', `${at}/actions`, { actions });
      await command(driver, 'DELETE', `${at}/actions`);
    },
    async close() {
      await command(driver, 'DELETE', at).finally(endAll);
    },
  };
};

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

const command = async <T>(driver: string, method: string, path: string, body?: object): Promise<T> => {
  const answer = await fetch(driver + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { value: T & { readonly error?: string; readonly message?: string } };
  if (!answer.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
  return value;
};

/** The driver prints nothing when it is ready. */
const untilListening = async <T>(ask: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TypeError) || Date.now() > deadline) throw error;
      await new Promise((next) => setTimeout(next, 50));
    }
  }
};

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))));
    });
  });
