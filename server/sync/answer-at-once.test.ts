import { beforeEach, describe, expect, test } from 'vitest';
import type { Fields } from '#domain/records.ts';
import type { Mutation } from '#protocol/mutation.ts';
import { writeStamp } from '#protocol/stamp.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

let town: ReturnType<typeof createSyncTown>;
let space: string;
let owner: string;
let hana: ReturnType<typeof town.phone>;
let held: Record<string, number>;
let log: string;
let n: number;

beforeEach(async () => {
  town = createSyncTown();
  ({ space, owner, hana } = await town.group());
  held = { ...(await hana.ask(space, [])).cursors };
  log = town.fresh();
  n = 1;
});

const edit = (stamp: string, fields: Fields, base: string | null = null): Mutation => {
  n += 1;
  return { n, at: stamp, intent: 'test', schema: 1, ops: [set('activityLog', log, fields, base)] };
};
const born = () => edit(at(10), { title: '清掃', authorId: owner });

describe('a device that held everything', () => {
  test('is told the place of a record that its own edits alone have made', async () => {
    const answer = await hana.ask(space, [born(), edit(at(20), { title: '草取り' }, at(10))], held, true);
    expect(answer).toMatchObject({ rows: [], own: [[log, 'all', answer.head]], more: false });
    expect(answer.cursors).toEqual({ all: answer.head, officers: answer.head, [`m:${owner}`]: answer.head });
    expect((await hana.ask(space, [], answer.cursors, true)).rows).toEqual([]);
  });

  test('gets the row when it does not make rows itself', async () => {
    const answer = await hana.ask(space, [born()], held);
    expect(answer.own).toBeUndefined();
    expect(answer.rows).toMatchObject([{ id: log, seq: answer.head, scope: 'all', stamp: at(10) }]);
    expect((await hana.ask(space, [], held)).rows).toMatchObject(answer.rows);
  });

  test('gets the row when the server has stamped the edit anew', async () => {
    const future = writeStamp(Date.UTC(2100, 0, 1), 0, 5);
    const answer = await hana.ask(space, [edit(future, { title: '未来', authorId: owner })], held, true);
    expect(answer.own).toBeUndefined();
    expect(answer.rows).toMatchObject([{ id: log, stamp: answer.verdicts[0]?.stamp }]);
  });

  test('gets nothing of an edit that was refused', async () => {
    const answer = await hana.ask(space, [edit(at(10), { title: 'x', unheard: 1 })], held, true);
    expect(answer).toMatchObject({ verdicts: [{ status: 'rejected' }], rows: [], more: false });
    expect(answer.own).toBeUndefined();
  });

  test('gets the rows the server has written because of its edit', async () => {
    const [event, project] = [town.fresh(), town.fresh()];
    const fields = { name: '健', role: 'member', status: 'active' };
    const ops = [set('groupEvent', event, { title: '祭り', authorId: owner }), set('member', project, fields)];
    const answer = await hana.ask(space, [{ n: 2, at: at(10), intent: 'test', schema: 1, ops }], held, true);
    const told = [
      ...answer.rows.map(({ id, seq }) => [id, seq]),
      ...(answer.own ?? []).map(([id, , seq]) => [id, seq]),
    ];
    const wanted = (await hana.ask(space, [], held)).rows.map(({ id, seq }) => [id, seq]);
    expect(told.sort()).toEqual(wanted.sort());
  });

  test('gets its own edit once more when it is sent again: nothing says that the place was heard', async () => {
    const first = born();
    await hana.ask(space, [first], held, true);
    const again = await hana.ask(space, [first], held, true);
    expect(again.own).toBeUndefined();
    expect(again.rows).toMatchObject([{ id: log }]);
  });
});

describe('a device that is behind', () => {
  test('gets what others wrote together with its own', async () => {
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const answer = await hana.ask(space, [born()], held, true);
    expect(answer.own).toBeUndefined();
    expect(answer.rows.map(({ id }) => id)).toEqual([ken.member, log]);
  });

  test('hears its verdict first when many push at once, and gets everything when it asks again', async () => {
    const people = await Promise.all(
      ['ken', 'mio', 'ryo', 'sora', 'aoi', 'rin'].map((name) => town.joinAs(space, name, { name, role: 'officer' })),
    );
    const answers = await Promise.all(
      people.map(({ member, phone }, place) => {
        const ops = [set('activityLog', town.fresh(), { title: `清掃 ${place}`, authorId: member })];
        return phone.ask(space, [{ n: 1, at: at(place + 10), intent: 'test', schema: 1, ops }], held, true);
      }),
    );
    expect(answers.map(({ verdicts }) => verdicts[0]?.status)).toEqual(people.map(() => 'applied'));
    const early = answers.filter(({ more }) => more);
    expect(early.length).toBeGreaterThan(0);
    for (const { rows, cursors } of early) expect([rows, cursors['all']]).toEqual([[], held['all']]);
    const rest = await people[0]?.phone.ask(space, [], held, true);
    expect(rest?.rows.filter(({ kind }) => kind === 'activityLog')).toHaveLength(people.length);
  });
});
