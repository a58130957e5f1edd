import type { LedgerEntry } from '#domain/activity/money.ts';
import type { FieldsOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { byKind, isLive, listBelow } from './read-rows.ts';
import { asRecord } from '#replica/reader.ts';

/** One money line as it is entered; yen. */
export type LedgerInput = Pick<
  FieldsOf<'ledgerEntry'>,
  'on' | 'account' | 'summary' | 'moneyIn' | 'moneyOut' | 'receiptNo'
>;

/** The part of a store: `ledgerOf(store)`. */
export const ledgerOf = laterPart((context) => createLedger(context));

/** お金のメモ: what an activity cost and brought. */
const createLedger = ({ db, commit }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'ledgerEntry'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'ledgerEntry', id, set }], value: undefined }));

  return {
    /** Adds a line to a log. Errors: 'field.required' without words or without an amount. */
    async addEntry(space: string, logId: string, input: LedgerInput): Promise<Result<Done, StoreError>> {
      if (isBlank(input.summary)) return err({ code: 'field.required', place: 'summary' });
      if (!input.moneyIn && !input.moneyOut) return err({ code: 'field.required', place: 'amount' });
      const done = await commit(space, 'ledgerEntry.create', async (read, fresh) => {
        const log = await read.get('activityLog', logId);
        if (!log || log.deleted) return err({ code: 'record.missing' as const, place: logId });
        const id = fresh();
        const set = { ...filled({ on: log.on, ...input }), logId, authorId: read.me };
        return ok({ edits: [{ kind: 'ledgerEntry', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'ledgerEntry.delete', { deleted: true }) })
        : done;
    },

    /** Changes a line; fields that are not named stay. */
    changeEntry: (space: string, id: string, input: LedgerInput): Promise<Result<void, StoreError>> =>
      change(space, id, 'ledgerEntry.change', input),

    async deleteEntry(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'ledgerEntry.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'ledgerEntry.restore', { deleted: false }) }) : done;
    },

    /** The lines of one log, by day. */
    listEntries: (space: string, logId: string): Promise<LedgerEntry[]> => listBelow(db, space, 'ledgerEntry', logId),

    /** All lines of these days, by day: for a list on paper. */
    async listEntriesOf(space: string, from: string, to: string): Promise<LedgerEntry[]> {
      const rows = await byKind(db, space, 'ledgerEntry', from, to).toArray();
      return rows.filter(isLive).map((row) => asRecord(row));
    },
  };
};
