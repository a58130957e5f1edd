import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { rowKey } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, isLive, listRecords } from './read-rows.ts';

/** A log where it stands. */
export interface PlacedLog {
  readonly space: string;
  readonly id: string;
}

/** The part of a store: `logCopiesOf(store)`. */
export const logCopiesOf = laterPart((context) => createLogCopies(context));

/**
 * A group's log shown in a project: a copy, since a record lives in exactly one space. Names of people stay in the group; a
 * project has other members.
 */
const createLogCopies = ({ db, commit }: StoreContext) => {
  const copiesIn = async (project: string, id: string): Promise<ActivityLog[]> =>
    (await listRecords(db, project, 'activityLog'))
      .filter((log) => log.copyOf === id)
      .sort((a, b) => compareText(a.id, b.id));

  const remove = (project: string, copy: string) =>
    commit<void>(project, 'activityLog.delete', async () =>
      ok({ edits: [{ kind: 'activityLog', id: copy, set: { deleted: true } }], value: undefined }),
    );

  const link = (space: string, id: string, projectSpaceId: string | null) =>
    commit<void>(space, 'activityLog.link', async () =>
      ok({ edits: [{ kind: 'activityLog', id, set: { projectSpaceId } }], value: undefined }),
    );

  return {
    /**
     * Shows a log in a project, once: the second time gives the copy that is there. The log itself names the project.
     * Errors: 'record.missing'.
     */
    async showInProject(space: string, id: string, project: string): Promise<Result<Done, StoreError>> {
      const row = await db.rows.get(rowKey(space, id));
      if (!row || row.kind !== 'activityLog' || !isLive(row)) return err({ code: 'record.missing', place: id });
      const log = asRecord<'activityLog'>(row);
      const done = await commit(project, 'activityLog.copy', async (read, fresh) => {
        const known = (await read.list('activityLog')).find((one) => one.copyOf === id && !one.deleted);
        if (known) return ok({ edits: [], value: { copy: known.id, isNew: false } });
        const { title, template, on, place, minutes, adults, children, outsiders, startTime, counted, countedNumber } =
          log;
        const partyId = (await read.get('member', read.me))?.partyId;
        const facts = { title, template, on, place, minutes, adults, children, outsiders, startTime };
        const set = filled({ ...facts, counted, countedNumber, note: log.note, good: log.good, partyId });
        const copy = fresh();
        return ok({
          edits: [{ kind: 'activityLog', id: copy, set: { ...set, copyOf: id, authorId: read.me } }],
          value: { copy, isNew: true },
        });
      });
      if (!done.ok) return done;
      const { copy, isNew } = done.value;
      const linked = await link(space, id, project);
      if (!linked.ok) return linked;
      const undo = async () => {
        const gone = isNew ? await remove(project, copy) : ok(undefined);
        return gone.ok && isNew ? link(space, id, null) : gone;
      };
      return ok({ id: copy, undo });
    },

    /** The copies of a log in a project, the one to look at first; more than one where two phones showed it unseen. */
    listCopies: copiesIn,

    /** Where the log of a copy stands, as far as this phone has it. @param groups the groups on this phone */
    async findOrigin(copyOf: string, groups: readonly string[]): Promise<PlacedLog | null> {
      const rows = await db.rows.bulkGet(groups.map((space) => rowKey(space, copyOf)));
      const found = rows.findIndex((row) => row?.kind === 'activityLog' && isLive(row));
      const space = groups[found];
      return space === undefined ? null : { space, id: copyOf };
    },
  };
};
