import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { folderOf, homes, isTestOnly, layers } from './layers.ts';
import { report } from './problems.ts';
import { readSources, type SourceFile } from './source-code.ts';

/**
 * Holds every import of src and server to the table in layers.ts: layers look only down, features do not know each other, each
 * outside package stays in its home, nothing goes in circles (types included), nothing but tests uses tests.
 * @returns one line per violation
 */
export function checkLayers(root: string): string[] {
  const files = readSources(root, ['src', 'server']);
  const problems: string[] = [];
  const edges = new Map<string, string[]>();
  for (const file of files) {
    if (!isTestOnly(file.path) && !layers[layerOf(file.path)]) problems.push(`${file.path}: belongs to no layer`);
    for (const { from, line } of file.imports) {
      const target = targetOf(file.path, from);
      const complaint =
        target === undefined ? complainAboutPackage(file, from) : complainAboutFile(root, file, from, target);
      if (complaint) problems.push(`${file.path}:${line}: ${complaint}`);
      if (target !== undefined) edges.set(file.path, [...(edges.get(file.path) ?? []), target]);
    }
  }
  return [...problems, ...findCircles(edges).map((circle) => `circle: ${circle.join(' → ')}`)];
}

/** Path of an imported file of ours, or undefined for a package. */
function targetOf(path: string, from: string): string | undefined {
  if (from === '#paths') return 'src/paths.ts';
  if (from.startsWith('#server/')) return from.slice(1);
  if (from.startsWith('#')) return `src/${from.slice(1)}`;
  if (from.startsWith('.')) return posix.join(dirname(path), from).replace(/\?.*$/, '');
  return undefined;
}

function layerOf(path: string): string {
  if (path.startsWith('server/')) return 'server';
  return /^src\/([^/]+?)(\.tsx?)?(\/|$)/.exec(path)?.[1] ?? '';
}

function complainAboutPackage(file: SourceFile, from: string): string | undefined {
  if (isTestOnly(file.path)) return undefined;
  const name = from.startsWith('node:')
    ? 'node:'
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');
  const allowed = homes[name];
  if (!allowed) return `${from} has no home in scripts/layers.ts`;
  if (allowed.some((home) => file.path.startsWith(home))) return undefined;
  return `${name} may be imported only in ${allowed.join(', ')}`;
}

function complainAboutFile(root: string, file: SourceFile, from: string, target: string): string | undefined {
  if (!existsSync(join(root, target))) return `${from} does not exist (an import carries its extension)`;
  if (from.startsWith('../../')) return `${from} climbs two folders: use a # path`;
  if (isTestOnly(file.path)) return undefined;
  if (isTestOnly(target)) return `${from} is for tests only`;
  const [own, other] = [layerOf(file.path), layerOf(target)];
  if (own === other) return complainAboutFeature(file.path, target);
  if (!layers[own]?.includes(other)) return `${own} must not see ${other} (${from})`;
  if (from.startsWith('.')) return `${from} leaves ${folderOf(own)}: use #${other}`;
  return undefined;
}

function complainAboutFeature(path: string, target: string): string | undefined {
  const feature = (of: string) => /^src\/features\/([^/]+)\//.exec(of)?.[1];
  const [own, other] = [feature(path), feature(target)];
  return other && own !== other ? `features do not know each other (${own ?? path} → ${other})` : undefined;
}

/** Each knot of files that import each other, as one closed walk (Tarjan's strongly connected components). */
function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== order.get(file)) return;
    const knot = stack.splice(stack.indexOf(file));
    if (knot.length > 1 || edges.get(file)?.includes(file)) circles.push([...knot, file]);
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return circles;
}

if (import.meta.main) report('layers', checkLayers(join(import.meta.dirname, '..')));
