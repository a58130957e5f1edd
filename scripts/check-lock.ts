import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { report } from './problems.ts';

type Manifest = Readonly<Record<string, unknown>>;
type Lock = {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
};

/**
 * Looks at package.json and its lock: versions are exact, the lock names no address of a registry and has a checksum for every
 * package.
 * @returns one line per violation
 */
export function checkLock(root: string): string[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const wanted = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap((part) =>
    Object.entries(manifest[part] ?? {}),
  );
  return [
    ...wanted.flatMap(([name, version]) =>
      /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))
        ? []
        : [`package.json: ${name} ${version} is not an exact version`],
    ),
    ...Object.entries(lock.packages).flatMap(([path, { resolved, integrity }]) => {
      if (path === '') return [];
      if (resolved !== undefined) return [`package-lock.json: ${path} names an address`];
      return integrity === undefined ? [`package-lock.json: ${path} has no checksum`] : [];
    }),
  ];
}

/** What `npm ci` would say on a fresh clone; some releases come without the packages of all platforms and break it. */
function tryInstall(root: string): string[] {
  const npm = process.env['npm_execpath'];
  if (!npm?.endsWith('.js')) return [];
  const args = [npm, 'ci', '--dry-run', '--offline', '--ignore-scripts', '--loglevel=error'];
  const { status, stderr } = spawnSync(process.env['npm_node_execpath'] ?? process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`npm ci would fail: ${stderr.trim().split('\n').slice(0, 12).join('\n')}`];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  report('lock', [...checkLock(root), ...tryInstall(root)]);
}
