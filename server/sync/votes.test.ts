import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { derivedId } from '#protocol/derived-id.ts';
import type { SpaceAnswer } from '#protocol/messages.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import {
  memoryUnderTest,
  postgresUnderTest,
  type StoreUnderTest,
  sqliteUnderTest,
} from '../testing/store-under-test.ts';
import { accountOf, at, createSyncTown, set } from '../testing/sync-town.ts';
import { recordHistory } from './record-history.ts';

type Voice = 'open' | 'hidden' | 'secret';

/** An association at a meeting: Hana leads it, Ken and Aya are members, old Mr Sato has no phone. */
const createMeetingTown = async (store: Store) => {
  const town = createSyncTown(store);
  const { space, owner, hana } = await town.group();
  const ken = await town.joinAs(space, 'ken', { name: '健', role: 'member' });
  const aya = await town.joinAs(space, 'aya', { name: '彩', role: 'member' });
  const sato = await town.joinAs(space, 'sato', { name: '佐藤', role: 'member' });
  const [meeting, vote] = [town.fresh(), town.fresh()];
  let ms = 1000;
  const next = () => at((ms += 100));
  const ballot = (memberId: string) => derivedId('ballot', space, { voteId: vote, memberId }) ?? '';
  await hana.push(space, next(), set('meeting', meeting, { on: '2026-11-22', state: 'draft', authorId: owner }));
  return {
    town,
    space,
    owner,
    hana,
    ken,
    aya,
    sato,
    meeting,
    vote,
    ballot,
    next,
    ask: (voice: Voice) =>
      hana.push(
        space,
        next(),
        set('vote', vote, {
          meetingId: meeting,
          question: '会費を上げますか',
          'choice.yes': '賛成',
          'choice.no': '反対',
          voice,
          state: 'open',
          authorId: owner,
        }),
      ),
    cast: (who: { readonly member: string; readonly phone: typeof hana }, choice: string, forWhom = who.member) =>
      who.phone.push(
        space,
        next(),
        set('ballot', ballot(forWhom), {
          voteId: vote,
          memberId: forWhom,
          choice,
          ...(forWhom === who.member ? {} : { typedBy: who.member, how: 'in_person' }),
        }),
      ),
    async close() {
      const stamp = (await store.read(space, (tx) => tx.row(vote)))?.stamps?.['state'];
      const whole = (await store.read(space, (tx) => tx.row(vote)))?.stamp;
      return hana.push(space, next(), {
        ...set('vote', vote, { state: 'closed', closedAt: 5 }, stamp ?? whole ?? null),
        bases: { closedAt: null },
      });
    },
  };
};

type MeetingTown = Awaited<ReturnType<typeof createMeetingTown>>;

const applied = { status: 'applied' };
const refused = (code: string) => ({ status: 'rejected', code });

