import { type Fields, fieldSpec, kindSpec, type RecordKind, type ScalarSpec } from './records.ts';

/** Why a set of fields cannot be stored; `field` names the place. */
export interface FieldProblem {
  readonly code: 'field.unknown' | 'field.wrong_type' | 'field.too_long' | 'field.out_of_range' | 'field.fixed';
  readonly field: string;
}

/**
 * Checks fields against the register.
 * @param kind kind of the record
 * @param set fields to be written, flat
 * @param isBirth fixed fields may be written only now
 * @returns the first problem, or null
 */
export const checkFields = (kind: RecordKind, set: Fields, isBirth: boolean): FieldProblem | null => {
  for (const field of Object.keys(set)) {
    const spec = fieldSpec(kind, field);
    if (spec === undefined) return { code: 'field.unknown', field };
    if (spec.fixed && !isBirth) return { code: 'field.fixed', field };
    const code = valueProblem(spec, set[field]);
    if (code) return { code, field };
  }
  return null;
};

/** A text kind is the only one that takes collaborative updates. */
export const takesText = (kind: RecordKind): boolean => kindSpec(kind).text !== undefined;

const valueProblem = (spec: ScalarSpec, value: unknown): FieldProblem['code'] | null => {
  if (value === null) return null;
  switch (spec.type) {
    case 'bool':
      return typeof value === 'boolean' ? null : 'field.wrong_type';
    case 'int':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'field.wrong_type';
      return value >= spec.min && value <= spec.max ? null : 'field.out_of_range';
    case 'instant':
      if (typeof value !== 'number' || !Number.isInteger(value)) return 'field.wrong_type';
      return value >= 0 && value <= 9_007_199_254_740_991 ? null : 'field.out_of_range';
    case 'enum':
      return typeof value === 'string' && spec.of.includes(value) ? null : 'field.wrong_type';
    case 'text':
      if (typeof value !== 'string' || loneSurrogate.test(value) || value.includes('\u0000')) return 'field.wrong_type';
      return value.length <= spec.max ? null : 'field.too_long';
    case 'id':
      return typeof value === 'string' && uuid.test(value) ? null : 'field.wrong_type';
    case 'date':
      return typeof value === 'string' && isLocalDate(value) ? null : 'field.wrong_type';
    case 'time':
      return typeof value === 'string' && clockTime.test(value) ? null : 'field.wrong_type';
  }
};

/** Half of a letter pair, which no database keeps. */
const loneSurrogate = /\p{Surrogate}/u;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `YYYY-MM-DD` of a day that exists. */
export const isLocalDate = (value: string): boolean => {
  const parts = dayForm.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (lengths[month - 1] ?? 0);
};

/** A record id: lower-case uuid. */
export const isRecordId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
