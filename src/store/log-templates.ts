import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listRecords } from './read-rows.ts';

export type GroupTemplate = RecordOf<'logTemplate'>;

/** What stands in a log that begins with it. */
export type GroupTemplateInput = Pick<
  FieldsOf<'logTemplate'>,
  'title' | 'place' | 'minutes' | 'adults' | 'children' | 'outsiders' | 'insurance' | 'counted' | 'note'
>;

/** The part of a store: `logTemplatesOf(store)`. */
export const logTemplatesOf = laterPart((context) => createLogTemplates(context));

/** 記録のひな形: what a group has agreed to enter in the same way. */
const createLogTemplates = ({ db, commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'logTemplate'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'logTemplate', id, set }], value: undefined }));

  return {
    /** Errors: 'field.required' without a name. */
    async createTemplate(space: string, input: GroupTemplateInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.title)) return err({ code: 'field.required', place: 'title' });
      const done = await commit(space, 'logTemplate.create', async (read, fresh) => {
        const id = fresh();
        const set = { ...filled(input), authorId: read.me };
        return ok({ edits: [{ kind: 'logTemplate', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'logTemplate.delete', { deleted: true }) })
        : done;
    },

    changeTemplate: async (space: string, id: string, input: GroupTemplateInput): Promise<Result<void, StoreError>> =>
      input.title !== undefined && isBlank(input.title)
        ? err({ code: 'field.required', place: 'title' })
        : change(space, id, 'logTemplate.change', input),

    async deleteTemplate(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'logTemplate.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'logTemplate.restore', { deleted: false }) }) : done;
    },

    findTemplate: (space: string, id: string): Promise<GroupTemplate | undefined> =>
      findRecord(db, space, 'logTemplate', id),

    /** By name. */
    listGroupTemplates: (space: string): Promise<GroupTemplate[]> => listRecords(db, space, 'logTemplate'),
  };
};