const rowOf = (answer: SpaceAnswer, id: string) => answer.rows.find((row) => row.id === id);

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
  ['PostgreSQL', () => postgresUnderTest(inject('postgresUrl'))],
])('a vote at a meeting (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let people: MeetingTown;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    people = await createMeetingTown(store);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test('in the open is seen by everybody at once, and counted when it closes', async () => {
    const { space, ken, aya, vote, ballot } = people;
    expect(await people.ask('open')).toMatchObject(applied);
    expect(await people.cast(ken, 'yes')).toMatchObject(applied);
    const seen = await aya.phone.ask(space, []);
    expect(rowOf(seen, ballot(ken.member))?.fields['choice']).toBe('yes');
    expect(await people.cast(aya, 'no')).toMatchObject(applied);
    expect(await people.close()).toMatchObject(applied);
    const after = rowOf(await aya.phone.ask(space, []), vote)?.fields;
    expect(after).toMatchObject({ state: 'closed', 'count.yes': 1, 'count.no': 1, 'count.cast': 2 });
  });

  test('that is hidden tells before it closes only how many have voted, and everything afterwards', async () => {
    const { space, ken, aya, vote, ballot } = people;
    await people.ask('hidden');
    expect(await people.cast(ken, 'yes')).toMatchObject(applied);
    const before = await aya.phone.ask(space, []);
    expect(rowOf(before, ballot(ken.member))).toBeUndefined();
    expect(rowOf(before, vote)?.fields).toMatchObject({ 'count.cast': 1 });
    expect(rowOf(before, vote)?.fields).not.toHaveProperty(['count.yes']);
    expect(rowOf(await ken.phone.ask(space, []), ballot(ken.member))?.fields['choice']).toBe('yes');
    await people.close();
    const after = await aya.phone.ask(space, [], before.cursors);
    expect(rowOf(after, ballot(ken.member))?.fields['choice']).toBe('yes');
    expect(rowOf(after, vote)?.fields).toMatchObject({ 'count.yes': 1, 'count.no': 0, 'count.cast': 1 });
  });

  test('in secret leaves its figures, and of the ballots nothing that says who chose what', async () => {
    const { space, ken, aya, vote, ballot, town } = people;
    await people.ask('secret');
    const op = set('ballot', ballot(ken.member), { voteId: vote, memberId: ken.member, choice: 'yes' });
    const sent = { n: 1, at: people.next(), intent: 'ballot.cast', schema: 1, salt: 'ab'.repeat(16), ops: [op] };
    expect((await ken.phone.ask(space, [sent])).verdicts[0]).toMatchObject(applied);
    await people.cast(aya, 'no');
    const before = await ken.phone.ask(space, []);
    expect(rowOf(before, ballot(ken.member))?.fields['choice']).toBe('yes');
    expect(await people.close()).toMatchObject(applied);
    const after = await ken.phone.ask(space, [], before.cursors);
    expect(rowOf(after, vote)?.fields).toMatchObject({ 'count.yes': 1, 'count.no': 1, 'count.cast': 2 });
    expect(after.exits.map(({ id }) => id)).toContain(ballot(ken.member));
    await store.read(space, async (tx) => {
      for (const { member } of [ken, aya])
        expect(await tx.row(ballot(member))).toMatchObject({
          scope: 'none',
          fields: { voteId: vote, deleted: true },
        });
      expect(await tx.mutation(ken.phone.device, 1)).toBeNull();
      expect(await tx.bodyOf(ken.phone.device, 1)).toBeNull();
      expect(await tx.judgedUnder(sent.at)).toEqual([]);
    });
    // A repeat still gets the answer it got, and ties nothing to anybody again.
    expect((await ken.phone.ask(space, [sent])).verdicts[0]).toMatchObject(applied);
    expect((await town.phone('ken').ask(space, [sent])).verdicts[0]).toMatchObject(applied);
    expect(await store.read(space, (tx) => tx.judgedUnder(sent.at))).toEqual([]);
  });

  test('tells nobody the history of a ballot, the voter’s own included: others would come to read it with the closing', async () => {
    const { space, ken, ballot } = people;
    const historyFor = (name: string) =>
      store.read(space, (tx) => {
        const now = Date.UTC(2026, 10, 22, 1);
        const record = ballot(ken.member);
        return recordHistory(tx, { space, record, account: accountOf(name), before: null, now });
      });
    await people.ask('hidden');
    await people.cast(ken, 'yes');
    for (const name of ['hana', 'aya', 'ken']) expect(await historyFor(name)).toBeNull();
    await people.close();
    for (const name of ['hana', 'aya', 'ken']) expect(await historyFor(name)).toBeNull();
  });

  test('in secret that is taken back is forgotten too, and does not come back', async () => {
    const { space, hana, ken, vote, ballot } = people;
    await people.ask('secret');
    await people.cast(ken, 'yes');
    expect(await hana.push(space, people.next(), set('vote', vote, { deleted: true }))).toMatchObject(applied);
    expect((await store.read(space, (tx) => tx.row(ballot(ken.member))))?.fields).toEqual({
      voteId: vote,
      deleted: true,
    });
    const back = { ...set('vote', vote, { deleted: false }), bases: {} };
    expect(await hana.push(space, people.next(), back)).toMatchObject(refused('vote.closed'));
    // Nothing says any more which numbers this phone has used, so it goes on as a new one.
    const again = { member: ken.member, phone: people.town.phone('ken') };
    expect(await people.cast(again, 'no')).toMatchObject(refused('record.parent_missing'));
  });

  test('takes one ballot a person until it closes, and another choice in its place', async () => {
    const { space, ken, vote, ballot } = people;
    await people.ask('hidden');
    await people.cast(ken, 'yes');
    const stamp = (await store.read(space, (tx) => tx.row(ballot(ken.member))))?.stamp ?? null;
    const changed = set('ballot', ballot(ken.member), { choice: 'no' }, stamp);
    expect(await ken.phone.push(space, people.next(), changed)).toMatchObject(applied);
    await people.close();
    expect((await store.read(space, (tx) => tx.row(vote)))?.fields).toMatchObject({ 'count.yes': 0, 'count.no': 1 });
    expect(await people.cast(ken, 'yes')).toMatchObject(refused('vote.closed'));
  });

  test('is typed by a leader for somebody without a phone, never over somebody’s own hand', async () => {
    const { space, owner, hana, ken, aya, sato } = people;
    const leader = { member: owner, phone: hana };
    await people.ask('hidden');
    expect(await people.cast(leader, 'yes', sato.member)).toMatchObject(applied);
    expect(await people.cast(aya, 'yes', sato.member)).toMatchObject(refused('policy.not_allowed'));
    await people.cast(ken, 'yes');
    // Whether the choices are the same or not, the answer is: so it cannot be found out by trying.
    expect(await people.cast(leader, 'yes', ken.member)).toMatchObject(refused('policy.not_allowed'));
    expect(await people.cast(leader, 'no', ken.member)).toMatchObject(refused('policy.not_allowed'));
    expect(rowOf(await hana.ask(space, []), people.ballot(ken.member))).toBeUndefined();
  });

  test('is typed anew by whoever typed it, whose phone does not hold it, and nobody conflicts with themselves', async () => {
    const { space, owner, hana, sato, ballot } = people;
    await people.ask('hidden');
    for (const choice of ['yes', 'no', 'no'])
      expect(await people.cast({ member: owner, phone: hana }, choice, sato.member)).toMatchObject(applied);
    expect(await store.read(space, (tx) => tx.rowsOf('conflict'))).toEqual([]);
    const kept = await store.read(space, (tx) => tx.row(ballot(sato.member)));
    expect(kept?.fields).toMatchObject({ choice: 'no', typedBy: owner });
  });

  test('offers what it offers: no other choice, no count of one’s own, no words changed afterwards', async () => {
    const { space, hana, ken, vote } = people;
    await people.ask('open');
    expect(await people.cast(ken, 'perhaps')).toMatchObject(refused('policy.not_allowed'));
    for (const fields of [{ 'count.yes': 9 }, { question: '会費を下げますか' }, { 'choice.yes': '反対' }])
      expect(await hana.push(space, people.next(), set('vote', vote, fields))).toMatchObject({ status: 'rejected' });
    const close = { ...set('vote', vote, { state: 'closed' }), bases: {} };
    expect(await ken.phone.push(space, people.next(), close)).toMatchObject(refused('policy.not_allowed'));
  });

  test('is not voted in any more once the minutes are confirmed, and can still be closed', async () => {
    const { space, hana, ken, meeting, vote } = people;
    await people.ask('secret');
    await people.cast(ken, 'yes');
    const confirmed = { state: 'confirmed', confirmedAt: Date.UTC(2026, 10, 22) };
    expect(await hana.push(space, people.next(), set('meeting', meeting, confirmed))).toMatchObject(applied);
    expect(await people.cast(ken, 'no')).toMatchObject(refused('meeting.locked'));
    expect(await people.close()).toMatchObject(applied);
    expect((await store.read(space, (tx) => tx.row(vote)))?.fields).toMatchObject({ 'count.yes': 1 });
  });
});

