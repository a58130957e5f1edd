import type { FieldsOf, RecordOf } from '#domain/records.ts';
import type { StoreContext } from './context.ts';
import { compareText, findRecord, listRecords } from './read-rows.ts';

export type Member = RecordOf<'member'>;
export type Role = NonNullable<Member['role']>;

/** A roster entry typed in by a leader, for somebody with or without a phone. */
export type NewMember = Pick<
  FieldsOf<'member'>,
  'name' | 'reading' | 'role' | 'partyId' | 'office' | 'termFrom' | 'termTo'
>;

/** The roster. */
export const createPeople = ({ db }: StoreContext) => {
  return {
    /** Active people by reading, then name. @param options.everybody those who left or ask too */
    async listMembers(space: string, options: { readonly everybody?: boolean } = {}): Promise<Member[]> {
      const all = await listRecords(db, space, 'member');
      const shown = options.everybody ? all : all.filter((member) => (member.status ?? 'active') === 'active');
      const key = (member: Member) => member.reading || member.name || '';
      return shown.sort((a, b) => compareText(key(a), key(b)) || compareText(a.id, b.id));
    },

    /** People who gave a spoken code and wait for a leader's tap. */
    listAsking: async (space: string): Promise<Member[]> =>
      (await listRecords(db, space, 'member')).filter((member) => member.status === 'asking'),

    /** One person, whatever their status. */
    findMember: (space: string, id: string): Promise<Member | undefined> => findRecord(db, space, 'member', id),

    /** Names by member id, of everybody who ever was here: for lists of other records. */
    async namesOf(space: string): Promise<ReadonlyMap<string, string>> {
      const rows = await db.rows
        .where('[kindKey+sort]')
        .between([`${space}/member`, ''], [`${space}/member`, '\uffff'])
        .toArray();
      return new Map(rows.map((row) => [row.id, String(row.fields['name'] ?? '')]));
    },
  };
};
