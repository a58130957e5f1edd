import { checkRoster, roomFor } from '#domain/gathering/roster.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { isKeyOf } from '#protocol/envelope.ts';
import { type Envelope, messageId, messageText, readMessage } from '#protocol/gathering-message.ts';
import type { StoreContext } from './context.ts';
import { listed, rowOf, tellingGathering } from './envelopes.ts';
import { type GatheringError, listKey, listOf, readFacts, readGathering, readOpenRound } from './gathering-facts.ts';
import { openRows, resultRowOf } from './gathering-result.ts';
import { type Gathering, tableOf } from './gathering-table.ts';
import { laterPart } from './later-part.ts';
import type { EnvelopeRow, SealedSheet } from './local-tables.ts';
import { sealedSheetsOf } from './sealed-sheets.ts';
import type { Store } from './store.ts';
import { webSealPort } from './web-crypto.ts';

/** The collecting phone of a store: `gatheringOf(store).takeEnvelope(…)`. */
export const gatheringOf = (store: Store) => ofContext(store)(store);

const ofContext = laterPart((context) => (store: Store) => createGathering(context, store));

const createGathering = ({ db }: StoreContext, store: Store) => ({
  /** undefined when there is no such round here. */
  async findGathering(space: string, roundId: string): Promise<Gathering | undefined> {
    const facts = await readFacts(db, space, roundId);
    return facts ? tableOf(facts, await readGathering(db, roundId)) : undefined;
  },

  /** Takes in an envelope from another phone. */
  takeEnvelope: (space: string, roundId: string, text: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      const envelope = readMessage(text, 'envelope', facts.value.names);
      if (!envelope.ok) return err({ code: envelope.error });
      const row = rowOf(facts.value, envelope.value, { origin: null, secret: null });
      return db.transaction('rw', db.gathering, async () => {
        const { envelopes, list } = await readGathering(db, roundId);
        const isKnown = envelopes.some((one) => one.id === row.id);
        if (list && !isKnown) return err({ code: 'list_fixed' as const, partyIds: [row.partyId] });
        const room = roomFor(facts.value.seats, envelopes.map(listed), listed(row));
        if (!room.ok) return room;
        await db.gathering.put(row);
        return ok(undefined);
      });
    }),

  /** Gives an envelope back, so that its party may hand in another; not once the list was shown. */
  giveBack: (roundId: string, id: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(() =>
      db.transaction('rw', db.gathering, async () => {
        const { envelopes, list } = await readGathering(db, roundId);
        if (list) return err({ code: 'list_fixed' as const });
        const row = envelopes.find((one) => one.id === id);
        if (!row) return err({ code: 'no_envelope' as const });
        await db.gathering.delete(row.key);
        return ok(undefined);
      }),
    ),

  /** Fixes the list of fingerprints: from now on no envelope comes, goes or changes. */
  fixList: (space: string, roundId: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      return db.transaction('rw', db.gathering, async () => {
        const { envelopes, list } = await readGathering(db, roundId);
        if (list) return list.isOurs ? ok(undefined) : err({ code: 'other_list' as const });
        const roster = checkRoster(facts.value.seats, envelopes.map(listed));
        if (!roster.ok) return err({ ...roster.error, code: 'not_complete' as const });
        const message = listOf(facts.value.names, envelopes);
        const row = { kind: 'list', key: listKey(roundId), space, roundId, isOurs: true, isKeyShown: false } as const;
        await db.gathering.put({ ...row, id: messageId(message), text: messageText(message) });
        return ok(undefined);
      });
    }),

  /**
   * This phone collects from now on, in place of one that broke: the list it had read as somebody who answers is put away. Not
   * after its own key was shown, unless the new list turns out to be the same.
   */
  collectHere: (space: string, roundId: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      return db.transaction('rw', db.gathering, async () => {
        const { list } = await readGathering(db, roundId);
        if (!list || list.isOurs) return ok(undefined);
        if (list.isKeyShown) return err({ code: 'other_list' as const });
        await db.gathering.delete(list.key);
        return ok(undefined);
      });
    }),

  /** Takes in a key. It is checked against the promise of its envelope; nothing is opened yet. */
  takeKey: (space: string, roundId: string, text: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      const found = readMessage(text, 'key', facts.value.names);
      if (!found.ok) return err({ code: found.error });
      return db.transaction('rw', db.gathering, async () => {
        const { envelopes, list } = await readGathering(db, roundId);
        if (!list?.isOurs) return err({ code: 'too_early' as const });
        const row = envelopes.find((one) => one.id === found.value.envelope);
        if (!row) return err({ code: 'no_envelope' as const });
        if (!isKeyOf(JSON.parse(row.text) as Envelope, found.value.key)) return err({ code: 'wrong_key' as const });
        await db.gathering.put({ ...row, secret: found.value.key });
        return ok(undefined);
      });
    }),

  /**
   * Opens all envelopes at once and shows the round on this phone: sheets and showing are one edit, as on the passed phone.
   * With one key missing or one envelope that does not open, nothing is opened for anybody.
   */
  openAll: (space: string, roundId: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const port = webSealPort();
      if (!port) return err({ code: 'cannot_seal' });
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      const { envelopes, list } = await readGathering(db, roundId);
      if (!list?.isOurs) return err({ code: 'too_early' });
      if (messageId(listOf(facts.value.names, envelopes)) !== list.id) return err({ code: 'changed' });
      const roster = checkRoster(facts.value.seats, envelopes.map(listed));
      if (!roster.ok) return roster;
      const waiting = envelopes.filter((row) => row.secret === null);
      if (waiting.length > 0) return err({ code: 'keys_missing', partyIds: partiesIn(waiting) });
      const opened = await openRows(port, envelopes);
      if (!opened.ok) return opened;
      const row = resultRowOf(facts.value, list.id, opened.value);
      const sheets = opened.value.map(({ row: { id, partyId }, sheet }): SealedSheet => {
        return { key: id, space, roundId, partyId, isDone: true, ...sheet };
      });
      await db.transaction('rw', db.sealed, db.gathering, async () => {
        await db.sealed.bulkPut(sheets);
        await db.gathering.put(row);
      });
      const shown = await sealedSheetsOf(store).showPassed(space, roundId);
      if (shown.ok) await db.gathering.bulkDelete([...envelopes.map((one) => one.key), list.key]);
      else {
        await db.sealed.bulkDelete(sheets.map((sheet) => sheet.key));
        await db.gathering.delete(row.key);
      }
      return shown;
    }),
});

const partiesIn = (rows: readonly EnvelopeRow[]): string[] => [...new Set(rows.map((row) => row.partyId))];
