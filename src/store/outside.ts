import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { StoreContext, StoreError } from './context.ts';
import { hex } from './identity.ts';
import type { MintedInvitation } from './invitations.ts';
import { laterPart } from './later-part.ts';
import { findRecord, listBelow, listRecords } from './read-rows.ts';

export type ReviewPackage = RecordOf<'reviewPackage'>;
export type Opinion = RecordOf<'opinion'>;
export type OpinionReply = RecordOf<'opinionReply'>;

/** A package as it is put together. */
export interface NewPackage {
  readonly title: string;
  /** The page its readers read, word for word (#domain/publishing/shared-page.ts). */
  readonly body: string;
  /** LocalDate; the last day it can be read. */
  readonly expiresOn: string;
}

/** What reviewers write; their own name and tick are keyed by themselves. */
export type OpinionInput = Pick<
  FieldsOf<'opinion'>,
  'grade' | 'conclusion' | 'work' | 'spread' | 'meeting' | 'summary' | 'heardOn' | 'freeNote'
> & {
  /** My name as it stands under the opinion. */
  readonly name?: string;
  /** Nothing ties me to any party. */
  readonly isFree?: boolean;
};

/** The view of people from outside: `outsideOf(store).listPackages(…)`. */
export const outsideOf = laterPart((context) => createOutside(context));

const createOutside = ({ db, ports, commit, now, today }: StoreContext) => ({
  /** The newest first. */
  listPackages: async (space: string): Promise<ReviewPackage[]> =>
    (await listRecords(db, space, 'reviewPackage')).reverse(),

  findPackage: (space: string, id: string): Promise<ReviewPackage | undefined> =>
    findRecord(db, space, 'reviewPackage', id),

  /** Puts a package together. Those before it are closed to people outside: each of them is asked about one. */
  createPackage: (space: string, input: NewPackage): Promise<Result<string, StoreError>> =>
    commit(space, 'reviewPackage.create', async (read, fresh) => {
      const project = await read.get('project', derivedId('project', space, {}) ?? '');
      const id = fresh();
      const set = { ...input, cycle: project?.cycle ?? 1, madeOn: today(), authorId: read.me };
      const before = (await read.list('reviewPackage')).filter((one) => one.isWithdrawn !== true);
      const closing = before.map((one) => ({
        kind: 'reviewPackage' as const,
        id: one.id,
        set: { isWithdrawn: true },
      }));
      return ok({ edits: [...closing, { kind: 'reviewPackage', id, set }], value: id });
    }),

  /** Takes it off the phones of those outside, or opens it to them again. */
  withdrawPackage: (space: string, id: string, isWithdrawn = true): Promise<Result<void, StoreError>> =>
    commit(space, 'reviewPackage.withdraw', async () =>
      ok({ edits: [{ kind: 'reviewPackage', id, set: { isWithdrawn } }], value: undefined }),
    ),

  /** Moves the last day of a package and of everybody who was asked about it. */
  movePackageEnd: (space: string, id: string, expiresOn: string): Promise<Result<void, StoreError>> =>
    commit(space, 'reviewPackage.move', async (read) => {
      const asked = (await read.list('member')).filter((one) => one.packageId === id);
      const tickets = asked.map((one) => ({ kind: 'member' as const, id: one.id, set: { termTo: expiresOn } }));
      return ok({ edits: [{ kind: 'reviewPackage', id, set: { expiresOn } }, ...tickets], value: undefined });
    }),

  /** A ticket for people from outside: opens this package and nothing else, and ends with it. */
  inviteReviewers: (space: string, packageId: string, people: number): Promise<Result<MintedInvitation, StoreError>> =>
    commit(space, 'invitation.create', async (read, fresh) => {
      const bytes = ports.rng.bytes(16);
      const id = fresh();
      const expiresAt = now() + ticketDays * day;
      const set = {
        hash: hex(sha256(bytes)),
        role: 'reviewer' as const,
        packageId,
        expiresAt,
        maxUses: people,
        authorId: read.me,
      };
      return ok({ edits: [{ kind: 'invitation', id, set }], value: { id, secret: hex(bytes), expiresAt } });
    }),

  /** Who came in by a ticket of this package. */
  listReviewers: async (space: string, packageId: string): Promise<RecordOf<'member'>[]> =>
    (await listRecords(db, space, 'member')).filter(
      (one) => one.role === 'reviewer' && one.packageId === packageId && (one.status ?? 'active') === 'active',
    ),

  /** The one opinion about a package, as far as this phone may see it. */
  findOpinion: async (space: string, packageId: string): Promise<Opinion | undefined> =>
    (await listBelow(db, space, 'opinion', packageId))[0],

  /** Ids of packages about which an opinion is filed. */
  listFiled: async (space: string): Promise<ReadonlySet<string>> =>
    new Set(
      (await listRecords(db, space, 'opinion')).flatMap((one) =>
        one.state === 'filed' && one.packageId ? [one.packageId] : [],
      ),
    ),

  /** Writes into the draft the reviewers share. */
  writeOpinion: (space: string, packageId: string, input: OpinionInput): Promise<Result<string, StoreError>> =>
    commit(space, 'opinion.write', async (read) => {
      const id = derivedId('opinion', space, { packageId }) ?? '';
      const { name, isFree, ...fields } = input;
      const birth = (await read.get('opinion', id)) ? {} : { packageId };
      const mine = {
        ...(name === undefined ? {} : { [`reviewer.${read.me}`]: name }),
        ...(isFree === undefined ? {} : { [`isFree.${read.me}`]: isFree }),
      };
      return ok({ edits: [{ kind: 'opinion', id, set: { ...birth, ...fields, ...mine } }], value: id });
    }),

  /** Hands the opinion in, once and for all. */
  fileOpinion: (space: string, packageId: string): Promise<Result<void, StoreError>> =>
    commit(space, 'opinion.file', async (read) => {
      const id = derivedId('opinion', space, { packageId }) ?? '';
      if (!(await read.get('opinion', id))) return err({ code: 'record.missing', place: id });
      const set = { state: 'filed', filedAt: now() } as const;
      return ok({ edits: [{ kind: 'opinion', id, set }], value: undefined });
    }),

  listReplies: (space: string, opinionId: string): Promise<OpinionReply[]> =>
    listBelow(db, space, 'opinionReply', opinionId),

  /** My party has read the opinion, and may say something to it. */
  reply: (space: string, opinionId: string, text: string): Promise<Result<void, StoreError>> =>
    commit(space, 'opinionReply.write', async (read) => {
      const partyId = (await read.get('member', read.me))?.partyId;
      const id = partyId && derivedId('opinionReply', space, { opinionId, partyId });
      if (!id) return err({ code: 'policy.not_allowed', place: opinionId });
      const birth = (await read.get('opinionReply', id)) ? {} : { opinionId, partyId };
      const set = { ...birth, isRead: true, text, memberId: read.me };
      return ok({ edits: [{ kind: 'opinionReply', id, set }], value: undefined });
    }),
});

const day = 86_400_000;

/** As long as an invitation may live; the package itself may end earlier. */
const ticketDays = 31;
