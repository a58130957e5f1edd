import { beforeEach, describe, expect, test } from 'vitest';
import { uuid7 } from '#protocol/derived-id.ts';
import type { SpaceAnswer } from '#protocol/messages.ts';
import type { Row } from '#protocol/row.ts';
import { writeStamp } from '#protocol/stamp.ts';
import { createMemoryKv, type MemoryKv } from '#testing/sim/memory-kv.ts';
import { createTestRng } from '#testing/test-ports.ts';
import { applyAnswer } from './apply-answer.ts';
import { outboxKey, rowKey } from './kv.ts';
import { adoptSpace } from './spaces.ts';

let kv: MemoryKv;
const rng = createTestRng(2);
const id = () => uuid7(5, rng.bytes(10));
const [space, hana, log] = [id(), id(), id()];
const stamp = (ms: number) => writeStamp(ms, 0, 5);
const row = (seq: number, title: string, scope = 'all'): Row => ({
  id: log,
  kind: 'activityLog',
  scope,
  seq,
  stamp: stamp(seq),
  fields: { title },
});
const answer = (more: Partial<SpaceAnswer>): SpaceAnswer => ({
  id: space,
  head: 9,
  me: hana,
  verdicts: [],
  rows: [],
  texts: [],
  exits: [],
  cursors: { all: 9 },
  more: false,
  ...more,
});
const edit = {
  n: 1,
  at: stamp(50),
  intent: 'test',
  schema: 1,
  ops: [{ kind: 'activityLog', id: log, set: { title: '私の' }, base: stamp(3) }],
};
const from = { epoch: 'e2', now: 1 };
const shown = () => kv.tables.rows.get(rowKey(space, log))?.fields['title'];
const cursors = () => kv.tables.spaces.get(space)?.cursors;

beforeEach(async () => {
  kv = createMemoryKv(async () => {});
  await kv.write(async (tx) => {
    await tx.put('device', [{ key: 'device', id: id(), lastStamp: '', epoch: 'e2' }]);
    await adoptSpace(tx, space, hana);
    await applyAnswer(tx, answer({ rows: [row(3, '清掃')], cursors: { all: 3 } }), ask({}), from);
  });
});

const ask = (held: { [scope: string]: number }, push: (typeof edit)[] = []) => ({ id: space, cursors: held, push });
const wait = () =>
  kv.write(async (tx) => {
    const kept = await tx.get('rows', rowKey(space, log));
    if (!kept) throw new Error('nothing to change');
    await tx.put('outbox', [{ key: outboxKey(space, 1), space, mutation: edit, doneAt: 1 }]);
    await tx.put('shadow', [{ key: rowKey(space, log), space, row: row(3, '清掃') }]);
    await tx.put('rows', [{ ...kept, fields: { title: '私の' } }]);
  });

test('of a late answer of an earlier server only the verdicts are taken', async () => {
  await wait();
  const late = answer({ verdicts: [{ n: 1, status: 'applied' }], rows: [row(8, 'むかし')], cursors: { all: 8 } });
  await kv.write((tx) => applyAnswer(tx, late, ask({ all: 3 }, [edit]), { epoch: 'e1', now: 7 }));
  expect(kv.tables.outbox.size).toBe(0);
  expect(kv.tables.spaces.get(space)?.lastVerdictAt).toBe(7);
  expect(cursors()).toEqual({ all: 3 });
  expect(shown()).toBe('清掃');
});

test('somebody who is let in again keeps nothing of what they were shown before', async () => {
  await kv.write((tx) => applyAnswer(tx, answer({ me: null, closed: 'member.removed' }), ask({ all: 3 }), from));
  expect(shown()).toBe('清掃');
  await kv.write((tx) => adoptSpace(tx, space, hana));
  expect(shown()).toBeUndefined();
  expect(kv.tables.spaces.get(space)).toMatchObject({ state: 'shared', cursors: {} });
});

test('what somebody from outside was lent goes at once when their time is over, and their own words are kept', async () => {
  await wait();
  const mine: Row = { ...row(4, ''), id: hana, kind: 'member', scope: 'package', fields: { role: 'reviewer' } };
  await kv.write((tx) =>
    applyAnswer(tx, answer({ rows: [mine], cursors: { all: 4, package: 4 } }), ask({ all: 3 }), from),
  );
  await kv.write((tx) =>
    applyAnswer(tx, answer({ me: null, closed: 'member.removed' }), ask({ all: 4, package: 4 }), from),
  );
  expect([kv.tables.rows.size, kv.tables.shadow.size, kv.tables.outbox.size]).toEqual([0, 0, 0]);
  expect(kv.tables.spaces.get(space)).toMatchObject({ state: 'closed', closedBy: 'review.ended', cursors: {} });
  expect([...kv.tables.review.values()].map(({ mutation }) => mutation.at)).toEqual([edit.at]);
});

