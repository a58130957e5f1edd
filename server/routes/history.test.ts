import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordHistory } from '#protocol/history.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { writeStamp } from '#protocol/stamp.ts';
import {
  type AppUnderTest,
  born,
  change,
  foundGroup,
  invite,
  newId,
  openPhone,
  type Phone,
} from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';

onEachStore('who wrote what', (appOf) => {
  let app: AppUnderTest;
  let aki: Phone;
  let ken: Phone;
  let space: string;
  let akiId: string;
  let kenId: string;
  beforeEach(async () => {
    app = appOf();
    [aki, ken] = [await openPhone(app), await openPhone(app)];
    ({ space, owner: akiId } = await foundGroup(app, aki));
    const { secret } = await invite(app, aki, space, { authorId: akiId });
    const joined = await ken.post('/api/invitations/join', { secret, name: '青木 けん' });
    kenId = (joined.body as { member: string }).member;
  });

  const ask = (phone: Phone, record: string, of = space, before?: string) =>
    phone.get(`/api/history/${of}/${record}${before === undefined ? '' : `?before=${before}`}`);
  const told = async (phone: Phone, record: string) => {
    const { status, body } = await ask(phone, record);
    expect(status).toBe(200);
    return body as RecordHistory;
  };
  const put = async (phone: Phone, kind: string, set: object): Promise<string> => {
    const id = newId(app);
    await phone.edit(space, [born(kind, id, { ...set } as never)]);
    return id;
  };
  const log = (phone: Phone, authorId: string) => put(phone, 'activityLog', { title: '清掃', adults: 3, authorId });
  const unknown = { status: 404, body: { error: { code: 'record.unknown' } } };

  test('everybody in the group reads who wrote which field when, the latest first', async () => {
    const id = await log(ken, kenId);
    app.clock.advance(60_000);
    await change(aki, space, id, { title: '公園の清掃', note: '雨でした' });
    app.clock.advance(60_000);
    await change(ken, space, id, { note: null });
    const { entries, next } = await told(aki, id);
    expect(next).toBeNull();
    expect(entries.map(({ at: _, ...entry }) => entry)).toEqual([
      { member: kenId, status: 'applied', set: { note: null } },
      { member: akiId, status: 'applied', set: { title: '公園の清掃', note: '雨でした' } },
      { member: kenId, status: 'applied', set: { title: '清掃', adults: 3, authorId: kenId } },
    ]);
    const [last = 0, middle = 0, first = 0] = entries.map(({ at }) => at);
    expect([last - middle, middle - first].map((ms) => Math.round(ms / 1000))).toEqual([60, 60]);
  });

  test('of two who wrote at once both are told, and which words are not shown', async () => {
    const id = await log(ken, kenId);
    const row = (await ken.sync(space, [])).spaces[0]?.rows.find((one) => one.id === id);
    const edit = (title: string) => [{ kind: 'activityLog', id, set: { title }, base: row?.stamp ?? null }];
    app.clock.advance(1_000);
    await aki.edit(space, edit('草刈り'));
    const early = await ken.sync(space, edit('花だん'));
    expect(['applied', 'superseded']).toContain(early.spaces[0]?.verdicts[0]?.status);
    const { entries } = await told(ken, id);
    expect(entries.map(({ set }) => set['title']).sort()).toEqual(['清掃', '草刈り', '花だん'].sort());
  });

  test('a refused edit is told to its writer alone', async () => {
    const id = await put(aki, 'block', { name: '1班', authorId: akiId });
    const row = (await ken.sync(space, [])).spaces[0]?.rows.find((one) => one.id === id);
    app.clock.advance(1_000);
    const refused = await ken.sync(space, [{ kind: 'block', id, set: { name: '内緒' }, base: row?.stamp ?? null }]);
    expect(refused.spaces[0]?.verdicts[0]?.status).toBe('rejected');
    expect((await told(ken, id)).entries[0]).toMatchObject({ status: 'rejected', set: { name: '内緒' } });
    expect(JSON.stringify(await told(aki, id))).not.toContain('内緒');
  });

  test('of a long text it is told that somebody wrote in it', async () => {
    const meeting = await put(aki, 'meeting', { title: '定例会', on: '2026-04-05', authorId: akiId });
    const body = derivedId('longText', space, { aboutId: meeting, part: 'body' }) ?? '';
    await aki.edit(space, [born('longText', body, { aboutId: meeting, part: 'body' })]);
    expect((await told(ken, meeting)).entries.map(({ isText }) => isText === true)).toEqual([true, false]);
  });

  test('what is not there, is elsewhere, or is asked by a stranger, is unknown all the same', async () => {
    const id = await log(ken, kenId);
    const stranger = await openPhone(app);
    const other = await foundGroup(app, stranger, 'あおば会');
    for (const [phone, record, of] of [
      [stranger, id, space],
      [stranger, id, other.space],
      [aki, other.owner, other.space],
      [aki, newId(app), space],
      [aki, 'nothing', space],
      [aki, id, 'nowhere'],
    ] as const) {
      expect(await ask(phone, record, of)).toMatchObject(unknown);
    }
    expect(
      (await (await openPhone(app)).send('GET', `/api/history/${space}/${id}`, undefined, { cookie: '' })).status,
    ).toBe(401);
    expect(await ask(aki, id, space, 'yesterday')).toMatchObject({ status: 400 });
  });

  test('whoever left reads no more of it', async () => {
    const id = await log(aki, akiId);
    expect((await ask(ken, id)).status).toBe(200);
    await change(aki, space, kenId, { status: 'removed' });
    expect(await ask(ken, id)).toMatchObject(unknown);
  });

  describe('what is not told at all', () => {
    test('who was hurt, to whoever may not read it; also not to the member who wrote it', async () => {
      const about = await log(ken, kenId);
      const hurt = await put(ken, 'incident', {
        aboutId: about,
        sort: 'accident',
        what: '手をけがした',
        authorId: kenId,
      });
      expect((await ask(aki, hurt)).status).toBe(200);
      expect(await ask(ken, hurt)).toMatchObject(unknown);
      // Nor by way of the record it belongs to.
      expect(JSON.stringify(await told(ken, about))).not.toContain('けが');
    });

    test('what somebody can take on this year, a ballot and a calendar address, to whoever runs the group and to oneself', async () => {
      const own = { memberId: kenId, year: '2026' };
      const involvement = derivedId('involvement', space, own) ?? '';
      const feed = { memberId: kenId, authorId: kenId, hash: 'cd'.repeat(32) };
      await ken.edit(space, [born('involvement', involvement, { ...own, level: 'a_little', note: '介護がある' })]);
      const address = await put(ken, 'calendarFeed', feed);
      for (const phone of [aki, ken])
        for (const id of [involvement, address]) expect(await ask(phone, id)).toMatchObject(unknown);
      const seen = (await aki.sync(space, [])).spaces[0]?.rows ?? [];
      expect(seen.map(({ id }) => id)).not.toContain(involvement);
      // Writing to it blindly tells nothing either: the answer is the same whether it is there or not.
      const blind = async (memberId: string) => {
        const parts = { memberId, year: '2026' };
        const id = derivedId('involvement', space, parts) ?? '';
        const answer = await aki.sync(space, [born('involvement', id, { ...parts, level: 'a_lot' })]);
        const { status, code } = answer.spaces[0]?.verdicts[0] ?? {};
        return { status, code };
      };
      const somebody = await put(aki, 'member', { name: '名簿だけの人', role: 'member', status: 'active' });
      expect(await blind(kenId)).toEqual(await blind(somebody));
    });

    test('people, ballots and ways in, though what a vote asked is told', async () => {
      const meetingId = await put(aki, 'meeting', { on: '2026-11-22', state: 'draft', authorId: akiId });
      const words = { question: '会費を上げますか', 'choice.yes': '賛成', 'choice.no': '反対' };
      const vote = await put(aki, 'vote', { meetingId, ...words, voice: 'open', state: 'open', authorId: akiId });
      const ballot = derivedId('ballot', space, { voteId: vote, memberId: kenId }) ?? '';
      await ken.edit(space, [born('ballot', ballot, { voteId: vote, memberId: kenId, choice: 'yes' })]);
      const rows = (await aki.sync(space, [])).spaces[0]?.rows ?? [];
      const untold = rows.filter(({ kind }) => ['member', 'invitation', 'ballot'].includes(kind));
      expect(new Set(untold.map(({ kind }) => kind))).toEqual(new Set(['member', 'invitation', 'ballot']));
      for (const { id } of untold) expect(await ask(aki, id)).toMatchObject(unknown);
      expect((await told(aki, vote)).entries[0]?.set).toMatchObject(words);
    });
  });

  test('a long history is read stretch by stretch, every edit once', async () => {
    const id = await log(ken, kenId);
    /** So many edits of other records as the database keeps them. */
    const othersWrite = (place: number) =>
      app.store.write(space, async (tx) => {
        for (let n = 1; n <= 250; n += 1) {
          const at = writeStamp(app.clock.now(), n, 5);
          const body = JSON.stringify({ ops: [born('activityLog', newId(app), { title: `別 ${n}` })] });
          const verdict = { n, status: 'applied' } as const;
          const one = {
            device: phones[place] ?? '',
            n,
            hash: 'ab'.repeat(16),
            member: akiId,
            at,
            verdict,
            receivedAt: 1,
          };
          await tx.putMutation({ ...one, body });
        }
      });
    const phones = Array.from({ length: 5 }, () => newId(app));
    for (let place = 0; place < 5; place += 1) {
      app.clock.advance(1_000);
      await othersWrite(place);
      app.clock.advance(1_000);
      await change(ken, space, id, { title: `清掃 ${place}` });
    }
    const seen: unknown[] = [];
    let pages = 0;
    for (let before: string | null | undefined; before !== null; pages += 1) {
      const { body } = await ask(aki, id, space, before);
      const { entries, next } = body as RecordHistory;
      seen.push(...entries.map(({ set }) => set['title']));
      before = next;
    }
    expect(pages).toBe(2);
    expect(seen).toEqual([...[4, 3, 2, 1, 0].map((place) => `清掃 ${place}`), '清掃']);
  });

  test('after ninety days it is forgotten with what the edits held', async () => {
    const id = await log(ken, kenId);
    await app.store.sweepBodies(app.clock.now() + 1);
    expect(await told(aki, id)).toEqual({ entries: [], next: null });
  });
});
