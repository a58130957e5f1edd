import { type Row, stampOf } from './row.ts';
import { stampTime } from './stamp.ts';

/**
 * When the chosen fields of a record were last written, milliseconds since 1970; 0 when none of them ever was. Phone and server
 * find the same as soon as they hold the same row.
 */
export const changedAtOf = (row: Row, isMeant: (field: string) => boolean): number =>
  Math.max(0, ...Object.keys(row.fields).map((field) => (isMeant(field) ? stampTime(stampOf(row, field) ?? '') : 0)));
