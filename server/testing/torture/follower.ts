/** Reads without a pause and writes down what stands at each place of the order. */
import { createHash } from 'node:crypto';
import type { SpaceAnswer } from '#protocol/messages.ts';
import type { Journal, SeenLine } from './journal.ts';
import { Forgotten, type Person } from './person.ts';

/** A space as somebody holds it. */
export interface Copy {
  readonly rows: Map<string, { readonly seq: number; readonly hash: string }>;
  readonly texts: Map<number, { readonly id: string; readonly hash: string }>;
}

export interface Follower {
  /** Follows until told to stop, then to the end. */
  run(mayGoOn: () => boolean): Promise<void>;
  /** What following has brought together. */
  readonly copy: Copy;
  /** What the same person found at the end of the last run, reading from the beginning. */
  whole(): Copy;
}

/** Reads a space from its beginning. @param tell is given every page */
export const readWhole = async (
  person: Person,
  space: string,
  tell: (answer: SpaceAnswer) => void = () => undefined,
): Promise<Copy> => {
  const copy: Copy = { rows: new Map(), texts: new Map() };
  let cursors: SpaceAnswer['cursors'] = {};
  for (;;) {
    const answer = await person.sync(space, [], cursors);
    if (answer.closed) throw new Forgotten(`the space is closed to a member: ${answer.closed}`);
    tell(answer);
    takeIn(copy, answer);
    cursors = answer.cursors;
    if (!answer.more) return copy;
  }
};

/** Somebody who asks from where they are, and now and then from the beginning. */
export const createFollower = (person: Person, space: string, journal: Journal<SeenLine>): Follower => {
  const copy: Copy = { rows: new Map(), texts: new Map() };
  let whole = copy;
  let cursors: SpaceAnswer['cursors'] = {};
  const keep = (answer: SpaceAnswer): void => journal.write(linesOf(answer));
  const step = async (): Promise<boolean> => {
    const answer = await person.sync(space, [], cursors);
    keep(answer);
    takeIn(copy, answer);
    cursors = answer.cursors;
    return answer.more;
  };
  return {
    copy,
    whole: () => whole,
    async run(mayGoOn) {
      while (mayGoOn()) await step();
      while (await step());
      whole = await readWhole(person, space, keep);
    },
  };
};

const takeIn = (copy: Copy, answer: SpaceAnswer): void => {
  for (const { id, seq } of answer.exits) {
    if ((copy.rows.get(id)?.seq ?? seq) < seq) copy.rows.delete(id);
  }
  for (const line of linesOf(answer)) {
    if (line.isText) copy.texts.set(line.seq, line);
    else copy.rows.set(line.id, line);
  }
};

const linesOf = ({ rows, texts }: SpaceAnswer): SeenLine[] => [
  ...rows.map(({ id, seq, kind, scope, stamp, fields, stamps }) => ({
    seq,
    id,
    hash: hashOf([kind, scope, stamp, Object.entries(fields).sort(), Object.entries(stamps ?? {}).sort()]),
    isText: false,
  })),
  ...texts.map(({ id, seq, scope, update }) => ({ seq, id, hash: hashOf([scope, update]), isText: true })),
];

const hashOf = (what: unknown): string => createHash('sha1').update(JSON.stringify(what)).digest('hex').slice(0, 16);
