/** Somebody with a tool of their own sends what no app would: forged stamps, ids, numbers, scopes, rights, texts. */
import { toBase64 } from '#protocol/base64.ts';
import { derivedId, uuid7 } from '#protocol/derived-id.ts';
import { PROTOCOL, type SyncRequest } from '#protocol/messages.ts';
import type { Mutation, Op } from '#protocol/mutation.ts';
import { writeStamp } from '#protocol/stamp.ts';
import { any, type Scene, word } from './act.ts';
import { serve } from './server.ts';
import { hiddenEntry, onlyLetters } from './text-law.ts';
import { count } from './world.ts';

/** What one forged message says. */
interface Forgery {
  readonly ops: readonly Op[];
  /** A second edit in the same message. */
  readonly next?: readonly Op[];
  readonly at?: string;
  readonly device?: string;
  readonly n?: number;
  readonly schema?: number;
  readonly cursors?: { readonly [scope: string]: number };
  readonly digests?: { readonly [scope: string]: string };
}

interface Attacker extends Scene {
  readonly account: string;
  readonly space: string;
  readonly me: string;
  fresh(): string;
  /** Any row of a kind, seen or not. */
  row(kind: string): { readonly id: string; readonly stamp: string } | undefined;
}

/** Sends one forged message; whoever it is, the server answers and nobody is harmed. */
export const misbehave = (scene: Scene): void => {
  const { world, town, random } = scene;
  const account = random.pick([...town.accounts, 'account-stranger']);
  const space = random.pick([town.group, town.project]);
  const fresh = () => uuid7(Math.floor(world.scheduler.now), random.bytes(10));
  const attacker: Attacker = {
    ...scene,
    account,
    space,
    me: town.memberOf(account, space) ?? fresh(),
    fresh,
    row: (kind) =>
      any(
        random,
        [...(world.disk.table(space)?.rows.values() ?? [])].filter((row) => row.kind === kind),
      ),
  };
  const name = random.pick(Object.keys(forgeries));
  const forged = forgeries[name]?.(attacker);
  if (!forged) return;
  count(world, `malicious: ${name}`);
  const now = Math.floor(world.scheduler.now);
  const mutation: Mutation = {
    n: forged.n ?? 1,
    at: forged.at ?? writeStamp(now, 1, random.below(2 ** 30)),
    intent: 'forged',
    schema: forged.schema ?? 1,
    ops: forged.ops,
    ...(forged.ops.some(({ kind }) => kind === 'assessment') ? { salt: '5'.repeat(32) } : {}),
  };
  const more = forged.next
    ? [{ ...mutation, n: mutation.n + 1, at: writeStamp(now, 2, random.below(2 ** 30)), ops: forged.next }]
    : [];
  const request: SyncRequest = {
    protocol: PROTOCOL,
    schema: 1,
    device: forged.device ?? fresh(),
    epoch: null,
    spaces: [
      {
        id: space,
        cursors: forged.cursors ?? {},
        push: forged.ops.length > 0 ? [mutation, ...more] : [],
        ...(forged.digests ? { digests: forged.digests } : {}),
      },
    ],
  };
  void serve(world, random, account, 'forger', JSON.stringify(request)).then((reply) =>
    count(world, `malicious: ${reply.kind}`),
  );
};

const set = (
  kind: string,
  id: string,
  fields: { readonly [field: string]: string | number | boolean | null },
  base: string | null = null,
): Op => ({
  kind,
  id,
  set: fields,
  base,
});

const scopesOfOthers = ({ town, row, random }: Attacker): string[] => [
  'officers',
  'none',
  `p:${random.pick(town.parties)}`,
  ...town.accounts.map((account) => `m:${town.memberOf(account, town.group)}`),
  ...town.parties.map((party) => `sheet:${row('evaluationRound')?.id}:${party}`),
];

