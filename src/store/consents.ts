import { textMark } from '#domain/agreement/text-mark.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { listBelow, listRecords } from './read-rows.ts';

export type Consent = RecordOf<'consent'>;

/** What a party answers. */
export interface ConsentInput {
  readonly answer: NonNullable<Consent['answer']>;
  readonly note?: string;
}

/** An answer on a signed paper or told on the phone, for a party without anybody who uses the app. */
export interface TypedConsent extends ConsentInput {
  readonly partyId: string;
  readonly origin: 'paper' | 'call';
  /** Whose signature it is, when that person is in the list of people. */
  readonly memberId?: string | null;
  /** Their name, when they are not. */
  readonly signer?: string;
  readonly office?: string;
  readonly isByDeputy: boolean;
  /** The day of the signature. */
  readonly givenOn: string;
}

/** The part of a store: `consentsOf(store)`. */
export const consentsOf = laterPart((context) => createConsents(context));

/** Consent: one record per party about an agreement, or about something to publish. */
const createConsents = ({ db, commit, today }: StoreContext) => {
  const write = async (
    space: string,
    aboutId: string,
    intent: string,
    say: (read: Reader) => Promise<{ readonly partyId: string; readonly set: FieldsOf<'consent'> }>,
  ): Promise<Result<Done, StoreError>> => {
    const done = await commit(space, intent, async (read) => {
      const { partyId, set } = await say(read);
      const id = derivedId('consent', space, { aboutId, partyId });
      if (!id) return err({ code: 'policy.not_allowed' as const, place: aboutId });
      const before = await read.get('consent', id);
      const words = { mark: await markOf(read, aboutId), successorId: null, succeededOn: null };
      const birth = before ? words : { aboutId, partyId, mark: words.mark };
      return ok({ edits: [{ kind: 'consent', id, set: { ...set, ...birth } }], value: { id, before } });
    });
    if (!done.ok) return done;
    const { id, before } = done.value;
    return ok({ id, undo: () => change(space, id, 'consent.undo', saidIn(before)) });
  };

  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'consent'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'consent', id, set }], value: undefined }));

  return {
    /** What each party says to one thing. */
    listConsents: (space: string, aboutId: string): Promise<Consent[]> => listBelow(db, space, 'consent', aboutId),

    /** What the parties say to everything. */
    listAllConsents: (space: string): Promise<Consent[]> => listRecords(db, space, 'consent'),

    /** My party answers: its representative or, with equal right, its deputy. */
    giveConsent: (space: string, aboutId: string, { answer, note }: ConsentInput) =>
      write(space, aboutId, 'consent.give', async (read) => {
        const mine = await ownSeat(read);
        const set = {
          answer,
          note: wordsOrNull(note),
          memberId: read.me,
          office: mine.office,
          signer: null,
          isByDeputy: mine.isDeputy,
          deputyId: mine.deputyId,
          givenOn: today(),
          origin: 'phone',
          typedBy: null,
        } as const;
        return { partyId: mine.partyId, set };
      }),

    /** Types in what a party without the app has signed or said. Who typed is kept. */
    typeConsent: (space: string, aboutId: string, { partyId, note, office, signer, ...input }: TypedConsent) =>
      write(space, aboutId, 'consent.type', async (read) => ({
        partyId,
        set: {
          ...input,
          note: wordsOrNull(note),
          office: wordsOrNull(office),
          signer: wordsOrNull(signer),
          deputyId: null,
          typedBy: read.me,
        },
      })),

    /** 引きつぐ: I hold the seat now that answered then. */
    async takeOver(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await commit<void>(space, 'consent.take_over', async (read) => {
        const set = { successorId: read.me, succeededOn: today() };
        return ok({ edits: [{ kind: 'consent', id, set }], value: undefined });
      });
      const none = { successorId: null, succeededOn: null };
      return done.ok ? ok({ id, undo: () => change(space, id, 'consent.take_over_not', none) }) : done;
    },
  };
};

/** The seat I answer from; of no party where I belong to none. */
const ownSeat = async (read: Reader) => {
  const members = await read.list('member');
  const mine = members.find(({ id }) => id === read.me);
  const isHere = (member: (typeof members)[number]) => (member.status ?? 'active') === 'active';
  const deputy = members.find((one) => one.partyId === mine?.partyId && one.role === 'deputy' && isHere(one));
  return {
    partyId: mine?.partyId ?? '',
    office: mine?.office ?? null,
    isDeputy: mine?.role === 'deputy',
    deputyId: mine?.partyId ? (deputy?.id ?? null) : null,
  };
};

const wordsOrNull = (text: string | undefined): string | null => (isBlank(text) ? null : (text?.trim() ?? null));

/** What stood there before, to put it back; an answer that was the first leaves none behind. */
const saidIn = (before: Consent | undefined): FieldsOf<'consent'> =>
  before
    ? (Object.fromEntries(said.map((field) => [field, before[field] ?? null])) as FieldsOf<'consent'>)
    : { answer: null, note: null };

/** Fields an answer consists of. */
const said = [
  'answer',
  'note',
  'memberId',
  'office',
  'signer',
  'isByDeputy',
  'deputyId',
  'givenOn',
  'origin',
  'typedBy',
  'mark',
] as const;

/** The mark of the words as this phone shows them; publications are fixed by themselves. */
const markOf = async (read: Reader, aboutId: string): Promise<string | null> => {
  const agreement = await read.get('agreement', aboutId);
  return agreement ? textMark(agreement as unknown as Fields) : null;
};
