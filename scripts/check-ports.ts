import { join } from 'node:path';
import { isTestOnly, portFolders } from './layers.ts';
import { report } from './problems.ts';
import { childOf, lineOf, readSources, type SourceFile, type SyntaxNode, walk } from './source-code.ts';

/** Reached through a name that every program has. */
const globals = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
]);
/** Reached through a name and one of its properties. */
const properties: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now', 'timeOrigin'],
  crypto: ['randomUUID', 'getRandomValues'],
};
const wholeGlobal = ['globalThis', 'window', 'self', 'global'];
const timeModules = /^(node:)?timers(\/promises)?$/;
const chanceFromCrypto = new Set(['randomUUID', 'randomBytes', 'randomInt', 'randomFillSync', 'getRandomValues']);

/**
 * Finds clocks, chance, timers and the network where they must be handed in (the folders in layers.ts), because the simulator
 * repeats a run exactly only when nothing comes from outside.
 * @returns one line per violation
 */
export function checkPorts(root: string): string[] {
  return readSources(root, ['src', 'server'])
    .filter((file) => portFolders.some((folder) => file.path.startsWith(folder)) && !isTestOnly(file.path))
    .flatMap(complaints);
}

function complaints(file: SourceFile): string[] {
  const declared = declaredNames(file.tree);
  const found: string[] = [];
  walk(file.tree, (node, parents) => {
    const what = outsideThing(node, parents, declared);
    if (what) found.push(`${file.path}:${lineOf(file.text, node.start)}: ${what} must be handed in`);
  });
  return found;
}

function outsideThing(
  node: SyntaxNode,
  parents: readonly SyntaxNode[],
  declared: ReadonlySet<string>,
): string | undefined {
  if (node.type === 'ImportDeclaration') return importedThing(node);
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return presentMoment(node, declared);
  if (node.type === 'MemberExpression') return memberThing(node, declared);
  if (node.type !== 'Identifier' || !globals.has(name(node)) || declared.has(name(node))) return undefined;
  return isReference(node, parents.at(-1)) ? name(node) : undefined;
}

/** `new Date()` and `Date()` read the clock; with arguments they only convert. */
function presentMoment(node: SyntaxNode, declared: ReadonlySet<string>): string | undefined {
  const callee = childOf(node, 'callee');
  const args = node['arguments'];
  if (!callee || name(callee) !== 'Date' || declared.has('Date') || !Array.isArray(args)) return undefined;
  if (node.type === 'CallExpression') return 'Date()';
  return args.length === 0 ? 'new Date()' : undefined;
}

function memberThing(node: SyntaxNode, declared: ReadonlySet<string>): string | undefined {
  const object = childOf(node, 'object');
  const property = childOf(node, 'property');
  if (!object || !property) return undefined;
  const wanted = property.type === 'Literal' ? String(property['value']) : name(property);
  if (wholeGlobal.includes(name(object)) && !declared.has(name(object))) {
    return globals.has(wanted) || wanted in properties ? `${name(object)}.${wanted}` : undefined;
  }
  const owner = name(object);
  return properties[owner]?.includes(wanted) && !declared.has(owner) ? `${owner}.${wanted}` : undefined;
}

function importedThing(node: SyntaxNode): string | undefined {
  const source = String(childOf(node, 'source')?.['value']);
  if (timeModules.test(source)) return source;
  if (!/^(node:)?crypto$/.test(source) || !Array.isArray(node['specifiers'])) return undefined;
  const taken = node['specifiers'].map((one: SyntaxNode) => name(childOf(one, 'imported') ?? one));
  return taken.find((one) => chanceFromCrypto.has(one));
}

/** False for names of properties, keys and types: they only look like the global. */
function isReference(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (!parent || parent.type.startsWith('TS')) return false;
  if (parent.type === 'MemberExpression') return childOf(parent, 'object') === node || parent['computed'] === true;
  if (parent.type === 'Property') return parent['shorthand'] === true || childOf(parent, 'key') !== node;
  return (
    !/^(PropertyDefinition|MethodDefinition|LabeledStatement)$/.test(parent.type) || childOf(parent, 'key') !== node
  );
}

/** Names this file declares itself: parameters, variables, functions, imports. */
function declaredNames(tree: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (Array.isArray(pattern)) pattern.forEach(bind);
    if (typeof pattern !== 'object' || pattern === null || !('type' in pattern)) return;
    const node = pattern as SyntaxNode;
    if (node.type === 'Identifier') names.add(name(node));
    for (const inner of ['left', 'argument', 'elements', 'properties', 'parameter']) bind(node[inner]);
    if (node.type === 'Property') bind(node['value']);
  };
  walk(tree, (node) => {
    if (/Function|Arrow/.test(node.type)) bind(node['params']);
    if (/Declaration$|VariableDeclarator|FunctionExpression/.test(node.type)) bind(node['id']);
    if (/^Import.*Specifier$/.test(node.type)) bind(node['local']);
  });
  return names;
}

function name(node: SyntaxNode): string {
  return typeof node['name'] === 'string' ? node['name'] : '';
}

if (import.meta.main) report('ports', checkPorts(join(import.meta.dirname, '..')));
