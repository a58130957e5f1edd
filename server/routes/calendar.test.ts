import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { readByIcalJs, readByNodeIcal } from '#testing/calendar-readers.ts';
import type { Fields } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { expect, test } from 'vitest';
import { hashOfSecret } from '../people/secrets.ts';
import {
  type AppUnderTest,
  born,
  change,
  foundGroup,
  invite,
  newId,
  newPhone,
  openPhone,
  type Phone,
} from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';

interface Neighbour {
  readonly phone: Phone;
  readonly member: string;
}

/** A group with Aki, who founded it, and Ken, who joined. */
const groupOf = async (app: AppUnderTest) => {
  const aki = await openPhone(app);
  const { space, owner } = await foundGroup(app, aki);
  const { secret } = await invite(app, aki, space, { authorId: owner });
  const ken = await openPhone(app);
  const { body } = await ken.post('/api/invitations/join', { secret, name: '田中 けん' });
  return {
    app,
    space,
    aki: { phone: aki, member: owner },
    ken: { phone: ken, member: (body as { member: string }).member },
  };
};

type Group = Awaited<ReturnType<typeof groupOf>>;

const announce = async ({ app, space, aki }: Group, set: Fields): Promise<string> => {
  const id = newId(app);
  const fields = { title: '公園のそうじ', on: '2026-04-05', startTime: '09:00', authorId: aki.member, ...set };
  await aki.phone.edit(space, [born('groupEvent', id, fields)]);
  return id;
};

const makeAddress = async ({ app, space }: Group, { phone, member }: Neighbour) => {
  const [secret, feed] = [randomBytes(16).toString('hex'), newId(app)];
  const set = { memberId: member, authorId: member, hash: hashOfSecret(secret) };
  await phone.edit(space, [born('calendarFeed', feed, set)]);
  return { secret, feed, path: `/calendar/${secret}.ics` };
};

const fetchFrom = (app: AppUnderTest, path: string, headers: Record<string, string> = {}, address = '198.51.100.1') =>
  newPhone(app, address).send('GET', path, undefined, headers);

const textAt = async (app: AppUnderTest, path: string): Promise<string> => {
  const { status, body } = await fetchFrom(app, path);
  expect(status).toBe(200);
  return String(body);
};

