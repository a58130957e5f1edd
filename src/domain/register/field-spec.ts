/** How the register says what a field may hold. */

/** What one field may hold. Limits are UTF-16 units for text and inclusive bounds for whole numbers. */
export type ScalarSpec =
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'int'; readonly min: number; readonly max: number }
  | { readonly type: 'bool' }
  | { readonly type: 'date' }
  | { readonly type: 'time' }
  | { readonly type: 'instant' }
  | { readonly type: 'id' }
  | { readonly type: 'enum'; readonly of: readonly string[] };

/** A field; `fixed` fields are written once, at birth. A map is one independent value per key: `name.key`. */
export type FieldSpec = (ScalarSpec | { readonly type: 'map'; readonly value: ScalarSpec }) & {
  readonly fixed?: true;
  /** Written by the app beside what the person chose; losing it to another device is not worth a person's attention. */
  readonly quiet?: true;
  /** The schema that brought the field, when it is a later one than its kind's. */
  readonly since?: number;
};

/** One kind of record. */
export interface KindSpec {
  readonly since: number;
  readonly fields: { readonly [name: string]: FieldSpec };
  /** Fields whose values make the id; `unless` names a field that, when filled, asks for a random id instead. */
  readonly derived?: { readonly parts: readonly string[]; readonly unless?: string };
  /** The field that names the record this one belongs to. */
  readonly parent?: string;
  /** The field lists are ordered by. */
  readonly sort?: string;
  /** A field that, when filled, lets a device list the record among its few like: series among events. */
  readonly apart?: string;
  /** Collaborative text travels as updates of this record, beside its fields. */
  readonly text?: { readonly maxUpdateBytes: number; readonly maxDocBytes: number };
  /** Written by the server alone, as a consequence of somebody's edit. */
  readonly serverOnly?: true;
}

/** The words of the register: `fixed(oneOf('group', 'project'))`. */
export const text = (max: number) => ({ type: 'text', max }) as const;
export const int = (min: number, max: number) => ({ type: 'int', min, max }) as const;
export const oneOf = <const T extends readonly string[]>(...of: T) => ({ type: 'enum', of }) as const;
export const bool = { type: 'bool' } as const;
export const date = { type: 'date' } as const;
export const time = { type: 'time' } as const;
export const instant = { type: 'instant' } as const;
export const id = { type: 'id' } as const;
export const fixed = <const T extends object>(spec: T) => ({ ...spec, fixed: true }) as const;
export const quiet = <const T extends object>(spec: T) => ({ ...spec, quiet: true }) as const;
export const map = <const T extends ScalarSpec>(value: T) => ({ type: 'map', value }) as const;
/** A field that came with the second schema into a kind of the first. */
export const second = <const T extends object>(spec: T) => ({ ...spec, since: 2 }) as const;
