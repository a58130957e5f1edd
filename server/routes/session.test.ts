import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { appUnderTest, foundGroup, newPhone, openPhone } from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';
import { hashOfSecret } from '../people/secrets.ts';
import { createMemoryStore } from '../store/memory-store.ts';

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

onEachStore('sessions', (app) => {
  test('a phone that was never here gets an account of its own without a question', async () => {
    const phone = newPhone(app());
    expect((await phone.get('/api/me')).status).toBe(401);
    expect(await phone.open({ label: 'あきのスマホ' })).toMatchObject({ status: 200, body: {} });
    expect((await phone.get('/api/me')).body).toEqual({
      devices: [
        {
          id: expect.any(String),
          label: 'あきのスマホ',
          createdAt: app().clock.now(),
          seenAt: app().clock.now(),
          isThis: true,
        },
      ],
      spaces: [],
    });
  });

  test('the cookie is out of reach of scripts and other sites, and ends after twelve hours', async () => {
    const phone = newPhone(app());
    const cookie = (await phone.open()).headers.get('set-cookie');
    for (const part of ['kn_session=', 'HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/api', 'Max-Age=43200']) {
      expect(cookie).toContain(part);
    }
    app().clock.advance(12 * 3_600_000);
    expect(await phone.get('/api/me')).toMatchObject({ status: 401, body: { error: { code: 'session.expired' } } });
    await phone.open();
    expect((await phone.get('/api/me')).status).toBe(200);
  });

  test('the same secret is the same account, and two tabs that come first at once share it', async () => {
    const [one, two] = [newPhone(app()), newPhone(app())];
    two.secret = one.secret;
    await Promise.all([one.open(), two.open()]);
    const { space, owner } = await foundGroup(app(), one);
    expect((await two.get('/api/me')).body).toMatchObject({ spaces: [{ space, member: owner }] });
  });

  test('after a turn of the secret the old one works until the new one was used, so a lost answer locks nobody out', async () => {
    const phone = await openPhone(app());
    const { space } = await foundGroup(app(), phone);
    const isMine = async () => JSON.stringify((await phone.get('/api/me')).body).includes(space);
    const [first, lost, second] = [phone.secret, hex(32), hex(32)];
    await phone.open({ next: lost });
    phone.secret = first;
    expect((await phone.open({ next: second })).status).toBe(200);
    expect(await isMine()).toBe(true);
    phone.secret = lost;
    await phone.open();
    expect(await isMine()).toBe(false);
    phone.secret = first;
    await phone.open();
    expect(await isMine()).toBe(true);
    phone.secret = second;
    await phone.open();
    expect(await isMine()).toBe(true);
    phone.secret = first;
    await phone.open();
    expect(await isMine()).toBe(false);
  });

  test("a phone cannot turn to another phone's secret", async () => {
    const [mine, yours] = [await openPhone(app()), await openPhone(app())];
    expect(await mine.open({ next: yours.secret })).toMatchObject({
      status: 409,
      body: { error: { code: 'session.secret_taken' } },
    });
    expect((await mine.open()).status).toBe(200);
  });

  test('a phone that was taken away is out at once, and a stranger can take nobody away', async () => {
    const [mine, other, stranger] = [await openPhone(app()), newPhone(app()), await openPhone(app())];
    const { space } = await foundGroup(app(), mine);
    other.secret = mine.secret;
    await other.open();
    const { devices } = (await mine.get('/api/me')).body as { devices: { id: string }[] };
    const path = `/api/devices/${devices[0]?.id}`;
    expect(await stranger.send('DELETE', path)).toMatchObject({
      status: 404,
      body: { error: { code: 'device.unknown' } },
    });
    expect((await stranger.send('DELETE', '/api/devices/x')).status).toBe(404);
    expect((await mine.send('DELETE', path)).status).toBe(204);
    expect((await mine.get('/api/me')).status).toBe(401);
    expect((await other.get('/api/me')).status).toBe(401);
    await mine.open();
    expect(JSON.stringify((await mine.get('/api/me')).body)).not.toContain(space);
  });

  test('ending a session ends it here, ending it everywhere ends all of the account', async () => {
    const [one, two] = [newPhone(app()), newPhone(app())];
    await one.open();
    const card = hex(16);
    await one.post('/api/recovery', { hash: hashOfSecret(card) });
    await two.open();
    await two.post('/api/recovery/use', { secret: card });
    expect((await one.post('/api/session/end', {})).status).toBe(204);
    expect(one.cookie).toBe('kn_session=');
    expect((await one.get('/api/me')).status).toBe(401);
    expect((await two.get('/api/me')).status).toBe(200);
    await one.open();
    const stolen = two.cookie;
    expect((await one.post('/api/session/end', { everywhere: true })).status).toBe(204);
    two.cookie = stolen;
    expect((await two.get('/api/me')).status).toBe(401);
  });

  test('what lies in the database opens no session', async () => {
    const phone = await openPhone(app());
    const token = phone.cookie.split('=')[1] ?? '';
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    const session = await app().store.people.session(hashOfSecret(token));
    expect(session).not.toBeNull();
    expect(JSON.stringify(session)).not.toContain(token);
    for (const guess of [session?.tokenHash, session?.device, '', "' or 1=1", token.toUpperCase(), `${token}0`]) {
      phone.cookie = `kn_session=${guess}`;
      expect((await phone.get('/api/me')).status).toBe(401);
    }
    const devices = await app().store.people.devicesOf(session?.account ?? '');
    expect(JSON.stringify(devices)).not.toContain(phone.secret);
  });

  test('a session is never taken over from the request: the server makes a new token each time', async () => {
    const phone = newPhone(app());
    phone.cookie = `kn_session=${'ab'.repeat(32)}`;
    await phone.open();
    const [first] = [phone.cookie];
    expect(first).not.toContain('abab');
    await phone.open();
    expect(phone.cookie).not.toBe(first);
  });
});

describe('many newcomers from one address', () => {
  test('are limited with a time to wait, and others are not', async () => {
    const app = appUnderTest(createMemoryStore('epoch'));
    let last = await newPhone(app).open();
    for (let n = 0; n < 700 && last.status === 200; n += 1) last = await newPhone(app).open();
    expect(last).toMatchObject({ status: 429, body: { error: { code: 'session.too_many' } } });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await newPhone(app, '198.51.100.9').open()).status).toBe(200);
  });
});
