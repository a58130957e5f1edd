import { isKeyOf, openEnvelope, sealSheet } from '#protocol/envelope.ts';
import { type Envelope, type EnvelopeList, messageId, messageText, readMessage } from '#protocol/gathering-message.ts';
import { checkRoster, roomFor } from '#domain/gathering/roster.ts';
import { keysOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { freshId } from '#replica/birth.ts';
import { type StoreContext, tellingDiskErrors } from './context.ts';
import {
  envelopeKey,
  type GatheringError,
  listKey,
  readFacts,
  readGathering,
  readOpenRound,
  type RoundFacts,
  fingerprintOfAll,
  fingerprintOfEnvelope,
} from './gathering-facts.ts';
import { laterPart } from './later-part.ts';
import type { EnvelopeRow, SealedSheet } from './local-tables.ts';
import { webSealPort } from './web-crypto.ts';

/** A list of fingerprints as somebody compares it. */
export interface SeenList {
  /** The words every phone shows. */
  readonly fingerprint: readonly number[];
  readonly entries: readonly {
    readonly party: string;
    readonly fingerprint: readonly number[];
    readonly isMine: boolean;
  }[];
  readonly isKeyShown: boolean;
}

/** How far the one is who answers on their own phone. */
export interface OwnEnvelope {
  /** open: nothing written · writing: a sheet is begun, by its key · sealed: the envelope is closed */
  readonly step: 'open' | 'writing' | 'sealed';
  readonly sheetKey: string | null;
  readonly envelope: { readonly text: string; readonly fingerprint: readonly number[] } | null;
  readonly list: SeenList | null;
  /** This phone collects: its envelope is already among the others. */
  readonly isCollecting: boolean;
  /** May this person answer here? */
  readonly isAsked: boolean;
}

/** Envelopes of the one who answers: `envelopesOf(store).sealOwn(…)`. */
export const envelopesOf = laterPart((context) => createEnvelopes(context));

const createEnvelopes = ({ db, ports }: StoreContext) => ({
  /** undefined when there is no such round here. */
  async findOwn(space: string, roundId: string): Promise<OwnEnvelope | undefined> {
    const facts = await readFacts(db, space, roundId);
    if (!facts) return undefined;
    const { envelopes, list } = await readGathering(db, roundId);
    const sheets = await db.sealed.where('roundId').equals(roundId).toArray();
    const begun = sheets.find((sheet) => sheet.origin === 'phone' && !sheet.isDone);
    const own = envelopes.find((row) => row.origin === 'phone');
    const read = list && readMessage(list.text, 'list', facts.names);
    return {
      step: own ? 'sealed' : begun ? 'writing' : 'open',
      sheetKey: begun?.key ?? null,
      envelope: own ? { text: own.text, fingerprint: fingerprintOfEnvelope(own.id) } : null,
      list: list && read?.ok ? seenList(read.value, own?.id, list.isKeyShown) : null,
      isCollecting: list?.isOurs ?? false,
      isAsked: isAsked(facts),
    };
  },

  /**
   * Closes a sheet that lies open on this phone into an envelope. Only the envelope and its key stay; until the list of
   * fingerprints comes, whoever has the key may take the sheet out again.
   * @param sheetKey as `startPass` gave it
   */
  sealOwn: (sheetKey: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const port = webSealPort();
      if (!port) return err({ code: 'cannot_seal' });
      const sheet = await db.sealed.get(sheetKey);
      if (!sheet) return err({ code: 'record.missing', place: sheetKey });
      const facts = await readOpenRound(db, sheet.space, sheet.roundId);
      if (!facts.ok) return facts;
      const names = { ...facts.value.names, party: sheet.partyId };
      const { envelope, key } = await sealSheet(port, names, sheet, ports.rng.bytes(44));
      const row = rowOf(facts.value, envelope, { origin: sheet.origin, secret: key });
      return db.transaction('rw', db.sealed, db.gathering, async () => {
        const now = await db.sealed.get(sheetKey);
        // Something was written while it was being sealed: the person presses once more.
        if (JSON.stringify(now) !== JSON.stringify(sheet)) return err({ code: 'changed' as const });
        const { envelopes, list } = await readGathering(db, sheet.roundId);
        if (list) return err({ code: 'list_fixed' as const });
        const room = roomFor(facts.value.seats, envelopes.map(listed), listed(row));
        if (!room.ok) return room;
        await db.gathering.put(row);
        await db.sealed.delete(sheetKey);
        return ok(undefined);
      });
    }),

  /** Takes a sheet out of one's own envelope to go on writing, as long as no list of fingerprints has it. */
  takeBack: (roundId: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const port = webSealPort();
      if (!port) return err({ code: 'cannot_seal' });
      const { envelopes, list } = await readGathering(db, roundId);
      const own = envelopes.find((row) => row.origin === 'phone');
      if (!own?.secret) return err({ code: 'no_envelope' });
      if (list) return err({ code: 'list_fixed' });
      const sheet = await openEnvelope(port, JSON.parse(own.text) as Envelope, own.secret);
      if (!sheet.ok) return err({ code: sheet.error });
      const { space, partyId } = own;
      const open: SealedSheet = { key: freshId(ports), space, roundId, partyId, isDone: false, ...sheet.value };
      return db.transaction('rw', db.sealed, db.gathering, async () => {
        if (await db.gathering.get(listKey(roundId))) return err({ code: 'list_fixed' as const });
        await db.sealed.put(open);
        await db.gathering.delete(own.key);
        return ok(undefined);
      });
    }),

  /**
   * Takes the list of fingerprints from the collecting phone. It must have one's own envelope and be the list of the whole
   * round; once the key was shown, no other list takes its place.
   */
  acceptList: (space: string, roundId: string, text: string): Promise<Result<void, GatheringError>> =>
    tellingGathering(async () => {
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      const list = readMessage(text, 'list', facts.value.names);
      if (!list.ok) return err({ code: list.error });
      const id = messageId(list.value);
      return db.transaction('rw', db.gathering, async () => {
        const known = await readGathering(db, roundId);
        const own = known.envelopes.find((row) => row.origin === 'phone');
        if (!own) return err({ code: 'no_envelope' as const });
        if (known.list?.id === id) return ok(undefined);
        if (known.list && (known.list.isKeyShown || known.list.isOurs)) return err({ code: 'other_list' as const });
        if (!list.value.entries.some((one) => one.id === own.id && one.party === own.partyId)) {
          return err({ code: 'own_missing' as const });
        }
        const roster = checkRoster(facts.value.seats, list.value.entries);
        if (!roster.ok) return roster;
        const row = {
          kind: 'list',
          key: listKey(roundId),
          space,
          roundId,
          id,
          isOurs: false,
          isKeyShown: false,
        } as const;
        await db.gathering.put({ ...row, text: messageText(list.value) });
        return ok(undefined);
      });
    }),

  /**
   * One's own key, for the collecting phone. Given only against a list that was read and compared; from now on this list
   * stands.
   */
  showKey: (space: string, roundId: string): Promise<Result<string, GatheringError>> =>
    tellingGathering(async () => {
      const facts = await readOpenRound(db, space, roundId);
      if (!facts.ok) return facts;
      return db.transaction('rw', db.gathering, async () => {
        const { envelopes, list } = await readGathering(db, roundId);
        const own = envelopes.find((row) => row.origin === 'phone');
        if (!own?.secret) return err({ code: 'no_envelope' as const });
        if (!list) return err({ code: 'no_list' as const });
        const envelope = JSON.parse(own.text) as Envelope;
        if (!isKeyOf(envelope, own.secret)) return err({ code: 'wrong_key' as const });
        if (!list.isKeyShown) await db.gathering.put({ ...list, isKeyShown: true });
        const { names } = facts.value;
        return ok(messageText({ kyodo: 'key', v: 1, ...names, envelope: own.id, key: own.secret }));
      });
    }),
});

