/**
 * Runs after every install, under whatever Node npm itself uses.
 * Makes `node_modules/.bin/node` the Node this project is pinned to, because some npm versions leave that link out
 * as soon as packages for more than one platform are listed.
 */
import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

const binary = findPinnedNode();
if (binary) linkIt(binary);
else {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(
    `No pinned Node exists for ${process.platform}-${process.arch}: the Node of this machine is used (${process.version}). ` +
      `Installing needs ${engines.node}; running the server needs 24.15 or newer.`,
  );
}

/** @returns {string | undefined} path of the pinned binary, if this platform has one */
function findPinnedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    const manifest = join(modules, name, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const path = join(modules, name, typeof bin === 'string' ? bin : bin.node);
    if (existsSync(path)) return path;
  }
  return undefined;
}

/** @param {string} target */
function linkIt(target) {
  const folder = join(modules, '.bin');
  mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') {
    // A shell shim (.cmd) is not found by spawn() without a shell, so the real program is put there.
    const link = join(folder, 'node.exe');
    rmSync(link, { force: true });
    try {
      linkSync(target, link);
    } catch {
      copyFileSync(target, link);
    }
    return;
  }
  const link = join(folder, 'node');
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { force: true });
  symlinkSync(relative(folder, target), link);
}
