import { beforeEach, describe, expect, test } from 'vitest';
import type { Fields, RecordKind } from '#domain/records.ts';
import { derivedId, uuid7 } from '#protocol/derived-id.ts';
import { PROTOCOL, type SpaceAnswer } from '#protocol/messages.ts';
import type { Mutation, Op } from '#protocol/mutation.ts';
import { createStampClock, writeStamp } from '#protocol/stamp.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { handleSync } from './handle-sync.ts';
import type { SyncServerPorts } from './ports.ts';
import { writeAsServer } from './workspace.ts';

const start = Date.UTC(2026, 10, 22);
let now = start;
let nextId = 1;
let ports: SyncServerPorts;
const fresh = () =>
  uuid7(
    start,
    Uint8Array.from({ length: 10 }, (_, i) => (i === 9 ? nextId++ : i === 8 ? nextId >> 8 : 0)),
  );
const at = (ms: number, device = 5) => writeStamp(start + ms, 0, device);

beforeEach(() => {
  now = start + 60_000;
  let byte = 0;
  ports = {
    store: createMemoryStore('epoch-1'),
    now: () => now,
    stamps: createStampClock(() => now, 1),
    randomBytes: (length) => Uint8Array.from({ length }, () => byte++ % 256),
  };
});

/** A phone that pushes by hand. */
const phone = (account: string) => {
  const device = fresh();
  const counts = new Map<string, number>();
  const ask = async (space: string, push: Mutation[], cursors: Record<string, number> = {}): Promise<SpaceAnswer> => {
    const request = { protocol: PROTOCOL, schema: 1, device, epoch: null, spaces: [{ id: space, cursors, push }] };
    const { answer } = await handleSync(ports, account, request);
    const [one] = answer.spaces;
    if (!one) throw new Error('no answer');
    return one;
  };
  return {
    ask,
    push: async (space: string, stamp: string, ...ops: Op[]) => {
      const n = (counts.get(space) ?? 0) + 1;
      const answer = await ask(space, [{ n, at: stamp, intent: 'test', schema: 1, ops }]);
      if (answer.verdicts.length > 0) counts.set(space, n);
      return answer.verdicts[0];
    },
    birth: async (space: string, stamp: string, ...ops: Op[]) => {
      const answer = await ask(space, [{ n: 1, at: stamp, intent: 'space.create', schema: 1, ops }]);
      if (answer.verdicts[0]?.status === 'applied') counts.set(space, 1);
      return answer;
    },
  };
};

const set = (kind: RecordKind, id: string, fields: Fields, base: string | null = null): Op => ({
  kind,
  id,
  set: fields,
  base,
});

const group = async () => {
  const [space, owner] = [fresh(), fresh()];
  const hana = phone('hana');
  await hana.birth(
    space,
    at(0),
    set('space', space, { name: 'わかば町内会', kind: 'group' }),
    set('member', owner, { name: '花', role: 'owner', status: 'active' }),
  );
  return { space, owner, hana };
};

const joinAs = async (space: string, account: string, fields: Fields) => {
  const member = fresh();
  await ports.store.write(space, async (tx) => {
    await writeAsServer(tx, space, ports, [{ kind: 'member', id: member, set: { status: 'active', ...fields } }]);
    await tx.bind(account, member);
  });
  return { member, phone: phone(account) };
};

describe('birth of a space', () => {
  test('the founder becomes its owner and reads it back', async () => {
    const { space, owner, hana } = await group();
    const answer = await hana.ask(space, []);
    expect(answer.me).toBe(owner);
    expect(answer.rows.map((row) => row.kind).sort()).toEqual(['member', 'space']);
    expect(answer.rows.find((row) => row.kind === 'member')?.fields['isClaimed']).toBe(true);
  });

  test('an id that is taken is refused and nobody learns anything else', async () => {
    const { space } = await group();
    const answer = await phone('mallory').birth(
      space,
      at(5),
      set('space', space, { name: 'わるもの', kind: 'group' }),
      set('member', fresh(), { name: 'マロリー', role: 'owner' }),
    );
    expect(answer).toMatchObject({
      me: null,
      closed: 'space.unknown',
      rows: [],
      verdicts: [{ code: 'space.id_taken' }],
    });
  });

  test.each([
    ['an officer as founder', { role: 'officer' }],
    ['a founder who asks', { role: 'owner', status: 'asking' }],
  ])('%s leaves no space behind', async (_, fields) => {
    const space = fresh();
    const ops = [set('space', space, { name: 'x', kind: 'group' }), set('member', fresh(), { name: 'y', ...fields })];
    expect((await phone('eve').birth(space, at(0), ...ops)).verdicts[0]?.code).toBe('space.malformed_birth');
    expect(await ports.store.read(space, (tx) => tx.head())).toBeNull();
  });
});