/** Disk errors as values, beside the refusals of the gathering. */
export const tellingGathering = async <T>(
  work: () => Promise<Result<T, GatheringError>>,
): Promise<Result<T, GatheringError>> => {
  let refused: Result<T, GatheringError> | null = null;
  const done = await tellingDiskErrors(async () => {
    const result = await work();
    refused = result.ok ? null : result;
    return result.ok ? result : err({ code: 'record.missing' });
  });
  return refused ?? done;
};

/** An envelope as it is kept. */
export const rowOf = (
  { names }: RoundFacts,
  envelope: Envelope,
  { origin, secret }: Pick<EnvelopeRow, 'origin' | 'secret'>,
): EnvelopeRow => {
  const id = messageId(envelope);
  const key = envelopeKey(names.round, id);
  const { space, round: roundId } = names;
  return {
    kind: 'envelope',
    key,
    space,
    roundId,
    id,
    partyId: envelope.party,
    text: messageText(envelope),
    origin,
    secret,
  };
};

export const listed = ({ partyId, id }: Pick<EnvelopeRow, 'partyId' | 'id'>) => ({ party: partyId, id });

const isAsked = ({ round, voice, seats, me }: RoundFacts): boolean =>
  seats.some((seat) => seat.partyId === me.partyId) &&
  (voice === 'party' || keysOf(round, 'evaluators').includes(me.memberId));

const seenList = (list: EnvelopeList, ownId: string | undefined, isKeyShown: boolean): SeenList => ({
  fingerprint: fingerprintOfAll(list),
  entries: list.entries.map(({ party, id }) => ({
    party,
    fingerprint: fingerprintOfEnvelope(id),
    isMine: id === ownId,
  })),
  isKeyShown,
});
