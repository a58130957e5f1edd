/** Somebody, what they change and what lies around it, for tests of the policy. */
import { type Fields, type KindSpec, type RecordKind, records } from '../records.ts';
import type { Actor, Around, Change, Neighbour } from './rule.ts';

export const now = Date.UTC(2026, 10, 22);
export const me = 'me';
export const other = 'other';

export const actor = (
  role: string,
  spaceKind: 'group' | 'project' = 'group',
  partyId: string | null = null,
): Actor => ({
  memberId: me,
  role,
  partyId,
  spaceKind,
});

export const around = (neighbours: readonly Neighbour[]): Around => ({
  record: (id) => neighbours.find((one) => one.id === id),
  list: (kind, parentId) =>
    neighbours.filter((one) => {
      const spec: KindSpec = records[kind];
      return one.kind === kind && (parentId === undefined || one.fields[spec.parent ?? ''] === parentId);
    }),
});

export const change = (kind: RecordKind, before: Fields | null, set: Fields, id = 'it'): Change => ({
  kind,
  id,
  before,
  set,
  after: { ...before, ...set },
  at: now,
});

export const neighbour = (kind: RecordKind, id: string, fields: Fields): Neighbour => ({ id, kind, fields });
