import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow } from './read-rows.ts';

export type Incident = RecordOf<'incident'>;
export type IncidentSort = NonNullable<Incident['sort']>;

/** What is written of it; what happened is needed, the rest is for those who know. */
export type IncidentInput = Pick<
  FieldsOf<'incident'>,
  'on' | 'time' | 'place' | 'what' | 'who' | 'care' | 'prevent' | 'insurance'
>;

/** The part of a store: `incidentsOf(store)`. */
export const incidentsOf = laterPart((context) => createIncidents(context));

/**
 * けが and ヒヤリとしたこと at an activity or an event. Of somebody who was hurt only officers read, in a project the own party;
 * what nearly happened is for everybody, so that it does not happen again.
 */
const createIncidents = ({ db, commit, today }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'incident'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'incident', id, set }], value: undefined }));

  return {
    /** Writes one down. Errors: 'field.required' without a word about what happened. */
    async fileIncident(
      space: string,
      aboutId: string,
      sort: IncidentSort,
      input: IncidentInput,
    ): Promise<Result<Done, StoreError>> {
      if (isBlank(input.what)) return err({ code: 'field.required', place: 'what' });
      const done = await commit(space, 'incident.create', async (read, fresh) => {
        const id = fresh();
        const [me, here] = await Promise.all([read.get('member', read.me), read.get('space', space)]);
        const party = here?.kind === 'project' && me?.partyId ? { partyId: me.partyId } : {};
        const set = { on: today(), ...filled(input), ...party, aboutId, sort, authorId: read.me };
        return ok({ edits: [{ kind: 'incident', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'incident.delete', { deleted: true }) })
        : done;
    },

    changeIncident: (space: string, id: string, input: IncidentInput): Promise<Result<void, StoreError>> =>
      change(space, id, 'incident.change', input),

    async deleteIncident(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'incident.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'incident.restore', { deleted: false }) }) : done;
    },

    findIncident: (space: string, id: string): Promise<Incident | undefined> => findRecord(db, space, 'incident', id),

    /** What this phone may read of one activity or event. */
    listIncidents: (space: string, aboutId: string): Promise<Incident[]> => listBelow(db, space, 'incident', aboutId),
  };
};
