/** What a person was given is what they may read: computed anew from the members' rows, by other code than the server's. */
import { FLOOR, type SyncAnswer, type SyncRequest } from '#protocol/messages.ts';
import { isTextOp, type SentMutation } from '#protocol/mutation.ts';
import type { SpaceTable } from './server-tables.ts';
import { bodyKey, count, fail, type World } from './world.ts';

interface Reading {
  readonly account: string;
  /** Everything the person was allowed to at any moment since the question arrived, by space. */
  readonly allowed: Map<string, Set<string>>;
}

const open = new WeakMap<World, Set<Reading>>();

/** A question arrived. Rights may change before it is answered. */
export const beginReading = (world: World, account: string) => {
  const reading: Reading = { account, allowed: new Map() };
  const all = open.get(world) ?? new Set();
  open.set(world, all.add(reading));
  return {
    end(request: SyncRequest<SentMutation>, answer: SyncAnswer): void {
      all.delete(reading);
      for (const { id } of request.spaces) allow(world, reading, id);
      for (const space of answer.spaces) {
        const allowed = reading.allowed.get(space.id) ?? new Set();
        const given = [...space.rows, ...space.texts, ...space.exits].map(({ scope }) => scope);
        const told = [
          ...given,
          ...Object.keys(space.cursors).filter((scope) => scope !== FLOOR),
          ...(space.differs ?? []),
        ];
        const wrong = told.find((scope) => !allowed.has(scope));
        if (given.some((scope) => scope.startsWith('block:')) && !allowed.has('officers'))
          count(world, 'answers of a 班 read by its 班長');
        if (wrong) fail(world, 'I11', `${account} was given scope ${wrong} of ${space.id}`);
      }
      noteSituations(world, request, answer);
    },
  };
};

/** Before and after every commit somebody may have more rights than in the end. */
export const rightsMayChange = (world: World, space: string): void => {
  for (const reading of open.get(world) ?? []) allow(world, reading, space);
};

const allow = (world: World, reading: Reading, space: string): void => {
  const scopes = reading.allowed.get(space) ?? new Set();
  reading.allowed.set(space, scopes);
  for (const scope of scopesOf(world, reading.account, space)) scopes.add(scope);
};

/** Scopes an account may read now. */
export const scopesOf = (world: World, account: string, space: string): string[] => {
  const table = world.disk.table(space);
  const me = table?.rows.get(table.members.get(account) ?? '');
  const { status = 'active', deleted = false, role, partyId } = me?.fields ?? {};
  const isGone = table?.rows.get(space)?.fields['deleted'] === true;
  if (!table || !me || isGone || status !== 'active' || deleted === true) return [];
  if (role === 'guest') return [`m:${me.id}`];
  if (role === 'reviewer') return ['package', 'reviewers', `m:${me.id}`];
  const owners = [me.id, ...(partyId ? [String(partyId)] : [])];
  const rounds = [...table.rows.values()].filter(({ kind }) => kind === 'evaluationRound').map(({ id }) => id);
  return [
    'all',
    `m:${me.id}`,
    ...(table.rows.get(space)?.fields['kind'] === 'project' ? ['package'] : []),
    ...(role === 'owner' || role === 'officer' ? ['officers'] : []),
    ...blockScopes(table, space, me.id, String(role)),
    ...(partyId ? [`p:${partyId}`] : []),
    ...owners.flatMap((owner) => rounds.map((round) => `sheet:${round}:${owner}`)),
  ];
};

/** Officers know how everybody is, 班長 how their 班 is while the group asks it. */
const blockScopes = (table: SpaceTable, space: string, me: string, role: string): string[] => {
  const about = table.rows.get(space)?.fields ?? {};
  if (about['kind'] === 'project') return [];
  const isOfficer = ['owner', 'officer'].includes(role);
  const isAsked = isOfficer || (about['usesSafety'] === true && role === 'member');
  const blocks = [...table.rows.values()].filter(({ kind, fields }) => kind === 'block' && fields['deleted'] !== true);
  return blocks
    .filter(({ fields }) => isOfficer || (isAsked && fields['leaderId'] === me))
    .map(({ id }) => `block:${id}`);
};

/** Situations a run is not convincing without. */
const noteSituations = (world: World, request: SyncRequest<SentMutation>, answer: SyncAnswer): void => {
  for (const asked of request.spaces) {
    const said = answer.spaces.find(({ id }) => id === asked.id);
    for (const verdict of said?.verdicts ?? []) {
      count(world, `verdict ${verdict.status}`);
      if (verdict.code) count(world, `rejected ${verdict.code}`);
      if (verdict.stamp) count(world, 'stamped anew');
      const sent = asked.push.find(({ n }) => n === verdict.n);
      const mutation = sent && world.book.bodies.get(bodyKey(request.device, sent.n, sent.at));
      if (verdict.status === 'rejected') continue;
      for (const op of mutation?.ops ?? []) {
        if (isTextOp(op)) continue;
        const isShowing = op.kind === 'evaluationRound' && op.set['state'] === 'shown';
        if (isShowing && world.devices.some(({ isOnline }) => !isOnline)) count(world, 'showing during partition');
        if (op.kind === 'member') noteMember(world, asked.id, op.id, op.set);
      }
    }
  }
};

const noteMember = (world: World, space: string, member: string, set: { readonly [field: string]: unknown }): void => {
  const table = world.disk.table(space);
  const account = [...(table?.members ?? [])].find(([, one]) => one === member)?.[0];
  if (!world.devices.some((device) => device.account === account && !device.isOnline)) return;
  if ('role' in set) count(world, 'role changed while offline');
  if (set['status'] === 'removed') count(world, 'removed while offline');
};