/** Everything Aya and Hana are told while Ken votes one way or the other, changes his mind and has two phones. */
const told = async (voice: Voice, choices: readonly [string, string, string], isClosed: boolean): Promise<string[]> => {
  const people = await createMeetingTown(createMemoryStore('epoch-of-both-runs'));
  const { space, hana, ken, aya, town, ballot } = people;
  await people.ask(voice);
  const answers: unknown[] = [];
  const listen = async () => {
    for (const phone of [aya.phone, hana]) {
      const answer = await phone.ask(space, []);
      answers.push(answer);
    }
  };
  await people.cast(ken, choices[0]);
  await listen();
  // The second phone has not heard of the first: this makes a conflict, and a history.
  const tablet = { member: ken.member, phone: town.phone('ken') };
  await people.cast(tablet, choices[1]);
  await listen();
  answers.push(await people.cast({ member: people.owner, phone: hana }, 'yes', ken.member));
  const stamp = (await people.town.ports.store.read(space, (tx) => tx.row(ballot(ken.member))))?.stamps?.['choice'];
  await ken.phone.push(space, people.next(), {
    ...set('ballot', ballot(ken.member), { choice: choices[2] }),
    bases: { choice: stamp ?? null },
  });
  await listen();
  if (isClosed) {
    await people.close();
    await listen();
  }
  return answers.map((answer) => JSON.stringify(answer));
};

test.each(['hidden', 'secret'] as const)(
  'whatever Ken chooses in a %s vote, before it closes the others are told the same letters',
  async (voice) => {
    const plain = await told(voice, ['yes', 'no', 'yes'], false);
    expect(plain.length).toBeGreaterThan(6);
    for (const turned of [
      ['no', 'yes', 'no'],
      ['yes', 'yes', 'yes'],
      ['no', 'no', 'yes'],
    ] as const)
      expect((await told(voice, turned, false)).findIndex((answer, at) => answer !== plain[at])).toBe(-1);
  },
);

test('once it is closed the comparison can tell, and of a secret vote the figures alone', async () => {
  const [yes, no] = [await told('hidden', ['yes', 'yes', 'yes'], true), await told('hidden', ['no', 'no', 'no'], true)];
  expect(yes).not.toEqual(no);
  const last = (await told('secret', ['yes', 'no', 'yes'], true)).slice(-4).join('\n');
  expect(last).toContain('"count.yes":1');
  expect(last).not.toContain('"choice":');
});