onEachStore('a calendar by its address', (app) => {
  test('shows what its owner may read, in two other programs, without a session', async () => {
    const group = await groupOf(app());
    const event = await announce(group, { bring: '軍手', place: '中央公園' });
    await announce(group, { title: 'ずっと前', on: '2026-01-30' });
    await announce(group, { title: 'この前', on: '2026-02-01' });
    await announce(group, { title: '日にちなし', on: null });
    await announce(group, { title: '中止になった日', isCancelled: true, on: '2026-04-12' });
    const { path } = await makeAddress(group, group.ken);
    const file = await textAt(app(), path);
    const read = readByIcalJs(file);
    expect(read.map(({ title }) => title).sort()).toEqual(['この前', '中止：中止になった日', '公園のそうじ']);
    expect(read.find(({ uid }) => uid.startsWith(event))).toMatchObject({
      uid: `${event}@${group.space}.kyodo-note`,
      start: '2026-04-05T09:00:00',
      place: '中央公園',
      description: '持ち物：軍手',
      url: `https://note.example.jp/s/${group.space}/events/${event}`,
    });
    expect(read.find(({ title }) => title.includes('中止'))?.status).toBe('CANCELLED');
    expect(readByNodeIcal(file)).toHaveLength(3);
  });

  test("tells the answer of its owner, nobody else's, and what they promised to do", async () => {
    const group = await groupOf(app());
    const event = await announce(group, {});
    for (const [{ phone, member }, answer] of [
      [group.aki, 'no'],
      [group.ken, 'yes'],
    ] as const) {
      const set = { eventId: event, memberId: member };
      await phone.edit(group.space, [
        born('rsvp', derivedId('rsvp', group.space, set) ?? '', { ...set, answer, note: 'ないしょ' }),
      ]);
    }
    for (const { member } of [group.aki, group.ken]) {
      const set = { what: `${member}の看板`, ownerId: member, dueOn: '2026-04-20', authorId: group.aki.member };
      await group.aki.phone.edit(group.space, [born('actionItem', newId(app()), set)]);
    }
    const { path } = await makeAddress(group, group.ken);
    const file = await textAt(app(), path);
    const [one, todo, ...others] = readByIcalJs(file);
    expect(one?.description).toBe('わたしの返事：○ 行く');
    expect(todo?.title).toBe(`やること：${group.ken.member}の看板`);
    expect(others).toEqual([]);
    expect(file).not.toContain('ないしょ');
    const english = readByIcalJs(await textAt(app(), `${path}?lang=en&alarm=hour`));
    expect(english[0]).toMatchObject({ description: 'My answer: ○ coming', alarms: ['-PT1H'] });
  });

  test('ends at once when it is withdrawn, and nothing tells it from one that never was', async () => {
    const group = await groupOf(app());
    await announce(group, {});
    const { path, feed } = await makeAddress(group, group.ken);
    await textAt(app(), path);
    await change(group.ken.phone, group.space, feed, { isWithdrawn: true });
    const gone = await fetchFrom(app(), path);
    const never = await fetchFrom(app(), `/calendar/${'0'.repeat(32)}.ics`);
    const told = ({ status, body, headers }: typeof gone) => [status, body, [...headers].sort()];
    expect(gone.status).toBe(404);
    expect(told(gone)).toEqual(told(never));
  });

  test('ends with the membership of its owner, and with the space', async () => {
    const group = await groupOf(app());
    await announce(group, {});
    const [kens, akis] = [await makeAddress(group, group.ken), await makeAddress(group, group.aki)];
    await change(group.aki.phone, group.space, group.ken.member, { status: 'removed' });
    expect((await fetchFrom(app(), kens.path)).status).toBe(404);
    await textAt(app(), akis.path);
    await change(group.aki.phone, group.space, group.space, { deleted: true });
    expect((await fetchFrom(app(), akis.path)).status).toBe(404);
  });

  test('shows a guest what a guest may read: nothing of the others, from the moment on, and all of it once they are back', async () => {
    const group = await groupOf(app());
    const event = await announce(group, {});
    const { path, feed } = await makeAddress(group, group.ken);
    expect(await textAt(app(), path)).toContain('公園のそうじ');
    const { headers } = await fetchFrom(app(), path);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    await change(group.aki.phone, group.space, group.ken.member, { role: 'guest' });
    // Also a file that was known before is not said to be the same.
    const later = await fetchFrom(app(), path, { 'if-none-match': headers.get('etag') ?? '' });
    expect(later.status).toBe(200);
    expect(String(later.body)).not.toContain('公園のそうじ');
    expect(String(later.body)).not.toContain(event);
    await change(group.aki.phone, group.space, group.ken.member, { role: 'member' });
    expect(await textAt(app(), path)).toContain('公園のそうじ');
    // Nobody else withdraws it, and nobody brings it back.
    const others = await group.aki.phone.sync(group.space, [
      { kind: 'calendarFeed', id: feed, set: { isWithdrawn: true }, base: null },
    ]);
    expect(others.spaces[0]?.verdicts[0]?.status).toBe('rejected');
    expect((await fetchFrom(app(), path)).status).toBe(200);
  });

  test('is made for oneself alone', async () => {
    const group = await groupOf(app());
    const set = { memberId: group.aki.member, authorId: group.ken.member, hash: 'ab'.repeat(32) };
    const answer = await group.ken.phone.sync(group.space, [born('calendarFeed', newId(app()), set)]);
    expect(answer.spaces[0]?.verdicts[0]?.status).toBe('rejected');
    expect(await app().store.people.feedByHash('ab'.repeat(32))).toBeNull();
  });

  test('of one group shows nothing of another, also when somebody brings its secret there', async () => {
    const [group, other] = [await groupOf(app()), await groupOf(app())];
    await announce(group, {});
    await announce(other, { title: 'よその予定' });
    const { secret, path } = await makeAddress(group, group.ken);
    const set = { memberId: other.ken.member, authorId: other.ken.member, hash: hashOfSecret(secret) };
    await other.ken.phone.edit(other.space, [born('calendarFeed', newId(app()), set)]);
    expect(readByIcalJs(await textAt(app(), path)).map(({ title }) => title)).toEqual(['公園のそうじ']);
    await change(group.aki.phone, group.space, group.ken.member, { status: 'removed' });
    expect((await fetchFrom(app(), path)).status).toBe(404);
  });

  test('what is no secret leads nowhere', async () => {
    const group = await groupOf(app());
    const { secret } = await makeAddress(group, group.ken);
    for (const path of [secret, `${secret}.ICS`, `${secret.toUpperCase()}x.ics`, `${secret}.ics/x`, '%00', '..%2F', ''])
      expect((await fetchFrom(app(), `/calendar/${path}`)).status, path).toBe(404);
  });

  test('who knows the file already is told that it is the same, until something changes', async () => {
    const group = await groupOf(app());
    const event = await announce(group, {});
    const { path } = await makeAddress(group, group.ken);
    const { headers } = await fetchFrom(app(), path);
    const tag = headers.get('etag') ?? '';
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    expect(await fetchFrom(app(), path, { 'if-none-match': `W/${tag}` })).toMatchObject({ status: 304, body: null });
    app().clock.advance(5_000);
    const before = readByIcalJs(await textAt(app(), path))[0]?.sequence ?? 0;
    await change(group.aki.phone, group.space, event, { startTime: '10:00' });
    const after = await fetchFrom(app(), path, { 'if-none-match': tag });
    expect(after.status).toBe(200);
    expect(readByIcalJs(String(after.body))[0]?.sequence).toBe(before + 5);
  });

  test('secrets cannot be tried for ever, while those who know one go on', async () => {
    const group = await groupOf(app());
    await announce(group, {});
    const { path } = await makeAddress(group, group.ken);
    for (let round = 0; round < 1200; round += 1) {
      const secret = round.toString(16).padStart(32, '0');
      expect((await fetchFrom(app(), `/calendar/${secret}.ics`, {}, '192.0.2.5')).status).toBe(404);
    }
    expect((await fetchFrom(app(), `/calendar/${'f'.repeat(32)}.ics`, {}, '192.0.2.5')).status).toBe(429);
    await textAt(app(), path);
    const often = [];
    for (let round = 0; round < 125; round += 1) often.push((await fetchFrom(app(), path)).status);
    expect(often.slice(0, 119).every((status) => status === 200)).toBe(true);
    expect(often.at(-1)).toBe(429);
  });

  test('no secret reaches the log, also when something breaks', async () => {
    const group = await groupOf(app());
    const { secret, path } = await makeAddress(group, group.ken);
    await textAt(app(), path);
    await fetchFrom(app(), `/calendar/${secret}`);
    await fetchFrom(app(), `//calendar/${secret}.ics`);
    expect(app().logged.some((line) => line.includes('/calendar/…'))).toBe(true);
    expect(app().logged.join('\n')).not.toContain(secret);
    expect(app().logged.join('\n')).not.toContain(hashOfSecret(secret));
  });

  test('is fetched over a socket as any program does it', async () => {
    const group = await groupOf(app());
    await announce(group, { repeat: 'FREQ=MONTHLY;BYDAY=1SU' });
    const { path } = await makeAddress(group, group.aki);
    const server = createAdaptorServer({ fetch: app().fetch }) as Server;
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : null;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    expect(answer.status).toBe(200);
    expect(readByIcalJs(await answer.text())[0]).toMatchObject({ rule: 'FREQ=MONTHLY;BYDAY=1SU' });
    const head = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch(`http://127.0.0.1:${port}${path}`, { method: 'DELETE' })).status).toBe(404);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
});
