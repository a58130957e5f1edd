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
  const shapes = new Map<string, number>();
  const shapeList: string[][] = [];
  const packed = rows.map((row) => {
    const names = Object.keys(row.fields).sort();
    const shape = numbered(shapes, JSON.stringify([row.kind, ...names]), () => shapeList.push([row.kind, ...names]));
    const scope = numbered(scopes, row.scope);
    const values = names.map((name) => row.fields[name]);
    const line: unknown[] = [shape, scope, row.id, row.seq, row.stamp, ...values];
    if (row.stamps) {
      line.push(
        Object.fromEntries(names.flatMap((name, place) => (row.stamps?.[name] ? [[place, row.stamps[name]]] : []))),
      );
    }
    return line;
  });
  return { scopes: [...scopes.keys()], shapes: shapeList, rows: packed };
};

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

const numbered = (numbers: Map<string, number>, key: string, onNew?: () => void): number => {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  onNew?.();
  return number;
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
