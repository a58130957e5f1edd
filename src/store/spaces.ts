import { isLeader, isRepresentative } from '#domain/policy/rule.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { actorOf } from '#replica/actor.ts';
import { rowKey, type ShownRow, type SpaceEntry } from '#replica/kv.ts';
import { asNeighbour } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { compareText, findRecord } from './read-rows.ts';
import { readSpaceNotes, type SpaceNote } from './space-notes.ts';

type Sort = NonNullable<RecordOf<'space'>['sort']>;
type PartyKind = NonNullable<RecordOf<'party'>['kind']>;
type Role = NonNullable<RecordOf<'member'>['role']>;

/** A group at its birth. */
export interface NewGroup {
  readonly name: string;
  readonly sort: Sort;
  /** 1 to 12. */
  readonly fiscalStartMonth: number;
  readonly founderName: string;
  /** このスマホだけ: nothing is sent until 「みんなで使う」. */
  readonly isHeld: boolean;
  /** れんしゅう: made to try things out; it stays on this phone and can be thrown away. */
  readonly isPractice?: boolean;
  readonly area?: string;
  readonly purpose?: string;
}

/** A party of a new project. */
interface NewParty {
  readonly name: string;
  readonly kind: PartyKind;
  /** The group this party is, when it uses the app. */
  readonly groupSpaceId?: string;
  readonly brings?: string;
}

/** A project at its birth. */
export interface NewProject {
  readonly name: string;
  readonly parties: readonly NewParty[];
  /** Place of the founder's own party in `parties`. */
  readonly founderParty: number;
  readonly founderName: string;
  readonly isHeld: boolean;
  readonly fiscalStartMonth?: number;
  readonly charter?: FieldsOf<'project'>;
}

/** Who I am in a space. */
export interface Me {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly partyId: string | null;
  readonly status: string;
  /** 代表・役員, 代表・代理. */
  readonly isLeader: boolean;
  /** 代表・代理 of a party in a project. */
  readonly isRepresentative: boolean;
}

/** A space with what lists and headers need. */
export interface SpaceView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'group' | 'project';
  readonly sort: Sort;
  readonly fiscalStartMonth: number;
  readonly state: SpaceEntry['state'];
  readonly closedBy: string | null;
  /** れんしゅう: stays on this phone and can be thrown away. */
  readonly isPractice: boolean;
  /** When the server last gave a verdict, milliseconds since 1970. */
  readonly lastVerdictAt: number | null;
  /** False right after joining, until the records have come; while `me.status` is `asking`, a leader has to let us in. */
  readonly isLoaded: boolean;
  /** I am asked from outside, or was: nothing of the project is here but what was put together for me. */
  readonly isOutside: boolean;
  readonly me: Me;
}

/** Spaces: groups and projects this device takes part in. */
export const createSpaces = ({ db }: StoreContext) => {
  /** Reads of all spaces at once what the views are made of: each question to the disk costs a slow phone time. */
  const viewsOf = async (entries: readonly SpaceEntry[]): Promise<SpaceView[]> => {
    const [rows, meRows, notes] = await Promise.all([
      db.rows.bulkGet(entries.map(({ key }) => rowKey(key, key))),
      db.rows.bulkGet(entries.map(({ key, member }) => rowKey(key, member))),
      readSpaceNotes(
        db,
        entries.map(({ key }) => key),
      ),
    ]);
    return entries.map((entry, place) => viewOf(entry, rows[place], meRows[place], notes[place] ?? {}));
  };

  const viewOf = (
    entry: SpaceEntry,
    row: ShownRow | undefined,
    meRow: ShownRow | undefined,
    note: SpaceNote,
  ): SpaceView => {
    const fields = (row?.fields ?? {}) as FieldsOf<'space'>;
    const mine = (meRow?.fields ?? {}) as FieldsOf<'member'>;
    const actor = actorOf(meRow && asNeighbour(meRow), row && asNeighbour(row), entry.member);
    return {
      id: entry.key,
      name: fields.name ?? note.name ?? '',
      kind: actor.spaceKind,
      sort: fields.sort ?? 'other',
      fiscalStartMonth: fields.fiscalStartMonth ?? 4,
      state: entry.state,
      closedBy: entry.closedBy ?? null,
      isPractice: note.isPractice === true,
      lastVerdictAt: entry.lastVerdictAt ?? null,
      isLoaded: row !== undefined || mine.role === 'reviewer',
      isOutside: mine.role === 'reviewer' || entry.closedBy === 'review.ended',
      me: {
        memberId: entry.member,
        name: mine.name ?? '',
        role: mine.role ?? 'member',
        partyId: actor.partyId,
        status: mine.status ?? (!meRow && note.isAsking ? 'asking' : 'active'),
        isLeader: isLeader(actor),
        isRepresentative: isRepresentative(actor),
      },
    };
  };

  return {
    /** All spaces on this device, groups first, by name; a closed one is listed until it is put away. */
    async listSpaces(): Promise<SpaceView[]> {
      const views = await db.transaction('r', db.spaces, db.rows, db.settings, async () =>
        viewsOf(await db.spaces.toArray()),
      );
      return views.sort(
        (a, b) => compareText(a.kind, b.kind) || compareText(a.name, b.name) || compareText(a.id, b.id),
      );
    },

    /** One space; undefined when this device has none of that id. */
    async findSpace(space: string): Promise<SpaceView | undefined> {
      const entry = await db.spaces.get(space);
      return entry && (await viewsOf([entry]))[0];
    },

    /** The profile with all its fields. */
    findProfile: (space: string): Promise<RecordOf<'space'> | undefined> => findRecord(db, space, 'space', space),
  };
};
