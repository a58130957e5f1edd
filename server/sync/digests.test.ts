import { expect, test } from 'vitest';
import { createDigest } from '#protocol/digest.ts';
import { PROTOCOL } from '#protocol/messages.ts';
import { accountOf, at, createSyncTown, set } from '../testing/sync-town.ts';
import { handleSync } from './handle-sync.ts';

const zeros = createDigest().hex();

test('scopes that differ are named, those that do not are not, and those of others are not even compared', async () => {
  const town = createSyncTown();
  const { space, owner, hana } = await town.group();
  const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
  const invitation = set('invitation', town.fresh(), {
    hash: 'ab'.repeat(32),
    role: 'member',
    expiresAt: 1,
    maxUses: 1,
    authorId: owner,
  });
  const round = `sheet:${town.fresh()}:${owner}`;
  await hana.push(space, at(10), invitation);
  await hana.push(space, at(11), set('activityLog', town.fresh(), { title: '清掃', authorId: owner }));
  const first = await ken.phone.ask(space, []);
  const digestOf = (scope: string) => {
    const digest = createDigest();
    for (const row of first.rows) if (row.scope === scope) digest.addRow(row);
    return digest.hex();
  };
  const compare = async (digests: Record<string, string>, cursors = first.cursors) => {
    const request = { protocol: PROTOCOL, schema: 1, device: ken.phone.device, epoch: null };
    const spaces = [{ id: space, cursors, push: [], digests }];
    const { answer } = await handleSync(town.ports, accountOf('ken'), { ...request, spaces });
    return answer.spaces[0]?.differs;
  };
  const mine = `m:${ken.member}`;
  const right = { all: digestOf('all'), officers: digestOf('officers'), [mine]: digestOf(mine) };
  expect(await compare(right)).toEqual([]);
  expect(await compare({ ...right, all: zeros })).toEqual(['all']);
  expect(await compare({ ...right, officers: zeros, [`m:${owner}`]: 'ff'.repeat(16), [round]: zeros })).toEqual([
    'officers',
  ]);
  expect(await compare(right, { ...first.cursors, all: 1 })).toBeUndefined();
  await hana.push(space, at(12), set('activityLog', town.fresh(), { title: '花壇', authorId: owner }));
  expect(await compare(right)).toBeUndefined();
  const { head } = await ken.phone.ask(space, []);
  const cursors = Object.fromEntries(Object.keys(first.cursors).map((scope) => [scope, head]));
  expect(await compare(right, cursors)).toEqual(['all']);
});
