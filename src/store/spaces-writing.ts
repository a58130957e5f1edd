import { checkFields } from '#domain/records-check.ts';
import type { Fields, FieldsOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { foundSpace, freshId, type Newborn } from '#replica/birth.ts';
import { adoptSpace, purgeSpace, shareSpace } from '#replica/spaces.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import { filled } from './fields.ts';
import { deleteLeftovers, idsOfSpace } from './leftovers.ts';
import { type SpaceNote, writeSpaceNote } from './space-notes.ts';
import type { NewGroup, NewProject } from './spaces.ts';

/** Spaces: groups and projects this device takes part in: what is written. */
export const createSpacesWriting = ({ db, ports, mirror, commit, today }: StoreContext) => {
  const found = (newborns: readonly Newborn[], founder: string, isHeld: boolean) =>
    tellingDiskErrors(async () => {
      const problem = firstProblem(newborns);
      if (problem) return err(problem);
      const space = newborns[0]?.id ?? '';
      await foundSpace(ports, space, founder, newborns, isHeld ? 'held' : 'shared');
      return ok({ space, member: founder });
    });

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
