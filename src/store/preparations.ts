import { orderBetween } from '#domain/basis/order-key.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, findRecord, listRecords } from './read-rows.ts';

export type Duty = RecordOf<'duty'>;
export type DutyInput = Pick<FieldsOf<'duty'>, 'what' | 'partyId' | 'memberId' | 'untilOn'>;

/** Costs, who tells whom and what may be shown, insurance: a short text each. */
export type MeansInput = Pick<FieldsOf<'project'>, 'costs' | 'information' | 'insurance'>;

/** How a principle stands before the start: a look together, never a score. */
export type CheckAnswer = 'yes' | 'partly' | 'not_yet';

/** The part of a store: `preparationsOf(store)`. */
export const preparationsOf = laterPart((context) => createPreparations(context));

/** What is settled before the work begins: duties, means, and the look at the principles. */
const createPreparations = (context: StoreContext) => ({ ...duties(context), ...charterParts(context) });

const duties = ({ db, commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'duty'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'duty', id, set }], value: undefined }));
  return {
    /** 役割: what, whose, until when, at the end of the list of this cycle. */
    async addDuty(space: string, input: DutyInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.what)) return err({ code: 'field.required', place: 'what' });
      const done = await commit(space, 'duty.create', async (read, fresh) => {
        const id = fresh();
        const cycle = (await read.get('project', charterId(space)))?.cycle ?? 1;
        const last = inOrder(await read.list('duty')).at(-1)?.order ?? null;
        const set = { ...input, cycle, order: orderBetween(last, null), authorId: read.me };
        return ok({ edits: [{ kind: 'duty', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'duty.delete', { deleted: true }) })
        : done;
    },

    changeDuty: (space: string, id: string, input: DutyInput) => change(space, id, 'duty.change', input),

    async deleteDuty(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'duty.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'duty.restore', { deleted: false }) }) : done;
    },

    /** In the order they were written. @param cycle of the project; the present one when left out */
    async listDuties(space: string, cycle?: number): Promise<Duty[]> {
      const [project, all] = await Promise.all([
        findRecord(db, space, 'project', charterId(space)),
        listRecords(db, space, 'duty'),
      ]);
      return inOrder(all.filter((duty) => (duty.cycle ?? 1) === (cycle ?? project?.cycle ?? 1)));
    },
  };
};

const charterParts = ({ db, commit, today }: StoreContext) => {
  const change = (space: string, intent: string, set: FieldsOf<'project'>) =>
    commit<void>(space, intent, async () =>
      ok({ edits: [{ kind: 'project', id: charterId(space), set }], value: undefined }),
    );
  return {
    changeMeans: (space: string, input: MeansInput) => change(space, 'project.means', input),

    /** @param answer null takes the answer back */
    answerCheck: (space: string, principle: string, answer: CheckAnswer | null) =>
      change(space, 'project.check', { [`check.${principle}`]: answer } as FieldsOf<'project'>),

    writeCheckNote: (space: string, principle: string, note: string) =>
      change(space, 'project.check_note', {
        [`checkNote.${principle}`]: isBlank(note) ? null : note.trim(),
      } as FieldsOf<'project'>),

    /** Everybody looked at it together, today. */
    finishCheck: (space: string) => change(space, 'project.checked', { checkedOn: today() }),

    /** `id@version` of the principles this space chose; null where it chose none. */
    findPrincipleSet: async (space: string): Promise<string | null> =>
      (await findRecord(db, space, 'space', space))?.principleSet ?? null,
  };
};

const charterId = (space: string): string => derivedId('project', space, {}) ?? '';

const inOrder = (list: readonly Duty[]): Duty[] =>
  list.toSorted((a, b) => compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id));
