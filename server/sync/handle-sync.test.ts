import { beforeEach, describe, expect, test } from 'vitest';
import type { Fields } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { PROTOCOL } from '#protocol/messages.ts';
import type { Mutation } from '#protocol/mutation.ts';
import { writeStamp } from '#protocol/stamp.ts';
import { accountOf, at, createSyncTown, set } from '../testing/sync-town.ts';
import { handleSync } from './handle-sync.ts';

let town: ReturnType<typeof createSyncTown>;

beforeEach(() => {
  town = createSyncTown();
});

describe('birth of a space', () => {
  test('the founder becomes its owner and reads it back', async () => {
    const { space, owner, hana } = await town.group();
    const answer = await hana.ask(space, []);
    expect(answer.me).toBe(owner);
    expect(answer.rows.map((row) => row.kind).sort()).toEqual(['member', 'space']);
    expect(answer.rows.find((row) => row.kind === 'member')?.fields['isClaimed']).toBe(true);
  });

  test('an id that is taken is refused and nobody learns anything else', async () => {
    const { space } = await town.group();
    const answer = await town
      .phone('mallory')
      .birth(
        space,
        at(5),
        set('space', space, { name: 'わるもの', kind: 'group' }),
        set('member', town.fresh(), { name: 'マロリー', role: 'owner' }),
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
    const space = town.fresh();
    const ops = [
      set('space', space, { name: 'x', kind: 'group' }),
      set('member', town.fresh(), { name: 'y', ...fields }),
    ];
    expect((await town.phone('eve').birth(space, at(0), ...ops)).verdicts[0]?.code).toBe('space.malformed_birth');
    expect(await town.ports.store.read(space, (tx) => tx.head())).toBeNull();
  });
});

describe('fields', () => {
  test('the person saw what is there: the edit applies although their clock is years behind', async () => {
    const { space, owner, hana } = await town.group();
    const log = town.fresh();
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
    const { space, owner, hana } = await town.group();
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const log = town.fresh();
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
    const { space, owner, hana } = await town.group();
    const log = town.fresh();
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
    const { space, owner, hana } = await town.group();
    const log = town.fresh();
    const verdict = await hana.push(space, at(10), set('activityLog', log, { authorId: owner, ...(fields as Fields) }));
    expect(verdict).toMatchObject({ status: 'rejected', code });
    expect((await hana.ask(space, [])).rows.some((row) => row.id === log)).toBe(false);
  });

  test('a derived id that does not match its parts is refused', async () => {
    const { space, owner, hana } = await town.group();
    const event = town.fresh();
    await hana.push(space, at(10), set('groupEvent', event, { title: '祭り', authorId: owner }));
    const parts = { eventId: event, memberId: owner };
    const wrong = await hana.push(space, at(11), set('rsvp', town.fresh(), { ...parts, answer: 'yes' }));
    expect(wrong).toMatchObject({ status: 'rejected', code: 'record.wrong_id' });
    const right = await hana.push(
      space,
      at(12),
      set('rsvp', derivedId('rsvp', space, parts) ?? '', { ...parts, answer: 'yes' }),
    );
    expect(right).toMatchObject({ status: 'applied' });
  });
});

describe('numbers', () => {
  test('the same push again gets the same verdict and changes nothing', async () => {
    const { space, owner, hana } = await town.group();
    const mutation: Mutation = {
      n: 2,
      at: at(10),
      intent: 'test',
      schema: 1,
      ops: [set('activityLog', town.fresh(), { title: '清掃', authorId: owner })],
    };
    const first = await hana.ask(space, [mutation]);
    const second = await hana.ask(space, [mutation]);
    expect(second.verdicts).toEqual(first.verdicts);
    expect(second.head).toBe(first.head);
  });

  test('a number used for something else is a fork, a gap names what is expected', async () => {
    const { space, owner, hana } = await town.group();
    const log = set('activityLog', town.fresh(), { title: '清掃', authorId: owner });
    const one: Mutation = { n: 2, at: at(10), intent: 'test', schema: 1, ops: [log] };
    await hana.ask(space, [one]);
    expect(await hana.ask(space, [{ ...one, at: at(11) }])).toMatchObject({ forked: true, verdicts: [] });
    expect(await hana.ask(space, [{ ...one, n: 9 }])).toMatchObject({ expect: 3, verdicts: [] });
    const withGap = [one, { ...one, n: 4, at: at(12) }];
    expect(await hana.ask(space, withGap)).toMatchObject({ expect: 3, verdicts: [{ n: 2, status: 'applied' }] });
  });

  test('an edit of a wrong form gets its verdict and holds nobody up', async () => {
    const { space, owner, hana } = await town.group();
    const bad = {
      n: 2,
      at: at(10),
      intent: 'test',
      schema: 1,
      ops: [{ kind: 'activityLog', id: 'x', set: {}, base: null }],
    };
    const good = set('activityLog', town.fresh(), { title: '清掃', authorId: owner });
    const large = { n: 3, at: at(11), intent: 'test', schema: 1, ops: Array.from({ length: 401 }, () => good) };
    const fine = { n: 4, at: at(12), intent: 'test', schema: 1, ops: [good] };
    const verdicts = [
      { n: 2, status: 'rejected', code: 'message.malformed', place: 'ops[0].id' },
      { n: 3, status: 'rejected', code: 'mutation.too_large', place: 'ops' },
      { n: 4, status: 'applied' },
    ];
    expect((await hana.ask(space, [bad, large, fine])).verdicts).toEqual(verdicts);
    expect((await hana.ask(space, [bad, large, fine])).verdicts).toEqual(verdicts);
  });

  test('whether an edit is too new is asked before its form: a newer app writes in ways this server cannot know', async () => {
    const { space, hana } = await town.group();
    const strange = { n: 2, at: at(10), intent: 'test', schema: 99, ops: [] };
    expect(await hana.ask(space, [strange])).toMatchObject({ verdicts: [], tooNew: 2 });
  });

  test('an edit of a newer app waits and is neither dropped nor judged', async () => {
    const { space, owner, hana } = await town.group();
    const log = set('activityLog', town.fresh(), { title: '清掃', authorId: owner });
    expect(await hana.ask(space, [{ n: 2, at: at(10), intent: 'test', schema: 99, ops: [log] }])).toMatchObject({
      verdicts: [],
    });
    expect(await hana.ask(space, [{ n: 2, at: at(10), intent: 'test', schema: 1, ops: [log] }])).toMatchObject({
      verdicts: [{ status: 'applied' }],
    });
  });
});

describe('a server that was put back from a backup', () => {
  test('tells whoever has seen more to fetch everything anew, and judges what they bring', async () => {
    const { space, owner, hana } = await town.group();
    const log = set('activityLog', town.fresh(), { title: '清掃', authorId: owner });
    const { head } = await hana.ask(space, []);
    const edit: Mutation = { n: 2, at: at(10), intent: 'test', schema: 1, ops: [log] };
    const answer = await hana.ask(space, [edit], { all: head + 1 });
    expect(answer).toMatchObject({
      resync: true,
      more: true,
      rows: [],
      cursors: {},
      verdicts: [{ n: 2, status: 'applied' }],
    });
    expect(await hana.ask(space, [], { all: head })).not.toHaveProperty('resync');
  });
});

describe('an app too old to read rows', () => {
  test('keeps its cursors, but for what its person may not read any more', async () => {
    const { space, hana } = await town.group();
    const { member, phone } = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const { cursors, head } = await phone.ask(space, []);
    const later = (more: number) => Object.fromEntries(Object.entries(cursors).map(([scope]) => [scope, head + more]));
    expect(Object.keys(cursors).sort()).toEqual(['all', `m:${member}`, 'officers'].sort());
    const seen = (await hana.ask(space, [])).rows.find(({ id }) => id === member)?.stamp ?? null;
    expect(await hana.push(space, at(20), set('member', member, { role: 'member' }, seen))).toMatchObject({
      status: 'applied',
    });
    const ports = { ...town.ports, versions: { schema: 1, protocols: [PROTOCOL + 1, PROTOCOL + 1] } } as const;
    const asked = { protocol: PROTOCOL, schema: 1, device: town.fresh(), epoch: null };
    const answered = async (held: typeof cursors) =>
      (await handleSync(ports, accountOf('ken'), { ...asked, spaces: [{ id: space, cursors: held, push: [] }] }))
        .answer;
    // Also when the server was put back from a backup, and the phone has seen more than it holds.
    for (const more of [0, 50]) {
      const answer = await answered(later(more));
      expect(answer).toMatchObject({ upgrade: 'app', spaces: [{ rows: [], more: false }] });
      expect(answer.spaces[0]?.cursors).toEqual({ all: head + more, [`m:${member}`]: head + more });
      expect(answer.spaces[0]).not.toHaveProperty('resync');
    }
  });
});
