import { groupedBy } from '#domain/basis/grouped-by.ts';
import type { OutboxNumbers } from '#replica/sending-status.ts';
import type { StoreContext } from './context.ts';
import { underPrefix } from './dexie-kv.ts';

/** Where a record is on its way to the others: on this phone only, waiting, sent, not accepted. */
export type RowState = 'local' | 'waiting' | 'sent' | 'refused';

/** What is still on its way to the others. Sealed sheets never appear here. */
export const createOutbox = ({ db }: StoreContext) => {
  return {
    /** Numbers for the pill in the header. */
    async countWaiting(): Promise<OutboxNumbers> {
      const spaces = await db.spaces.toArray();
      const held = new Set(spaces.filter((entry) => entry.state === 'held').map((entry) => entry.key));
      // Keys alone: after a day without a network there may be thousands of edits.
      const keys = await db.outbox.toCollection().primaryKeys();
      const onTheWay = keys.filter((key) => !held.has(spaceOfKey(key)));
      const firsts = [...groupedBy(onTheWay, spaceOfKey).values()].flatMap((ofSpace) => ofSpace.slice(0, 1));
      const oldest = (await db.outbox.bulkGet(firsts)).flatMap((entry) => (entry ? [entry.doneAt] : []));
      const picks = await db.photoPicks.orderBy('goingTo').keys();
      const sendings = await db.photoSendings.orderBy('goingTo').keys();
      const verdicts = spaces.flatMap((entry) => (entry.lastVerdictAt === undefined ? [] : [entry.lastVerdictAt]));
      return {
        waiting: onTheWay.length,
        held: keys.length - onTheWay.length,
        photos: [...picks, ...sendings].filter((space) => !held.has(String(space))).length,
        oldestAt: oldest.length > 0 ? Math.min(...oldest) : null,
        lastVerdictAt: verdicts.length > 0 ? Math.max(...verdicts) : null,
      };
    },

    /**
     * The word beside each record of a space.
     * @returns asked with the id of a record
     */
    async rowStates(space: string): Promise<(id: string) => RowState> {
      const entry = await db.spaces.get(space);
      const waiting = new Set(
        (await underPrefix(db.outbox, space).toArray()).flatMap((one) => one.mutation.ops.map((op) => op.id)),
      );
      const reviewed = await underPrefix(db.review, space).toArray();
      const refused = new Set(
        reviewed
          .filter((one) => one.verdict.status === 'rejected')
          .flatMap((one) => one.mutation.ops.map((op) => op.id)),
      );
      return (id) => {
        if (entry?.state === 'held') return 'local';
        if (waiting.has(id)) return 'waiting';
        return refused.has(id) ? 'refused' : 'sent';
      };
    },
  };
};

const spaceOfKey = (key: string): string => key.slice(0, key.indexOf('/'));
