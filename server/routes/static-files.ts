/** The built app. Only files that were there at the start are served, so no path leads anywhere else. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { packingFor } from './answers.ts';

/** @param folder the built app; null when only the API is served */
export const staticRoutes = (folder: string | null) => {
  const files =
    folder !== null && existsSync(join(folder, 'index.html')) ? listFiles(folder) : new Map<string, string>();
  const kept = new Map<string, Promise<Kept>>();
  const load = (path: string, file: string): Promise<Kept> => {
    const known = kept.get(path) ?? prepareFile(file);
    kept.set(path, known);
    return known;
  };
  return new Hono().get('*', async (c) => {
    const path = pathOf(c);
    const file = path === null ? undefined : files.get(path);
    if (path !== null && file !== undefined) return answerFile(c, path, await load(path, file));
    if (path === null || path.startsWith('/assets/')) return c.notFound();
    const shell = files.get('/index.html');
    if (shell === undefined) return c.notFound();
    return answerFile(c, '/index.html', await load('/index.html', shell));
  });
};

/** Hashes of the style elements of the page, for the Content-Security-Policy. */
export const inlineStylesOf = (folder: string | null): string[] => {
  const page = folder === null ? '' : join(folder, 'index.html');
  if (!existsSync(page)) return [];
  const styles = readFileSync(page, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g);
  return [...styles].map(
    ([, text]) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`,
  );
};

interface Kept {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly tag: string;
  /** Packed when it is first asked for that way. */
  readonly packed: Map<'br' | 'gzip', Promise<Uint8Array<ArrayBuffer>>>;
}

const listFiles = (folder: string): Map<string, string> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).replaceAll(sep, '/')}`, file];
    }),
  );
};

const prepareFile = async (file: string): Promise<Kept> => {
  const plain = new Uint8Array(await readFile(file));
  return { plain, tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22), packed: new Map() };
};

const answerFile = async (c: Context, path: string, file: Kept): Promise<Response> => {
  const kind = kinds.get(extname(path)) ?? 'application/octet-stream';
  const packing = isText(kind) ? packingFor(c.req.header('accept-encoding') ?? '') : null;
  const tag = `"${file.tag}${packing === null ? '' : `-${packing}`}"`;
  c.header('Content-Type', kind);
  c.header('ETag', tag);
  // Names of assets carry a hash of what is inside; everything else may be another file tomorrow.
  c.header('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isText(kind)) c.header('Vary', 'Accept-Encoding');
  if (c.req.header('if-none-match')?.split(/,\s*/).includes(tag)) return c.body(null, 304);
  if (packing === null) return c.body(file.plain);
  c.header('Content-Encoding', packing);
  return c.body(await packedAs(file, packing));
};

const packedAs = (file: Kept, packing: 'br' | 'gzip'): Promise<Uint8Array<ArrayBuffer>> => {
  const known = file.packed.get(packing) ?? pack[packing](file.plain).then((bytes) => new Uint8Array(bytes));
  file.packed.set(packing, known);
  return known;
};

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const pack = {
  br: (bytes: Uint8Array) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  gzip: (bytes: Uint8Array) => gzipped(bytes, { level: 9 }),
};

const pathOf = (c: Context): string | null => {
  try {
    return decodeURIComponent(c.req.path);
  } catch {
    return null;
  }
};

const isText = (kind: string): boolean => /^text\/|json|javascript|svg|manifest/.test(kind);

const kinds = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.woff2', 'font/woff2'],
]);
