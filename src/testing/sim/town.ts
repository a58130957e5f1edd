/** The simulator's town: one association and one project of three parties, with phones for everybody. */
import type { Fields, RecordKind } from '#domain/records.ts';
import { derivedId, uuid7 } from '#protocol/derived-id.ts';
import { foundSpace, type Newborn } from '#replica/birth.ts';
import { writeAsServer } from '#server/sync/workspace.ts';
import { addDevice, openTab } from './device.ts';
import type { Device } from './phone.ts';
import { streamOf } from './random.ts';
import { addServer } from './server.ts';
import { count, fail, type World } from './world.ts';

export interface Town {
  readonly group: string;
  readonly project: string;
  readonly parties: readonly string[];
  /** Member ids by account and space. */
  readonly memberOf: (account: string, space: string) => string | undefined;
  readonly accountOf: (member: string) => string | undefined;
  readonly accounts: readonly string[];
  readonly partyOf: (account: string) => string | undefined;
}

const groupRoles = ['owner', 'officer', 'member', 'member', 'member'];
const projectRoles = ['representative', 'representative', 'representative', 'deputy', 'member'];

/** Founds both spaces on the first phone, lets the others in, hands out phones, and waits until everybody has everything. */
export const settleTown = async (world: World): Promise<Town> => {
  const random = streamOf(world.seed, 'town');
  const fresh = () => uuid7(Math.floor(world.scheduler.now), random.bytes(10));
  for (let place = 0; place < 1 + random.below(2); place += 1) addServer(world, `server-${place}`);
  if (world.servers.length > 1) count(world, 'two servers over one database');
  const [group, project] = [fresh(), fresh()];
  const parties = [fresh(), fresh(), fresh()];
  const accounts = Array.from({ length: 3 + random.below(3) }, (_, index) => `account-${index}`);
  const members = new Map<string, string>();
  for (const account of accounts) for (const space of [group, project]) members.set(`${account}/${space}`, fresh());
  const memberOf = (account: string, space: string) => members.get(`${account}/${space}`);

  const first = addDevice(world, 'phone-0', accounts[0] ?? '');
  const { ports } = openTab(world, first);
  const [mayor, speaker] = [memberOf(first.account, group) ?? '', memberOf(first.account, project) ?? ''];
  void foundSpace(ports, group, mayor, groupBirth(group, mayor), 'shared');
  void foundSpace(ports, project, speaker, projectBirth(project, speaker, parties), 'shared');
  await world.scheduler.run(
    3000,
    () => world.disk.table(group) !== undefined && world.disk.table(project) !== undefined,
  );
  for (const [index, account] of accounts.entries()) {
    if (index === 0) continue;
    const partyId = parties[index % 3] ?? null;
    await join(world, group, account, memberOf(account, group) ?? '', {
      name: account,
      role: groupRoles[index] ?? 'member',
    });
    await join(world, project, account, memberOf(account, project) ?? '', {
      name: account,
      role: projectRoles[index] ?? 'member',
      partyId,
    });
    addDevice(world, `phone-${index}`, account);
  }
  if (random.chance(0.5)) addDevice(world, 'tablet-0', first.account);
  const stranger = addDevice(world, 'stranger', 'account-stranger');
  for (const space of [group, project]) intrude(stranger, space, fresh());
  for (const device of world.devices) {
    if (device !== first) openTab(world, device);
    if (random.chance(0.4)) openTab(world, device);
    if (random.chance(0.15)) openTab(world, device);
    if (device.name !== 'stranger') askForSpaces(world, device);
  }
  const isEverywhere = () =>
    world.devices.every(
      ({ name, disk }) =>
        name === 'stranger' || [group, project].every((space) => disk.content.tables.spaces.get(space)?.cursors['all']),
    );
  await world.scheduler.run(10_000, isEverywhere);
  if (!isEverywhere()) fail(world, 'I22', 'the town never settled');
  for (const space of [group, project]) {
    const table = world.disk.table(space);
    if (table) world.book.baseline.set(space, { rows: new Map(table.rows), arrivals: table.arrivals.length });
  }
  count(world, 'towns settled');
  const partyOf = (account: string) => parties[Math.max(0, accounts.indexOf(account)) % 3];
  const owners = new Map([...members].map(([key, member]) => [member, key.split('/')[0] ?? '']));
  return { group, project, parties, memberOf, accountOf: (member) => owners.get(member), accounts, partyOf };
};

/** A person comes in the way an invitation brings them in. */
const join = async (world: World, space: string, account: string, member: string, fields: Fields): Promise<void> => {
  const ports = world.servers[0]?.ports;
  if (!ports) return;
  let isIn = false;
  void ports.store
    .write(space, async (tx) => {
      const born = { kind: 'member' as RecordKind, id: member, set: { ...fields, status: 'active', isClaimed: true } };
      await writeAsServer(tx, space, ports, [born]);
      await tx.bind(account, member);
    })
    .then(() => {
      isIn = true;
    });
  await world.scheduler.run(3000, () => isIn);
};

/** Somebody who has just joined looks for their spaces at once. */
const askForSpaces = (world: World, device: Device): void => {
  const [tab] = device.tabs;
  if (tab) world.scheduler.after(tab.name, 100, () => tab.engine.sendNow());
};

const groupBirth = (group: string, mayor: string): Newborn[] => [
  { kind: 'space', id: group, fields: { name: 'わかば町内会', kind: 'group', fiscalStartMonth: 4 } },
  { kind: 'member', id: mayor, fields: { name: '会長', role: 'owner', status: 'active' } },
];

const projectBirth = (project: string, speaker: string, parties: readonly string[]): Newborn[] => {
  const charter: Fields = { issue: '雪かき', stage: 'plan', cycle: 1 };
  return [
    { kind: 'space', id: project, fields: { name: '雪かき', kind: 'project' } },
    ...parties.map((id, index): Newborn => ({ kind: 'party', id, fields: { name: `主体${index + 1}`, kind: 'area' } })),
    {
      kind: 'member',
      id: speaker,
      fields: { name: '代表', role: 'representative', status: 'active', partyId: parties[0] ?? null },
    },
    { kind: 'project', id: derivedId('project', project, {}) ?? '', fields: charter },
  ];
};

/** Somebody who knows a space's id but does not belong to it. */
const intrude = (stranger: Device, space: string, member: string): void => {
  const draft = stranger.disk.content.draft();
  const cursors = { all: 0, officers: 0 };
  void draft.tx.put('spaces', [{ key: space, member, state: 'shared', cursors, nextN: 1, isKnown: true }]);
  draft.commit();
};