test('an edit the server has taken does not flicker back while its row comes on a later page', async () => {
  await wait();
  const first = answer({ verdicts: [{ n: 1, status: 'applied' }], head: 2000, cursors: { all: 1000 }, more: true });
  await kv.write((tx) => applyAnswer(tx, first, ask({ all: 3 }, [edit]), from));
  expect(kv.tables.outbox.size).toBe(0);
  expect(shown()).toBe('私の');
  const old = answer({ rows: [row(900, 'ふるい')], head: 1999, cursors: { all: 900 } });
  await kv.write((tx) => applyAnswer(tx, old, ask({ all: 2 }), from));
  expect(shown()).toBe('私の');
  const last = answer({ rows: [row(2000, '私の')], head: 2001, cursors: { all: 2001 } });
  await kv.write((tx) => applyAnswer(tx, last, ask({ all: 1000 }), from));
  expect(shown()).toBe('私の');
  expect(kv.tables.shadow.size).toBe(0);
  expect(kv.tables.rows.get(rowKey(space, log))).toMatchObject({ seq: 2000 });
});

describe('an edit whose verdict comes when the phone has read past the place of its row', () => {
  const late = answer({
    verdicts: [{ n: 1, status: 'applied' }],
    rows: [row(4, '私の')],
    head: 4,
    cursors: { all: 4 },
  });
  const takeLate = () => kv.write((tx) => applyAnswer(tx, late, ask({ all: 3 }, [edit]), from));

  test('stays on the screen until the row comes, which somebody has changed since', async () => {
    await wait();
    const page = answer({ head: 9, cursors: { all: 8 }, more: true });
    await kv.write((tx) => applyAnswer(tx, page, ask({ all: 3 }), from));
    expect(await takeLate()).toBe(true);
    expect([kv.tables.outbox.size, shown(), cursors()]).toEqual([0, '私の', { all: 8 }]);
    const next = answer({ rows: [row(9, '花の')] });
    expect(await kv.write((tx) => applyAnswer(tx, next, ask({ all: 8 }), from))).toBe(false);
    expect([kv.tables.shadow.size, shown()]).toEqual([0, '花の']);
  });

  test('gives way to a newer row that is here already', async () => {
    await wait();
    const newer = answer({ rows: [row(9, '花の')] });
    await kv.write((tx) => applyAnswer(tx, newer, ask({ all: 3 }), from));
    expect(shown()).toBe('私の');
    expect(await takeLate()).toBe(false);
    expect([kv.tables.outbox.size, kv.tables.shadow.size, shown()]).toEqual([0, 0, '花の']);
  });

  test('is not kept when its row never comes again', async () => {
    await wait();
    const gone = answer({ exits: [{ id: log, scope: 'all', seq: 8 }], cursors: { all: 8 } });
    await kv.write((tx) => applyAnswer(tx, gone, ask({ all: 3 }), from));
    expect(await takeLate()).toBe(true);
    await kv.write((tx) => applyAnswer(tx, answer({}), ask({ all: 8 }), from));
    expect([kv.tables.shadow.size, shown()]).toEqual([0, undefined]);
  });
});

test('of a lost edit only what won stays while the row is on its way, and what never comes is not kept', async () => {
  await wait();
  const first = answer({
    verdicts: [{ n: 1, status: 'superseded', lost: [`${log}/title`] }],
    head: 2000,
    cursors: { all: 1000 },
    more: true,
  });
  await kv.write((tx) => applyAnswer(tx, first, ask({ all: 3 }, [edit]), from));
  expect(shown()).toBe('清掃');
  await kv.write((tx) => applyAnswer(tx, answer({ head: 2001, cursors: { all: 2001 } }), ask({ all: 1000 }), from));
  expect(shown()).toBe('清掃');
  expect(kv.tables.shadow.size).toBe(0);
});

test('words the server has taken stay in the text while their update comes on a later page', async () => {
  const push = { ...edit, ops: [{ kind: 'longText', id: log, text: 'AAA=' }] };
  await kv.write((tx) => tx.put('outbox', [{ key: outboxKey(space, 1), space, mutation: push, doneAt: 1 }]));
  const first = answer({ verdicts: [{ n: 1, status: 'applied' }], head: 2000, cursors: { all: 1000 }, more: true });
  const asked = { id: space, cursors: { all: 3 }, push: [push] };
  await kv.write((tx) => applyAnswer(tx, first, asked, from));
  expect([...kv.tables.texts.values()]).toMatchObject([{ textKey: rowKey(space, log), scope: 'all', update: 'AAA=' }]);
});

