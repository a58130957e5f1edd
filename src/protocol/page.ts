/**
 * How rows travel: positional, with one stamp a row. Rows that fill the same fields of a kind share a shape
 * `[kind, field…]`; a row is `[shape, scope, id, seq, stamp, value…]`, followed by `{field position: stamp}` when some
 * fields carry another stamp than the row.
 */
import type { Scalar } from '#domain/records.ts';
import type { Row } from './row.ts';

export interface PackedRows {
  readonly scopes: readonly string[];
  readonly shapes: readonly (readonly string[])[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Packs rows for the wire. */
export const packRows = (rows: readonly Row[]): PackedRows => {
  const scopes = new Map<string, number>();
  const shapes = createShapes();
  const packed = rows.map((row) => {
    const { number, names } = shapes.of(row);
    const line: unknown[] = [number, numbered(scopes, row.scope), row.id, row.seq, row.stamp];
    for (const name of names) line.push(row.fields[name]);
    if (row.stamps) {
      line.push(
        Object.fromEntries(names.flatMap((name, place) => (row.stamps?.[name] ? [[place, row.stamps[name]]] : []))),
      );
    }
    return line;
  });
  return { scopes: [...scopes.keys()], shapes: shapes.list, rows: packed };
};

interface Shape {
  readonly number: number;
  /** Sorted. */
  readonly names: readonly string[];
}

/** Most rows fill the same fields in the same order: their names are sorted once. */
const createShapes = () => {
  const list: (readonly string[])[] = [];
  const byOrder = new Map<string, Shape>();
  const bySorted = new Map<string, Shape>();
  const add = ({ kind, fields }: Row): Shape => {
    const names = Object.keys(fields).sort();
    const key = [kind, ...names].join(between);
    const known = bySorted.get(key);
    if (known) return known;
    const shape = { number: list.length, names };
    bySorted.set(key, shape);
    list.push([kind, ...names]);
    return shape;
  };
  return {
    list,
    of(row: Row): Shape {
      let key = row.kind;
      for (const name in row.fields) key += between + name;
      const known = byOrder.get(key) ?? add(row);
      byOrder.set(key, known);
      return known;
    },
  };
};

/** In no name of a kind or field. */
const between = '\u0000';

/**
 * Reads packed rows.
 * @throws when the page does not follow the form; the caller treats the answer as unreadable
 */
export const unpackRows = (page: PackedRows): Row[] =>
  page.rows.map((line) => {
    const [shapeNo, scopeNo, id, seq, stamp] = line;
    const shape = page.shapes[shapeNo as number];
    const scope = page.scopes[scopeNo as number];
    if (
      !shape ||
      scope === undefined ||
      typeof id !== 'string' ||
      typeof seq !== 'number' ||
      typeof stamp !== 'string'
    ) {
      throw new Error('page: unreadable row');
    }
    const [kind = '', ...names] = shape;
    const fields: Record<string, Scalar> = {};
    names.forEach((name, place) => {
      fields[name] = scalar(line[5 + place]);
    });
    const exceptions = line[5 + names.length];
    const row = { id, kind, scope, seq, stamp, fields };
    return exceptions === undefined ? row : { ...row, stamps: namedStamps(names, exceptions) };
  });

const numbered = (numbers: Map<string, number>, key: string): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
};

const scalar = (value: unknown): Scalar => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Error('page: unreadable value');
};

const namedStamps = (names: readonly string[], exceptions: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(exceptions as Record<string, unknown>).map(([place, stamp]) => {
      const name = names[Number(place)];
      if (name === undefined || typeof stamp !== 'string') throw new Error('page: unreadable stamp');
      return [name, stamp];
    }),
  );
