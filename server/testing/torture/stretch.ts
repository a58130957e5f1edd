/** One space of the torture with everybody in it; long runs take a new one now and then, so that spaces stay as large as real ones. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedId } from '#protocol/derived-id.ts';
import type { Op } from '#protocol/mutation.ts';
import { createStampClock } from '#protocol/stamp.ts';
import type { Fields } from '#domain/records.ts';
import { hashOfSecret } from '#server/people/secrets.ts';
import type { Chance } from './chance.ts';
import { createFollower, type Follower } from './follower.ts';
import { createJournal, type Journal, type SeenLine, type WriterLine } from './journal.ts';
import { newId, type Person } from './person.ts';
import { createWriter, type Writer } from './writer.ts';

export interface Stretch {
  readonly space: string;
  readonly textId: string;
  readonly owner: Person;
  readonly writers: readonly { readonly writer: Writer; readonly journal: Journal<WriterLine> }[];
  readonly followers: readonly { readonly follower: Follower; readonly journal: Journal<SeenLine> }[];
  /** Closes and removes the journals. */
  close(): void;
}

/** The first person founds the space, the others come in by her invitation; readers read, everybody else writes. */
export const beginStretch = async (
  people: { readonly writers: readonly Person[]; readonly readers: readonly Person[] },
  chance: Chance,
): Promise<Stretch> => {
  const [owner, ...others] = people.writers;
  if (!owner) throw new Error('nobody writes');
  const { space, member, textId, secret } = await found(owner, chance);
  const members = new Map([[owner, member]]);
  for (const [index, person] of [...others, ...people.readers].entries()) {
    const joined = await person.call('/api/invitations/join', { secret, name: `会員 ${index}` });
    members.set(person, (joined as { member: string }).member);
  }
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-journals-'));
  const writers = people.writers.map((person, index) => {
    const journal = createJournal<WriterLine>(join(folder, `writer-${index}.jsonl`));
    return {
      writer: createWriter(
        `w${index}`,
        person,
        { id: space, textId, member: members.get(person) ?? '' },
        journal,
        chance,
        index === 0 ? 2 : 0,
      ),
      journal,
    };
  });
  const followers = people.readers.map((person, index) => {
    const journal = createJournal<SeenLine>(join(folder, `reader-${index}.jsonl`));
    return { follower: createFollower(person, space, journal), journal };
  });
  return {
    space,
    textId,
    owner,
    writers,
    followers,
    close() {
      for (const { journal } of [...writers, ...followers]) journal.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A group with one meeting, its text, and an invitation for everybody: the founder's first edit. */
const found = async (
  owner: Person,
  chance: Chance,
): Promise<{ space: string; member: string; textId: string; secret: string }> => {
  const [space, member, meeting] = [newId(), newId(), newId()];
  const secret = randomBytes(16).toString('hex');
  const textId = derivedId('longText', space, { aboutId: meeting, part: 'body' }) ?? '';
  const stamps = createStampClock(() => Date.now(), chance.between(0, 2 ** 30 - 1));
  const born = (kind: string, id: string, set: Fields): Op => ({ kind, id, set, base: null });
  const edits = [
    [
      born('space', space, { name: 'みどり町内会', kind: 'group' }),
      born('member', member, { name: '緑川 あき', role: 'owner', status: 'active' }),
    ],
    [
      born('meeting', meeting, { type: 'board', title: '役員会', on: '2026-04-01', state: 'draft', authorId: member }),
      born('longText', textId, { aboutId: meeting, part: 'body' }),
      born('invitation', newId(), {
        hash: hashOfSecret(secret),
        role: 'member',
        maxUses: 100,
        expiresAt: Date.now() + 86_400_000,
        authorId: member,
      }),
    ],
  ];
  const push = edits.map((ops, index) => ({
    n: index + 1,
    at: stamps.next(),
    intent: index === 0 ? 'space.create' : 'torture.begin',
    schema: 1,
    ops,
  }));
  const { verdicts } = await owner.sync(space, push);
  if (verdicts.length !== 2 || verdicts.some(({ status }) => status !== 'applied'))
    throw new Error(`the space was not founded: ${JSON.stringify(verdicts)}`);
  return { space, member, textId, secret };
};
