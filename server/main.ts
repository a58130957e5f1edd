/** `node server/main.ts`: reads the environment, starts the server, ends it in good order. */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Node ${process.versions.node} is too old for the server: it needs 24 or newer. Start it with npm start.`,
  );
  process.exit(1);
}

// Only now: an older Node could not even read what these files import.
const { enableCompileCache } = await import('node:module');
// What was compiled once is not compiled again: a restart takes half the time. Where it cannot be written, nothing changes.
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/kyodo-note/compiled`);
const { help, readSettings } = await import('./ops/settings.ts');
if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(help);
  process.exit(0);
}
const settings = readSettings(process.env);
if (!settings.ok) {
  console.error(
    ['The server does not start with these settings:', ...settings.error.map((one) => `  ${one}`)].join('\n'),
  );
  process.exit(1);
}

const { createLog } = await import('./ops/log.ts');
const { startServer } = await import('./ops/start.ts');
const { explain } = await import('./ops/explain.ts');

const begun = performance.now();
try {
  const running = await startServer(
    settings.value,
    createLog(process.stdout.isTTY),
    (sentence) => console.log(sentence),
    `${import.meta.dirname}/../dist`,
    process.argv.includes('--restored'),
  );
  console.log(
    `Ready after ${Math.round(performance.now() - begun)} ms: ${settings.value.publicUrl ?? running.address}`,
  );
  if (!['127.0.0.1', 'localhost', '::1'].includes(settings.value.host) && settings.value.publicUrl === null) {
    console.log('Others reach it by plain http: phones cannot install the app then. Set PUBLIC_URL (see --help).');
  }
  let isEnding = false;
  const end = (signal: string): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    console.log(`${signal}: finishing what is under way…`);
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
} catch (error) {
  console.error(explain(error, settings.value) ?? error);
  process.exit(1);
}