describe('fields', () => {
  test('the person saw what is there: the edit applies although their clock is years behind', async () => {
    const { space, owner, hana } = await group();
    const log = fresh();
    await hana.push(space, at(10), set('activityLog', log, { title: '清掃', authorId: owner }));
    const verdict = await hana.push(
      space,
      writeStamp(1000, 0, 5),
      set('activityLog', log, { title: '草取り' }, at(10)),
    );
    expect(verdict).toMatchObject({ status: 'applied' });
    expect(verdict?.stamp).toBeDefined();
    const answer = await hana.ask(space, []);
    expect(answer.rows.find((row) => row.id === log)?.fields['title']).toBe('草取り');
    const third = await hana.push(
      space,
      writeStamp(1001, 0, 5),
      set('activityLog', log, { title: '落ち葉' }, writeStamp(1000, 0, 5)),
    );
    expect(third).toMatchObject({ status: 'applied' });
    expect((await hana.ask(space, [])).rows.filter((row) => row.kind === 'conflict')).toEqual([]);
  });

  test('two people who did not know of each other: the later is shown, the other value is kept', async () => {
    const { space, owner, hana } = await group();
    const ken = await joinAs(space, 'ken', { name: '健', role: 'officer' });
    const log = fresh();
    await hana.push(space, at(10), set('activityLog', log, { title: '清掃', authorId: owner }));
    await hana.push(space, at(30), set('activityLog', log, { title: '花壇' }, at(10)));
    const verdict = await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, at(10)));
    expect(verdict).toMatchObject({ status: 'superseded', lost: [`${log}/title`] });
    const rows = (await hana.ask(space, [])).rows;
    expect(rows.find((row) => row.id === log)?.fields['title']).toBe('花壇');
    expect(rows.find((row) => row.kind === 'conflict')?.fields).toMatchObject({
      lost: '"草取り"',
      kept: '"花壇"',
      lostBy: ken.member,
      keptBy: owner,
    });
  });

  test('a stamp from the year 2100 is applied and stamped anew', async () => {
    const { space, owner, hana } = await group();
    const log = fresh();
    const future = writeStamp(Date.UTC(2100, 0, 1), 0, 5);
    const verdict = await hana.push(space, future, set('activityLog', log, { title: '未来', authorId: owner }));
    expect(verdict?.status).toBe('applied');
    expect(verdict?.stamp !== undefined && verdict.stamp < future).toBe(true);
    const second = await hana.push(space, at(100_000), set('activityLog', log, { title: '今' }, future));
    expect(second).toMatchObject({ status: 'applied' });
  });

  test.each([
    ['a field nobody knows', { title: 'a', unheard: 1 }, 'field.unknown'],
    ['a text that is too long', { title: 'あ'.repeat(101) }, 'field.too_long'],
    ['a day that does not exist', { title: 'a', on: '2026-02-30' }, 'field.wrong_type'],
    ['a number out of range', { title: 'a', adults: -1 }, 'field.out_of_range'],
    [
      'somebody else as author',
      { title: 'a', authorId: '00000000-0000-7000-8000-000000000000' },
      'policy.wrong_author',
    ],
  ])('%s is refused as a whole', async (_, fields, code) => {
    const { space, owner, hana } = await group();
    const log = fresh();
    const verdict = await hana.push(space, at(10), set('activityLog', log, { authorId: owner, ...(fields as Fields) }));
    expect(verdict).toMatchObject({ status: 'rejected', code });
    expect((await hana.ask(space, [])).rows.some((row) => row.id === log)).toBe(false);
  });

  test('a derived id that does not match its parts is refused', async () => {
    const { space, owner, hana } = await group();
    const event = fresh();
    await hana.push(space, at(10), set('groupEvent', event, { title: '祭り', authorId: owner }));
    const parts = { eventId: event, memberId: owner };
    const wrong = await hana.push(space, at(11), set('rsvp', fresh(), { ...parts, answer: 'yes' }));
    expect(wrong).toMatchObject({ status: 'rejected', code: 'record.wrong_id' });
    const right = await hana.push(
      space,
      at(12),
      set('rsvp', derivedId('rsvp', space, parts) ?? '', { ...parts, answer: 'yes' }),
    );
    expect(right).toMatchObject({ status: 'applied' });
  });
});

