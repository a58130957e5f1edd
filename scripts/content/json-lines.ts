import { parseSync } from 'vite';

/** The way to a value: names of objects and places in lists. */
export type Path = readonly (string | number)[];

/** A data file that could be read, with the lines its values stand on. */
export interface ReadJson {
  readonly value: unknown;
  /** The line of a value, counted from 1; of what holds it, where it is missing. */
  lineOf(path: Path): number;
  /** Names that stand twice in one object: the first would be lost without a word. */
  readonly doubled: readonly Path[];
}

/**
 * Reads JSON and remembers its lines.
 * @returns the line and the reason where it is no JSON
 */
export function readJson(text: string): ReadJson | { readonly line: number; readonly reason: string } {
  const value = parseStrictly(text);
  if ('reason' in value) return value;
  // What is JSON is an expression, too; its syntax tree knows the places.
  const { program } = parseSync('data.js', `(${text}\n)`);
  const statement = program.body[0];
  if (statement?.type !== 'ExpressionStatement') return { line: 1, reason: 'no data found' };
  const lines = new Map<string, number>();
  const doubled: Path[] = [];
  const lineAt = (offset: number) => text.slice(0, Math.max(0, offset - 1)).split('\n').length;
  const visit = (node: Node, path: Path): void => {
    const key = JSON.stringify(path);
    if (!lines.has(key)) lines.set(key, lineAt(node.start));
    for (const { name, key: at, value: part } of partsOf(node)) {
      const partKey = JSON.stringify([...path, name]);
      if (lines.has(partKey)) doubled.push([...path, name]);
      lines.set(partKey, lineAt(at.start));
      visit(part, [...path, name]);
    }
  };
  visit(statement.expression as Node, []);
  const lineOf = (path: Path): number =>
    lines.get(JSON.stringify(path)) ?? (path.length === 0 ? 1 : lineOf(path.slice(0, -1)));
  return { value: value.value, lineOf, doubled };
}

/** A node of the syntax tree, as far as data needs it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly expression?: Node;
  readonly elements?: readonly Node[];
  readonly properties?: readonly { readonly key: Node & { readonly value?: unknown }; readonly value: Node }[];
}

const partsOf = (node: Node): { name: string | number; key: Node; value: Node }[] => {
  if (node.expression) return partsOf(node.expression);
  if (node.elements) return node.elements.map((value, name) => ({ name, key: value, value }));
  return (node.properties ?? []).map(({ key, value }) => ({ name: String(key.value), key, value }));
};

const parseStrictly = (text: string): { value: unknown } | { line: number; reason: string } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const { message } = error as Error;
    const line = /line (\d+)/.exec(message)?.[1];
    return {
      line: line ? Number(line) : text.split('\n').length,
      reason: `this is no JSON: ${message.replace(/ in JSON.*$/, '').replace(/ JSON input$/, ' data')}`,
    };
  }
};
