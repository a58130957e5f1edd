/**
 * The door of every command: `node scripts/enter.mjs scripts/start.ts [arguments]`.
 * Plain JavaScript for Node 20 or newer, without any package, so that it works on a fresh clone.
 * It installs what is missing, says so while it works, and hands over to the Node this project is pinned to.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [target, ...rest] = process.argv.slice(2);

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.version}. Get one from https://nodejs.org/`);
  process.exit(1);
}
if (!target) {
  console.error('usage: node scripts/enter.mjs <script> [arguments]');
  process.exit(2);
}
if (isInstallNeeded()) await install();
if (!existsSync(join(root, 'node_modules/.bin', nodeName()))) await run(process.execPath, ['scripts/link-node.mjs']);
process.exit(await run(pinnedNode(), [join(root, target), ...rest]));

/** True when a package of the lock file is missing in node_modules or stands there in another version. */
function isInstallNeeded() {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return true;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(wanted).some(
    ([path, entry]) => path !== '' && !entry.optional && !entry.peer && present[path]?.version !== entry.version,
  );
}

async function install() {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const count = Object.keys(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages).length - 1;
  console.log(`Installing what is missing (up to ${count} packages, about 650 MB). This can take a few minutes.`);
  const beat = setInterval(() => console.log(`  still installing, ${seconds()} s`), 15_000);
  // npm removes node_modules first, so it must not run on the Node that lives there.
  const systemNode = process.env.npm_node_execpath ?? process.execPath;
  const npm = process.env.npm_execpath;
  const options = ['ci', '--loglevel=error', '--no-fund', '--no-audit'];
  const code = npm?.endsWith('.js') ? await run(systemNode, [npm, ...options]) : await run('npm', options);
  clearInterval(beat);
  if (code !== 0) {
    console.error(
      `Installing failed (npm ci ended with ${code}). Check the network connection and run the command again.`,
    );
    process.exit(code);
  }
  console.log(`Installed in ${seconds()} s.`);
}

function nodeName() {
  return process.platform === 'win32' ? 'node.exe' : 'node';
}

/** The pinned Node, or the one running now where no package exists for this platform. */
function pinnedNode() {
  const pinned = join(root, 'node_modules/.bin', nodeName());
  return existsSync(pinned) ? pinned : process.execPath;
}

/**
 * Runs a program in the project's folder and passes signals on to it.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 128 + n after a signal
 */
function run(program, args) {
  const path = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
    shell: process.platform === 'win32' && program === 'npm',
  });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const watch = watchParent(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + (signal === 'SIGKILL' ? 9 : 15)));
  });
}

/**
 * Calls `leave` when the npm that started this is gone: ended by a signal, it passes that to the shell in between, and the shell
 * to nobody.
 * @param {() => void} leave
 */
function watchParent(leave) {
  const parent = process.ppid;
  const look = () => process.ppid !== parent && leave();
  return process.env.npm_lifecycle_event ? setInterval(look, 500).unref() : undefined;
}
