import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One node of a syntax tree, as far as the checks look at it. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly [property: string]: unknown };

export type Import = {
  readonly from: string;
  readonly line: number;
  /** Fetched when it is needed, not before the first line runs. */
  readonly isLazy: boolean;
};

export type SourceFile = {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: SyntaxNode;
  /** Everything this file brings in: import, export … from, import(), import types. */
  readonly imports: readonly Import[];
};

/** Paths of all files under `folders` (from `root`, forward slashes) whose name passes `pattern`. */
export function listFiles(root: string, folders: readonly string[], pattern: RegExp): string[] {
  return folders.flatMap((folder) => {
    const full = join(root, folder);
    if (!existsSync(full)) return [];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  });
}

/** Reads and parses files of code. Throws when one cannot be parsed: a file nobody understands passes no check. */
export function readSources(root: string, folders: readonly string[], pattern = /\.tsx?$/): SourceFile[] {
  return listFiles(root, folders, pattern).map((path) => readSource(root, path));
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const tree = program as unknown as SyntaxNode;
  const imports: Import[] = [];
  walk(tree, (node) => {
    const source = importSource(node);
    if (source)
      imports.push({ from: source, line: lineOf(text, node.start), isLazy: node.type === 'ImportExpression' });
  });
  return { path, text, tree, imports };
}

/** Calls `visit` for a node and everything below it, with the nodes above it. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => void,
  parents: readonly SyntaxNode[] = [],
): void {
  visit(node, parents);
  const below = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, below);
  }
}

/** Line number of a place in a text, counted from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The property of a node when it is itself a node. */
export function childOf(node: SyntaxNode, property: string): SyntaxNode | undefined {
  const child = node[property];
  return isNode(child) ? child : undefined;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importSource(node: SyntaxNode): string | undefined {
  if (node.type === 'NewExpression') return workerSource(node);
  const brings = [
    'ImportDeclaration',
    'ExportNamedDeclaration',
    'ExportAllDeclaration',
    'ImportExpression',
    'TSImportType',
  ];
  if (!brings.includes(node.type)) return undefined;
  const source = childOf(node, 'source');
  if (!source) return undefined;
  return textOf(source) ?? '(computed)';
}

/** What a string says, also one in backquotes. A computed import could cross any border unseen, so no rule allows it. */
function textOf(node: SyntaxNode): string | undefined {
  if (typeof node['value'] === 'string') return node['value'];
  const parts = node['quasis'];
  return Array.isArray(parts) && parts.length === 1 ? parts[0].value.cooked : undefined;
}

/** `new URL('./search.worker.ts', import.meta.url)`: the build makes a program of that file. */
function workerSource(node: SyntaxNode): string | undefined {
  const [first, second] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  if (childOf(node, 'callee')?.['name'] !== 'URL' || !isNode(first) || !isNode(second)) return undefined;
  const path = textOf(first);
  if (childOf(second, 'object')?.type !== 'MetaProperty' || !path) return undefined;
  return /\.tsx?$/.test(path) ? path : undefined;
}