describe('who may what', () => {
  test('a member changes neither their role nor the group', async () => {
    const { space } = await group();
    const mio = await joinAs(space, 'mio', { name: '澪', role: 'member' });
    expect(await mio.phone.push(space, at(10), set('member', mio.member, { role: 'owner' }))).toMatchObject({
      status: 'rejected',
      code: 'policy.not_allowed',
    });
    expect(await mio.phone.push(space, at(11), set('space', space, { name: 'うばう' }))).toMatchObject({
      status: 'rejected',
    });
  });

  test('a group keeps its last owner', async () => {
    const { space, owner, hana } = await group();
    const verdict = await hana.push(space, at(10), set('member', owner, { status: 'left' }, at(0)));
    expect(verdict).toMatchObject({ status: 'rejected', code: 'member.last_owner' });
  });

  test('somebody who was removed is told so for every edit, reads nothing, and what was accepted stays', async () => {
    const { space, hana } = await group();
    const mio = await joinAs(space, 'mio', { name: '澪', role: 'member' });
    const log = fresh();
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
    const { space } = await group();
    const eve = phone('eve');
    const [real, none] = [await eve.ask(space, []), await eve.ask(fresh(), [])];
    expect({ ...real, id: '' }).toEqual({ ...none, id: '' });
  });

  test('a foreign cursor opens nothing', async () => {
    const { space } = await group();
    const mio = await joinAs(space, 'mio', { name: '澪', role: 'member' });
    const answer = await mio.phone.ask(space, [], { officers: 0, [`sheet:${fresh()}:${fresh()}`]: 0 });
    expect(Object.keys(answer.cursors).sort()).toEqual(['all', `m:${mio.member}`]);
  });
});

describe('numbers', () => {
  test('the same push again gets the same verdict and changes nothing', async () => {
    const { space, owner, hana } = await group();
    const mutation: Mutation = {
      n: 2,
      at: at(10),
      intent: 'test',
      schema: 1,
      ops: [set('activityLog', fresh(), { title: '清掃', authorId: owner })],
    };
    const first = await hana.ask(space, [mutation]);
    const second = await hana.ask(space, [mutation]);
    expect(second.verdicts).toEqual(first.verdicts);
    expect(second.head).toBe(first.head);
  });

  test('a number used for something else is a fork, a gap names what is expected', async () => {
    const { space, owner, hana } = await group();
    const log = set('activityLog', fresh(), { title: '清掃', authorId: owner });
    const one: Mutation = { n: 2, at: at(10), intent: 'test', schema: 1, ops: [log] };
    await hana.ask(space, [one]);
    expect(await hana.ask(space, [{ ...one, at: at(11) }])).toMatchObject({ forked: true, verdicts: [] });
    expect(await hana.ask(space, [{ ...one, n: 9 }])).toMatchObject({ expect: 3, verdicts: [] });
  });

  test('an edit of a newer app waits and is neither dropped nor judged', async () => {
    const { space, owner, hana } = await group();
    const log = set('activityLog', fresh(), { title: '清掃', authorId: owner });
    expect(await hana.ask(space, [{ n: 2, at: at(10), intent: 'test', schema: 99, ops: [log] }])).toMatchObject({
      verdicts: [],
    });
    expect(await hana.ask(space, [{ n: 2, at: at(10), intent: 'test', schema: 1, ops: [log] }])).toMatchObject({
      verdicts: [{ status: 'applied' }],
    });
  });
});
