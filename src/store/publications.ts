import { consentOfAll } from '#domain/project/consent.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Rng } from '#replica/ports.ts';
import type { StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';

export type Publication = RecordOf<'publication'>;
export type CaseSheet = RecordOf<'caseSheet'>;
export type Consent = RecordOf<'consent'>;

/** A page as it is laid before the parties. */
export interface NewPublication {
  readonly of: 'result' | 'case';
  readonly aboutId: string;
  readonly extent: 'summary' | 'full';
  readonly title: string;
  /** The page word for word (#domain/publishing/shared-page.ts). */
  readonly body: string;
}

export type CaseInput = Omit<FieldsOf<'caseSheet'>, 'cycle' | 'madeOn' | 'authorId'>;

/** How the parties stand to a page. */
export interface Agreement {
  readonly partyId: string;
  readonly name: string;
  readonly kind: RecordOf<'party'>['kind'];
  readonly answer: Consent['answer'] | null;
}

/** Publishing and cases: `publicationsOf(store).listPublications(…)`. */
export const publicationsOf = laterPart((context) => createPublications(context));

const createPublications = ({ db, ports, commit, today }: StoreContext) => ({
  /** The newest first. */
  listPublications: async (space: string): Promise<Publication[]> =>
    (await listRecords(db, space, 'publication')).reverse(),

  findPublication: (space: string, id: string): Promise<Publication | undefined> =>
    findRecord(db, space, 'publication', id),

  /** Lays a page before the parties; nothing is public by it. Its address and its code are made here. */
  layPublication: (space: string, input: NewPublication): Promise<Result<string, StoreError>> =>
    commit(space, 'publication.lay', async (read, fresh) => {
      const id = fresh();
      const secret = { slug: newSlug(ports.rng), code: newPageCode(ports.rng) };
      const set = { ...input, ...secret, madeOn: today(), state: 'laid' as const, authorId: read.me };
      return ok({ edits: [{ kind: 'publication', id, set }], value: id });
    }),

  /** What every party has answered, in the order of the parties. */
  async agreementsOf(space: string, id: string): Promise<Agreement[]> {
    const [parties, consents] = await Promise.all([
      listRecords(db, space, 'party'),
      listBelow(db, space, 'consent', id),
    ]);
    return parties.map((party) => ({
      partyId: party.id,
      name: party.name ?? '',
      kind: party.kind,
      answer: consents.find((one) => one.partyId === party.id)?.answer ?? null,
    }));
  },

  /** My party agrees, or takes it back: what was public goes down with it. */
  answerPublication: (space: string, id: string, answer: 'yes' | 'no'): Promise<Result<void, StoreError>> =>
    commit(space, 'publication.consent', async (read) => {
      const publication = await read.get('publication', id);
      const partyId = (await read.get('member', read.me))?.partyId;
      const consentId = partyId && derivedId('consent', space, { aboutId: id, partyId });
      if (!publication || !consentId) return err({ code: 'record.missing', place: id });
      const known = await read.get('consent', consentId);
      const birth = known ? {} : { aboutId: id, partyId };
      const given = { answer, memberId: read.me, givenOn: today(), origin: 'phone' as const };
      const consent = { kind: 'consent' as const, id: consentId, set: { ...birth, ...given } };
      return ok({ edits: [consent], value: undefined });
    }),

  /** Opens the page to everybody, when all parties have agreed. */
  publish: (space: string, id: string): Promise<Result<void, StoreError>> =>
    commit(space, 'publication.publish', async (read) => {
      const publication = await read.get('publication', id);
      if (!publication) return err({ code: 'record.missing', place: id });
      const set = { state: 'public', publishedOn: today() } as const;
      return ok({ edits: [{ kind: 'publication', id, set }], value: undefined });
    }),

  /** Have all parties agreed, as far as this phone knows? */
  async isAgreed(space: string, id: string): Promise<boolean> {
    const [parties, consents] = await Promise.all([
      listRecords(db, space, 'party'),
      listBelow(db, space, 'consent', id),
    ]);
    return consentOfAll(parties.map(asListed), consents.map(asListed));
  },

  /** Takes a page down, or a draft of it back; for good. */
  withdraw: (space: string, id: string): Promise<Result<void, StoreError>> =>
    commit(space, 'publication.withdraw', async () => {
      const set = { state: 'withdrawn', withdrawnOn: today() } as const;
      return ok({ edits: [{ kind: 'publication', id, set }], value: undefined });
    }),

  /** The newest first. */
  listCases: async (space: string): Promise<CaseSheet[]> => (await listRecords(db, space, 'caseSheet')).reverse(),

  findCase: (space: string, id: string): Promise<CaseSheet | undefined> => findRecord(db, space, 'caseSheet', id),

  createCase: (space: string, input: CaseInput): Promise<Result<string, StoreError>> =>
    commit(space, 'caseSheet.create', async (read, fresh) => {
      const project = await read.get('project', derivedId('project', space, {}) ?? '');
      const id = fresh();
      const set = { ...input, cycle: project?.cycle ?? 1, madeOn: today(), authorId: read.me };
      return ok({ edits: [{ kind: 'caseSheet', id, set }], value: id });
    }),

  changeCase: (space: string, id: string, input: CaseInput): Promise<Result<void, StoreError>> =>
    commit(space, 'caseSheet.change', async () =>
      ok({ edits: [{ kind: 'caseSheet', id, set: input }], value: undefined }),
    ),
});

const asListed = <R extends { readonly id: string }>(record: R) => ({
  id: record.id,
  fields: record as unknown as Fields,
});

/** 128 bits in 22 letters, as they stand in an address. */
const newSlug = (rng: Rng): string =>
  btoa(String.fromCharCode(...rng.bytes(16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);

/** Sixteen letters that are not mistaken for one another on paper: some eighty bits. */
const newPageCode = (rng: Rng): string => {
  let code = '';
  while (code.length < 16) {
    // Bytes beyond the last whole round would make some letters more likely.
    for (const byte of rng.bytes(32)) if (byte < 248 && code.length < 16) code += letters[byte % letters.length];
  }
  return code;
};

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
