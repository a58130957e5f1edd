/**
 * The register: every shared record kind as plain data. Validators, wire pages, policy coverage and the simulator's
 * generators are derived from it. It only grows: a released entry is frozen by a snapshot test.
 */
import { dayRecords } from './register/day.records.ts';
import { evaluationRecords } from './register/evaluation.records.ts';
import {
  bool,
  type FieldSpec,
  fixed,
  id,
  instant,
  type KindSpec,
  type ScalarSpec,
  text,
} from './register/field-spec.ts';
import { groupRecords } from './register/group.records.ts';
import { meetingRecords } from './register/meeting.records.ts';
import { noticeRecords } from './register/notice.records.ts';
import { outsideRecords } from './register/outside.records.ts';
import { planRecords } from './register/plan.records.ts';
import { projectRecords } from './register/project.records.ts';

export type { FieldSpec, KindSpec, ScalarSpec } from './register/field-spec.ts';
export { partyKinds, roles, spaceSorts, waysTold } from './register/group.records.ts';
export { planAudiences, planStates } from './register/plan.records.ts';

export const records = {
  ...groupRecords,
  ...meetingRecords,
  ...projectRecords,
  ...evaluationRecords,
  ...outsideRecords,
  ...dayRecords,
  ...noticeRecords,
  ...planRecords,
  conflict: {
    since: 1,
    parent: 'aboutId',
    serverOnly: true,
    fields: {
      aboutId: fixed(id),
      aboutKind: fixed(text(40)),
      field: fixed(text(160)),
      lost: fixed(text(20_000)),
      lostBy: fixed(id),
      lostAt: fixed(instant),
      kept: fixed(text(20_000)),
      keptBy: fixed(id),
      isLostSeen: bool,
      isKeptSeen: bool,
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };

export type RecordKind = keyof typeof records;

/** Raised when the register grows; an older server answers `too_new` to mutations of a newer schema. */
export const SCHEMA = 2;

export type Scalar = string | number | boolean | null;

/** A record's fields as they lie on disk and on the wire: flat, map entries as `name.key`. */
export interface Fields {
  readonly [field: string]: Scalar;
}

type ValueOf<S> = S extends { type: 'enum'; of: infer Of extends readonly string[] }
  ? Of[number]
  : S extends { type: 'bool' }
    ? boolean
    : S extends { type: 'int' | 'instant' }
      ? number
      : string;

type ScalarNames<K extends RecordKind> = {
  [F in keyof (typeof records)[K]['fields']]: (typeof records)[K]['fields'][F] extends { type: 'map' } ? never : F;
}[keyof (typeof records)[K]['fields']];

type MapNames<K extends RecordKind> = Exclude<keyof (typeof records)[K]['fields'], ScalarNames<K>> & string;

type MapValue<K extends RecordKind, F extends MapNames<K>> = (typeof records)[K]['fields'][F] extends {
  type: 'map';
  value: infer V;
}
  ? ValueOf<V>
  : never;

/** Names of a kind's fields as the register has them (maps once, by their name). */
export type FieldName<K extends RecordKind> = keyof (typeof records)[K]['fields'] & string;

/** What may be set on a record of kind K; null empties a field. */
export type FieldsOf<K extends RecordKind> = {
  readonly [F in ScalarNames<K>]?: ValueOf<(typeof records)[K]['fields'][F]> | null;
} & {
  readonly [F in MapNames<K> as `${F}.${string}`]?: MapValue<K, F> | null;
} & { readonly deleted?: boolean | null };

/** A record as rules and screens see it. Every field may be missing: somebody may have an older app. */
export type RecordOf<K extends RecordKind> = FieldsOf<K> & { readonly id: string; readonly spaceId: string };

/** What a rule asks to change; the only input of the writing door. */
export type Edit = {
  [K in RecordKind]: { readonly kind: K; readonly id: string; readonly set: FieldsOf<K> };
}[RecordKind];

/** Is this a kind the register knows? */
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(records, kind);

/** The specification of a field, `deleted` and map entries included; undefined when the register has no such field. */
export const fieldSpec = (
  kind: RecordKind,
  field: string,
): (ScalarSpec & { readonly fixed?: true; readonly quiet?: true }) | undefined => {
  if (field === 'deleted') return bool;
  const fields: KindSpec['fields'] = records[kind].fields;
  const dot = field.indexOf('.');
  const name = dot < 0 ? field : field.slice(0, dot);
  const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (spec === undefined) return undefined;
  if (spec.type === 'map') return dot > 0 && mapKey.test(field.slice(dot + 1)) ? spec.value : undefined;
  return dot < 0 ? spec : undefined;
};

/** The oldest schema that knows this field of this kind. */
export const sinceOf = (kind: RecordKind, field: string): number => {
  const spec: FieldSpec | undefined = kindSpec(kind).fields[fieldName(field)];
  return Math.max(kindSpec(kind).since, spec?.since ?? 0);
};

/** The kind's specification with every optional part visible. */
export const kindSpec = (kind: RecordKind): KindSpec => records[kind];

/** The register's name of a field: `answer.p1.us` → `answer`. */
export const fieldName = (field: string): string => {
  const dot = field.indexOf('.');
  return dot < 0 ? field : field.slice(0, dot);
};

/** The keys of a map field whose value is filled: `keysOf(log, 'with')` → member ids that are true. */
export const keysOf = (record: { readonly [field: string]: unknown }, name: string): string[] =>
  Object.keys(record).flatMap((field) =>
    field.startsWith(`${name}.`) && record[field] !== null && record[field] !== false
      ? [field.slice(name.length + 1)]
      : [],
  );

const mapKey = /^[0-9a-z][0-9a-z.-]{0,119}$/;
