/** The simulator's town: one association and one project of three parties, with a phone for everybody. */
import type { Fields } from '#domain/records.ts';
import { derivedId, uuid7 } from '#protocol/derived-id.ts';
import { foundSpace, type Newborn } from '#replica/birth.ts';
import { addDevice, count, type Device, join, startSync, type World } from './world.ts';

export interface Town {
  readonly group: string;
  readonly project: string;
  readonly parties: readonly string[];
  /** Member ids by account and space. */
  readonly memberOf: (account: string, space: string) => string | undefined;
  readonly accounts: readonly string[];
  readonly partyOf: (account: string) => string | undefined;
}

const groupRoles = ['owner', 'officer', 'member', 'member', 'member'];
const projectRoles = ['representative', 'representative', 'representative', 'deputy', 'member'];

/** Founds both spaces on the first phone, lets the others in, and hands out phones. */
export const settleTown = async (world: World): Promise<Town> => {
  const fresh = () => uuid7(world.now, world.random.bytes(10));
  const [group, project] = [fresh(), fresh()];
  const parties = [fresh(), fresh(), fresh()];
  const people = 3 + world.random.below(3);
  const accounts = Array.from({ length: people }, (_, index) => `account-${index}`);
  const members = new Map<string, string>();
  for (const account of accounts) for (const space of [group, project]) members.set(`${account}/${space}`, fresh());
  const memberOf = (account: string, space: string) => members.get(`${account}/${space}`);

  const first = addDevice(world, 'phone-0', accounts[0] ?? '');
  const [mayor, speaker] = [memberOf(first.account, group) ?? '', memberOf(first.account, project) ?? ''];
  void foundSpace(first.ports, group, mayor, groupBirth(group, mayor), 'shared');
  void foundSpace(first.ports, project, speaker, projectBirth(project, speaker, parties), 'shared');
  await finish(world);
  startSync(first);
  await finish(world);
  for (const [index, account] of accounts.entries()) {
    if (index === 0) continue;
    const partyId = parties[index % 3] ?? null;
    void join(world, group, account, memberOf(account, group) ?? '', {
      name: account,
      role: groupRoles[index] ?? 'member',
    });
    void join(world, project, account, memberOf(account, project) ?? '', {
      name: account,
      role: projectRoles[index] ?? 'member',
      partyId,
    });
    await finish(world);
    addDevice(world, `phone-${index}`, account);
  }
  if (world.random.chance(0.5)) addDevice(world, 'tablet-0', first.account);
  const stranger = addDevice(world, 'stranger', 'account-stranger');
  for (const space of [group, project]) intrude(stranger, space, fresh());
  for (const device of world.devices) {
    startSync(device);
    await finish(world);
  }
  count(world, 'towns settled');
  const partyOf = (account: string) => parties[Math.max(0, accounts.indexOf(account)) % 3];
  return { group, project, parties, memberOf, accounts, partyOf };
};

/** Runs everything that is under way to its end. */
export const finish = (world: World): Promise<void> => world.scheduler.run(() => {});

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
  stranger.kv.tables.spaces.set(space, {
    key: space,
    member,
    state: 'shared',
    cursors: { all: 0, officers: 0 },
    nextN: 1,
    isKnown: true,
  });
};
