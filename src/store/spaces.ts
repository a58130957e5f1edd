import { isLeader, isRepresentative } from '#domain/policy/rule.ts';
import { checkFields } from '#domain/records-check.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { foundSpace, freshId, type Newborn } from '#replica/birth.ts';
import { actorOf } from '#replica/actor.ts';
import { rowKey, type ShownRow, type SpaceEntry } from '#replica/kv.ts';
import { asNeighbour } from '#replica/reader.ts';
import { adoptSpace, purgeSpace, shareSpace } from '#replica/spaces.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import type { DraftMirror } from './drafts.ts';
import { filled } from './fields.ts';
import { deleteLeftovers, idsOfSpace } from './leftovers.ts';
import { compareText, findRecord } from './read-rows.ts';
import { readSpaceNotes, type SpaceNote, writeSpaceNote } from './space-notes.ts';

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
export const createSpaces = ({ db, ports, commit, today }: StoreContext, mirror: DraftMirror | null) => {
  const found = (newborns: readonly Newborn[], founder: string, isHeld: boolean) =>
    tellingDiskErrors(async () => {
      const problem = firstProblem(newborns);
      if (problem) return err(problem);
      const space = newborns[0]?.id ?? '';
      await foundSpace(ports, space, founder, newborns, isHeld ? 'held' : 'shared');
      return ok({ space, member: founder });
    });

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
    /** Founds a group on this device; works without a network. */
    async createGroup(input: NewGroup): Promise<Result<{ space: string; member: string }, StoreError>> {
      const { name, sort, fiscalStartMonth, founderName, isHeld, isPractice = false, area, purpose } = input;
      const [space, member] = [freshId(ports), freshId(ports)];
      const profile = filled({ name, kind: 'group', sort, fiscalStartMonth, area, purpose });
      const founder = { name: founderName, role: 'owner', status: 'active', isClaimed: true };
      const done = await found(
        [
          { kind: 'space', id: space, fields: profile },
          { kind: 'member', id: member, fields: founder },
        ],
        member,
        isHeld || isPractice,
      );
      if (done.ok && isPractice) await writeSpaceNote(db, space, { isPractice });
      return done;
    },

    /** Founds a project with its parties and its charter; the founder speaks for one party (代表). */
    async createProject(
      input: NewProject,
    ): Promise<Result<{ space: string; member: string; parties: readonly string[] }, StoreError>> {
      const [space, member] = [freshId(ports), freshId(ports)];
      const parties = input.parties.map(
        (party): Newborn => ({ kind: 'party', id: freshId(ports), fields: filled({ ...party }) }),
      );
      const partyId = parties[input.founderParty]?.id;
      if (partyId === undefined) return err({ code: 'field.required', place: 'founderParty' });
      const month = input.fiscalStartMonth ?? 4;
      const profile = { name: input.name, kind: 'project', sort: 'other', fiscalStartMonth: month };
      const founder = { name: input.founderName, role: 'representative', status: 'active', partyId, isClaimed: true };
      const charter = { stage: 'plan', cycle: 1, startOn: today(), ...input.charter } as Fields;
      const done = await found(
        [
          { kind: 'space', id: space, fields: profile },
          ...parties,
          { kind: 'member', id: member, fields: founder },
          { kind: 'project', id: derivedId('project', space, {}) ?? '', fields: filled(charter) },
        ],
        member,
        input.isHeld,
      );
      return done.ok ? ok({ ...done.value, parties: parties.map((party) => party.id) }) : done;
    },

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

    /** Changes name, purpose, area and so on. */
    changeProfile: (space: string, changes: FieldsOf<'space'>): Promise<Result<void, StoreError>> =>
      commit(space, 'space.change', async () =>
        ok({ edits: [{ kind: 'space', id: space, set: changes }], value: undefined }),
      ),

    /** 「みんなで使う」: from now on this space is sent when there is signal. */
    share: (space: string): Promise<Result<void, StoreError>> =>
      tellingDiskErrors(async () => ok(await ports.kv.write((tx) => shareSpace(tx, space)))),

    /** Takes in a space this person has just joined; its records come with the next exchange. */
    adopt: (space: string, member: string, note: SpaceNote = {}): Promise<Result<void, StoreError>> =>
      tellingDiskErrors(async () => {
        await writeSpaceNote(db, space, note);
        return ok(await ports.kv.write((tx) => adoptSpace(tx, space, member)));
      }),

    /**
     * Removes a closed or left space from this device.
     * @returns false while edits of it wait in 「確認が必要」: the person puts those away first
     */
    purge: (space: string): Promise<Result<boolean, StoreError>> =>
      tellingDiskErrors(async () => {
        const ids = await idsOfSpace(db, space);
        const isGone = await ports.kv.write(async (tx) => {
          if ((await tx.where('review', 'space', space)).length > 0) return false;
          await purgeSpace(tx, space);
          return true;
        });
        if (isGone) await deleteLeftovers(db, mirror, space, ids);
        return ok(isGone);
      }),
  };
};

const firstProblem = (newborns: readonly Newborn[]): StoreError | null => {
  for (const { kind, id, fields } of newborns) {
    if (kind !== 'project' && String(fields['name'] ?? '').trim() === '')
      return { code: 'field.required', place: `${kind}/name` };
    const problem = checkFields(kind, fields, true);
    if (problem) return { code: problem.code, place: `${id}/${problem.field}` };
  }
  return null;
};