describe('a row the server left out, because it follows from the own edit', () => {
  const left = answer({
    verdicts: [{ n: 1, status: 'applied' }],
    head: 4,
    own: [[log, 'all', 4]],
    cursors: { all: 4 },
  });
  const take = (held: { [scope: string]: number }) => kv.write((tx) => applyAnswer(tx, left, ask(held, [edit]), from));

  test('is made on the phone, with its place and its stamps', async () => {
    await wait();
    expect(await take({ all: 3 })).toBe(false);
    expect(kv.tables.rows.get(rowKey(space, log))).toMatchObject({ ...row(4, '私の'), stamp: stamp(50) });
    expect([kv.tables.outbox.size, kv.tables.shadow.size]).toEqual([0, 0]);
    expect(cursors()).toEqual({ all: 4 });
  });

  test('is made once: the same answer again changes nothing', async () => {
    await wait();
    await take({ all: 3 });
    await kv.write((tx) =>
      applyAnswer(tx, answer({ rows: [row(5, '次')], cursors: { all: 5 } }), ask({ all: 4 }), from),
    );
    await take({ all: 3 });
    expect(shown()).toBe('次');
    expect(cursors()).toEqual({ all: 5 });
  });

  test('is fetched when the phone has read on meanwhile; until then the edit is shown', async () => {
    await wait();
    await kv.write((tx) => applyAnswer(tx, answer({ cursors: { all: 3, officers: 3 } }), ask({ all: 3 }), from));
    expect(await take({ all: 3 })).toBe(true);
    expect(shown()).toBe('私の');
    expect(cursors()).toEqual({ all: 3, officers: 3 });
    const fetched = answer({ rows: [row(4, '私の')], head: 4, cursors: { all: 4, officers: 4 } });
    await kv.write((tx) => applyAnswer(tx, fetched, ask({ all: 3, officers: 3 }), from));
    expect(kv.tables.rows.get(rowKey(space, log))).toMatchObject(row(4, '私の'));
    expect(kv.tables.shadow.size).toBe(0);
  });

  test('is fetched when what lies below the edit is not what the cursors say', async () => {
    await wait();
    await kv.write((tx) => tx.put('shadow', [{ key: rowKey(space, log), space, row: row(7, 'ほかの人の') }]));
    expect(await take({ all: 3 })).toBe(true);
    expect(cursors()).toEqual({ all: 3 });
  });

  test('is fetched with everything that belongs to it when the phone was told of its edit twice', async () => {
    await wait();
    const other = { ...row(5, '花の'), id: id() };
    const busy = answer({ verdicts: left.verdicts, head: 5, cursors: { all: 3 }, more: true });
    await kv.write((tx) => applyAnswer(tx, busy, ask({ all: 3 }, [edit]), from));
    const crossed = { ...left, head: 5, rows: [other], cursors: { all: 5 } };
    expect(await kv.write((tx) => applyAnswer(tx, crossed, ask({ all: 3 }, [edit]), from))).toBe(true);
    expect([kv.tables.rows.has(rowKey(space, other.id)), shown(), cursors()]).toEqual([false, '私の', { all: 3 }]);
    const fetched = answer({ rows: [row(4, '私の'), other], head: 5, cursors: { all: 5 } });
    await kv.write((tx) => applyAnswer(tx, fetched, ask({ all: 3 }), from));
    expect([kv.tables.rows.has(rowKey(space, other.id)), shown(), kv.tables.shadow.size]).toEqual([true, '私の', 0]);
  });
});

test('a late answer does not bring back a record that has left since', async () => {
  const left = answer({ exits: [{ id: log, scope: 'all', seq: 8 }], cursors: { all: 9 } });
  await kv.write((tx) => applyAnswer(tx, left, ask({ all: 3 }), from));
  expect(shown()).toBeUndefined();
  const late = answer({ head: 3, rows: [row(3, '清掃')], cursors: { all: 3 } });
  await kv.write((tx) => applyAnswer(tx, late, ask({}), from));
  expect(shown()).toBeUndefined();
  expect(cursors()).toEqual({ all: 9 });
});

test('a removed member sees what the group sees; their own refused words lie in the list', async () => {
  await wait();
  const removed = answer({ me: null, closed: 'member.removed', cursors: {} });
  await kv.write((tx) => applyAnswer(tx, removed, ask({ all: 3 }), from));
  expect(shown()).toBe('清掃');
  expect([kv.tables.outbox.size, kv.tables.shadow.size, kv.tables.review.size]).toEqual([0, 0, 1]);
});

test('what was judged is shown as it was judged, also when everything has to be fetched anew', async () => {
  await wait();
  const nothing = { resync: true as const, cursors: {}, more: true };
  const refused = answer({ verdicts: [{ n: 1, status: 'rejected', code: 'record.missing' }], ...nothing });
  await kv.write((tx) => applyAnswer(tx, refused, ask({ all: 3 }, [edit]), from));
  expect([shown(), kv.tables.shadow.size, cursors()]).toEqual(['清掃', 0, {}]);
});

test('what was taken stays on the screen, also when everything has to be fetched anew', async () => {
  await wait();
  const taken = answer({ verdicts: [{ n: 1, status: 'applied' }], resync: true, cursors: {}, more: true });
  await kv.write((tx) => applyAnswer(tx, taken, ask({ all: 3 }, [edit]), from));
  expect([shown(), kv.tables.outbox.size]).toEqual(['私の', 0]);
  const rest = answer({ rows: [row(9, '私の')], cursors: { all: 9 } });
  await kv.write((tx) => applyAnswer(tx, rest, ask({}), from));
  expect([shown(), kv.tables.shadow.size]).toEqual(['私の', 0]);
});