const forgeries: { readonly [name: string]: (by: Attacker) => Forgery | null } = {
  'makes oneself an owner': ({ me }) => ({ ops: [set('member', me, { role: 'owner', status: 'active' })] }),
  'removes somebody': ({ row, random }) => {
    const member = row('member');
    return member
      ? { ops: [set('member', member.id, { status: random.pick(['removed', 'left']) }, member.stamp)] }
      : null;
  },
  'a stamp of the year 2100': ({ row, random, world }) => {
    const log = row('activityLog') ?? row('project');
    const at = writeStamp(Date.UTC(2100, 0, 1), random.below(1000), world.seed % 1000);
    return log ? { at, ops: [set('activityLog', log.id, { title: word(random) })] } : null;
  },
  'the number of a phone of somebody else': ({ world, row, random }) => {
    const victim = random.pick(world.devices);
    const device = victim.disk.content.tables.device.get('device')?.id;
    const log = row('activityLog');
    return device && log
      ? { device, n: 1 + random.below(3), ops: [set('activityLog', log.id, { note: word(random) })] }
      : null;
  },
  'a sheet of another party': ({ town, row, space, random }) => {
    const round = row('evaluationRound');
    const partyId = random.pick(town.parties);
    const parts = { roundId: round?.id ?? '', partyId };
    const id = derivedId('assessment', space, parts);
    return id ? { ops: [set('assessment', id, { ...parts, 'answer.p1-mid-a.us': 4, isDone: true })] } : null;
  },
  'counts of the server': ({ town, row, space }) => {
    const parts = { roundId: row('evaluationRound')?.id ?? '', partyId: town.parties[0] ?? '' };
    const id = derivedId('progress', space, parts);
    return id ? { ops: [set('progress', id, { ...parts, answered: 9, expected: 9 })] } : null;
  },
  'a conflict that never was': ({ fresh, me, row }) => {
    const about = row('member');
    return about ? { ops: [set('conflict', fresh(), { aboutId: about.id, aboutKind: 'member', lostBy: me })] } : null;
  },
  'a text that is none': ({ row, random }) => {
    const text = row('longText');
    const bytes = toBase64(random.bytes(1 + random.below(40)));
    return text ? { ops: [{ kind: 'longText', id: text.id, text: bytes }] } : null;
  },
  'a text with a hidden entry': ({ row, random }) => {
    const text = row('longText');
    if (!text) return null;
    return { ops: [{ kind: 'longText', id: text.id, text: hiddenEntry(word(random)) }] };
  },
  'scopes of others': (by) => ({ ops: [], cursors: Object.fromEntries(scopesOfOthers(by).map((scope) => [scope, 0])) }),
  'numbers of others': (by) => {
    // Only who is up to date is compared with.
    const head = by.world.disk.table(by.space)?.head() ?? 0;
    const scopes = ['all', `m:${by.me}`, ...scopesOfOthers(by)];
    return {
      ops: [],
      cursors: Object.fromEntries(scopes.map((scope) => [scope, head])),
      digests: Object.fromEntries(scopes.map((scope) => [scope, '0'.repeat(32)])),
    };
  },
  'the place of a derived record': ({ fresh, me, row, space }) => {
    const event = row('groupEvent');
    const id = event && derivedId('rsvp', space, { eventId: event.id, memberId: fresh() });
    return id ? { ops: [set('activityLog', id, { title: 'x', on: '2026-01-01', authorId: me })] } : null;
  },
  'deletes what is not theirs': ({ row, random }) => {
    const kind = random.pick(['space', 'member', 'party', 'evaluationRound', 'activityLog', 'progress']);
    const one = row(kind);
    return one ? { ops: [set(kind, one.id, { deleted: true }, one.stamp)] } : null;
  },
  'writes in the name of somebody else': ({ town, fresh, random }) => ({
    ops: [
      set('activityLog', fresh(), {
        title: 'x',
        on: '2026-01-01',
        authorId: town.memberOf(random.pick(town.accounts), town.group) ?? '',
      }),
    ],
  }),
  'an edit of what is not there': ({ fresh, me, row }) => {
    const seen = row('member')?.stamp ?? null;
    return { ops: [set('activityLog', fresh(), { title: 'x', on: '2026-01-01', authorId: me }, seen)] };
  },
  'fields nobody knows': ({ row }) => {
    const log = row('activityLog');
    return log ? { ops: [set('activityLog', log.id, { mood: 'x' })] } : null;
  },
  'a schema of tomorrow': ({ row }) => {
    const log = row('activityLog');
    return log ? { schema: 99, ops: [set('activityLog', log.id, { title: 'x' })] } : null;
  },
  'shows a round alone': ({ world, row }) => {
    const round = world.turned ? undefined : row('evaluationRound');
    return round ? { ops: [set('evaluationRound', round.id, { state: 'shown' }, round.stamp)] } : null;
  },
  'the stamp of somebody else': ({ row, random }) => {
    const [mine, log] = [row('member'), row('activityLog')];
    if (!mine || !log) return null;
    return { at: log.stamp, ops: [set('activityLog', log.id, { title: word(random) })] };
  },
  'a good text beside what is forbidden': ({ row, random, me, fresh }) => {
    const text = row('longText');
    const letters = { kind: 'longText', id: text?.id ?? '', text: onlyLetters(word(random)) };
    const log = { title: 'x', on: '2026-01-01', authorId: me };
    const bad = set('member', me, { isClaimed: null, role: 'owner', status: 'asking' });
    return text ? { ops: [letters, bad], next: [set('activityLog', fresh(), log)] } : null;
  },
  'a hole in the numbers': ({ row }) => {
    const log = row('activityLog');
    return log ? { n: 7, ops: [set('activityLog', log.id, { title: 'x' })] } : null;
  },
};
