import { beforeEach, describe, expect, test } from 'vitest';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

let town: ReturnType<typeof createSyncTown>;

beforeEach(() => {
  town = createSyncTown();
});

describe('who may what', () => {
  test('a member changes neither their role nor the group', async () => {
    const { space } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    expect(await mio.phone.push(space, at(10), set('member', mio.member, { role: 'owner' }))).toMatchObject({
      status: 'rejected',
      code: 'policy.not_allowed',
    });
    expect(await mio.phone.push(space, at(11), set('space', space, { name: 'うばう' }))).toMatchObject({
      status: 'rejected',
    });
  });

  test('a group keeps its last owner', async () => {
    const { space, owner, hana } = await town.group();
    const verdict = await hana.push(space, at(10), set('member', owner, { status: 'left' }, at(0)));
    expect(verdict).toMatchObject({ status: 'rejected', code: 'member.last_owner' });
  });

  test('somebody who was removed is told so for every edit, reads nothing, and what was accepted stays', async () => {
    const { space, hana } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    const log = town.fresh();
    await mio.phone.push(space, at(10), set('activityLog', log, { title: '見守り', authorId: mio.member }));
    const seen = (await hana.ask(space, [])).rows.find((row) => row.id === mio.member)?.stamp ?? null;
    await hana.push(space, at(20), set('member', mio.member, { status: 'removed' }, seen));
    expect(
      await mio.phone.push(space, at(15, 6), set('activityLog', log, { title: '書き足し' }, at(10))),
    ).toMatchObject({
      status: 'rejected',
      code: 'member.removed',
    });
    expect(await mio.phone.ask(space, [])).toMatchObject({
      me: null,
      closed: 'member.removed',
      rows: [],
      texts: [],
      cursors: {},
    });
    expect((await hana.ask(space, [])).rows.find((row) => row.id === log)?.fields['title']).toBe('見守り');
  });

  test('a stranger gets the same answer for a space that exists and one that does not', async () => {
    const { space } = await town.group();
    const eve = town.phone('eve');
    const [real, none] = [await eve.ask(space, []), await eve.ask(town.fresh(), [])];
    expect({ ...real, id: '' }).toEqual({ ...none, id: '' });
  });

  test('a foreign cursor opens nothing', async () => {
    const { space } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    const answer = await mio.phone.ask(space, [], { officers: 0, [`sheet:${town.fresh()}:${town.fresh()}`]: 0 });
    expect(Object.keys(answer.cursors).sort()).toEqual(['all', `m:${mio.member}`]);
  });
});
