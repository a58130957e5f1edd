import { createECDH } from 'node:crypto';
import { localDateAt } from '#domain/basis/local-date.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type AppUnderTest,
  appUnderTest,
  born,
  change,
  foundGroup,
  invite,
  newId,
  openPhone,
  type Phone,
} from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';
import { openPushService, type PushService } from '../testing/push-service.ts';
import { isAllowedEndpoint, type PushSettings } from './push-settings.ts';
import { type Post, tellPhones } from './tell-phones.ts';

const keys = createECDH('prime256v1');
keys.generateKeys();
const settings: PushSettings = {
  publicKey: keys.getPublicKey('base64url'),
  privateKey: keys.getPrivateKey('base64url'),
  subject: 'mailto:aki@example.jp',
  hosts: ['push.example.jp'],
};

let service: PushService;
beforeAll(async () => {
  service = await openPushService(settings.hosts[0] ?? '');
});
afterAll(() => service.close());
beforeEach(() => service.forget());

const put = (phone: Phone, wish: object) =>
  phone.send('PUT', '/api/push/subscription', JSON.stringify(wish), { 'content-type': 'application/json' });

const round = (app: AppUnderTest, how: Post = service.post) =>
  tellPhones({ ...app, log: { info() {}, warn() {}, error() {} }, settings, post: how });

/** Ken is told at eight; now it is six in the evening of the first of April in Japan. */
const groupWithKen = async (kept: AppUnderTest) => {
  const app = appUnderTest(kept.store, { push: settings });
  const aki = await openPhone(app);
  const { space, owner } = await foundGroup(app, aki);
  const { secret } = await invite(app, aki, space, { authorId: owner });
  const ken = await openPhone(app);
  const { body } = await ken.post('/api/invitations/join', { secret, name: '田中 けん' });
  const phone = service.browser();
  expect((await put(ken, phone.wish)).status).toBe(204);
  const sendRound = (set: object = {}) => {
    const fields = { title: '断水のお知らせ', body: '二十日', on: '2026-04-01', authorId: owner, ...set };
    return aki.edit(space, [born('circular', newId(app), fields)]);
  };
  return { app, space, owner, aki, ken, member: (body as { member: string }).member, phone, sendRound };
};

const hours = (count: number): number => count * 3_600_000;

test('a message goes only by https to a host on the list, never to an address in numbers', () => {
  const hosts = ['fcm.googleapis.com', '*.notify.windows.com'];
  for (const allowed of ['https://fcm.googleapis.com/fcm/send/x', 'https://sg2p.notify.windows.com/w/?token=x']) {
    expect(isAllowedEndpoint(allowed, hosts)).toBe(true);
  }
  for (const refused of [
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://me@fcm.googleapis.com/x',
    'https://evil.example/fcm.googleapis.com',
    'https://evilnotify.windows.com/x',
    'https://notify.windows.com/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://169.254.169.254/latest',
    'https://localhost/x',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    expect(isAllowedEndpoint(refused, hosts), refused).toBe(false);
  }
});

onEachStore('telling phones', (store) => {
  test('what came since is told once, at the chosen hour, as a number without a name or a title', async () => {
    const { app, phone, sendRound } = await groupWithKen(store());
    await sendRound();
    await sendRound({ title: '夏まつり' });
    await round(app);
    expect(phone.opened()).toEqual([]);
    app.clock.advance(hours(13.9));
    await round(app);
    expect(phone.opened()).toEqual([]);
    app.clock.advance(hours(0.2));
    await round(app);
    await round(app);
    expect(phone.opened()).toEqual([{ code: 'news', count: 2 }]);
    app.clock.advance(hours(24));
    await round(app);
    expect(phone.opened()).toHaveLength(1);
  });

  test('however much is new, at whatever hour, and whatever hour is chosen anew: at most once a day', async () => {
    const { app, ken, owner, aki, space, phone } = await groupWithKen(store());
    const days: string[] = [];
    for (let hour = 0; hour < 100; hour++) {
      await aki.open();
      await aki.edit(space, [
        born('circular', newId(app), { title: `お知らせ${hour}`, on: '2026-04-01', authorId: owner }),
      ]);
      await round(app);
      if (phone.opened().length > days.length) {
        days.push(localDateAt(app.clock.now()));
        await ken.open();
        const later = { ...phone.wish, hour: [8, 12, 18, 20][days.length % 4] };
        expect((await put(ken, later)).status).toBe(204);
      }
      app.clock.advance(hours(1));
    }
    expect(days).toEqual(['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05']);
  });

  test('nothing anybody wrote is in a message, not even sealed, nor in the log: only a code and a number', async () => {
    const { app, aki, space, owner, phone, sendRound } = await groupWithKen(store());
    const secret = 'しるし月見草8840';
    const edits = [
      born('groupEvent', newId(app), {
        title: secret,
        place: secret,
        on: '2026-05-01',
        startTime: '09:00',
        authorId: owner,
      }),
      born('safetyCheck', newId(app), {
        title: secret,
        note: secret,
        isDrill: false,
        startedAt: app.clock.now(),
        state: 'open',
        authorId: owner,
      }),
    ];
    await sendRound({ title: secret, body: secret, sender: secret });
    for (const edit of edits) await aki.edit(space, [edit]);
    await round(app);
    app.clock.advance(hours(15));
    await round(app);
    expect(phone.opened()).toEqual([{ code: 'safety' }, { code: 'news', count: 2 }]);
    const sent = JSON.stringify([phone.opened(), phone.headers()]);
    for (const word of [secret, '緑川', '田中', 'みどり', space, owner]) {
      expect(sent).not.toContain(word);
      expect(decodeURIComponent(sent)).not.toContain(word);
    }
    for (const word of [secret, phone.path]) expect(app.logged.join('\n')).not.toContain(word);
  });

  test('two processes that look at the same moment tell once', async () => {
    const { app, phone, sendRound } = await groupWithKen(store());
    await sendRound();
    app.clock.advance(hours(15));
    await Promise.all([round(app), round(app), round(app)]);
    expect(phone.opened()).toEqual([{ code: 'news', count: 1 }]);
  });

  test('who belongs to the group and in which role is never told, nor what one wrote oneself', async () => {
    const { app, aki, ken, space, owner, member, phone } = await groupWithKen(store());
    await change(aki, space, member, { role: 'officer' });
    await aki.edit(space, [born('member', newId(app), { name: '山本 ゆみ', role: 'member', status: 'active' })]);
    await invite(app, aki, space, { authorId: owner });
    await ken.edit(space, [
      born('groupEvent', newId(app), { title: 'そうじ', on: '2026-05-01', startTime: '09:00', authorId: member }),
    ]);
    app.clock.advance(hours(15));
    await round(app);
    expect(phone.opened()).toEqual([]);
  });

  test('who has left the group is told of nothing in it', async () => {
    const { app, aki, space, member, phone, sendRound } = await groupWithKen(store());
    await sendRound();
    await change(aki, space, member, { status: 'removed' });
    app.clock.advance(hours(15));
    await round(app);
    expect(phone.opened()).toEqual([]);
  });

  test('in earnest people are asked at once whether they are safe, and once; a drill waits for the morning', async () => {
    const { app, aki, space, owner, phone } = await groupWithKen(store());
    const ask = (isDrill: boolean) => {
      const set = { title: '地震', isDrill, startedAt: app.clock.now(), state: 'open', authorId: owner };
      return aki.edit(space, [born('safetyCheck', newId(app), set)]);
    };
    await ask(true);
    await round(app);
    expect(phone.opened()).toEqual([]);
    await ask(false);
    await Promise.all([round(app), round(app)]);
    await round(app);
    expect(phone.opened()).toEqual([{ code: 'safety' }]);
    app.clock.advance(hours(15));
    await round(app);
    expect(phone.opened()).toEqual([{ code: 'safety' }, { code: 'news', count: 1 }]);
  });

  test.each([404, 410])('an address that is gone (%i) is forgotten', async (status) => {
    const { app, ken, phone, sendRound } = await groupWithKen(store());
    service.answers.set(phone.path, status);
    await sendRound();
    app.clock.advance(hours(15));
    // The session of half a day is over by then.
    await round(app);
    await ken.open();
    expect((await ken.get('/api/push/key')).body).toEqual({ key: settings.publicKey, hour: null });
  });

  test('a service that fails keeps nobody else from being told, and what is new is told on the next day', async () => {
    const first = await groupWithKen(store());
    const { app, phone, sendRound } = first;
    const tablet = service.browser();
    const other = await openPhone(app);
    await put(other, tablet.wish);
    await sendRound();
    app.clock.advance(hours(15));
    await round(app, () => Promise.reject(new Error('no network')));
    expect(phone.opened()).toEqual([]);
    await round(app);
    expect(phone.opened()).toEqual([]);
    app.clock.advance(hours(24));
    await round(app);
    expect(phone.opened()).toEqual([{ code: 'news', count: 1 }]);
  });

  test('without the keys of the person who runs the server nothing is offered, which is no error', async () => {
    const phone = await openPhone(store());
    expect(await phone.get('/api/push/key')).toMatchObject({ status: 200, body: { key: null } });
    expect((await store().request('/api/push/key')).status).toBe(200);
    expect((await put(phone, service.browser().wish)).status).toBe(404);
  });

  test('a phone without a session, at a foreign host, or with half a key is refused', async () => {
    const { app, ken, phone } = await groupWithKen(store());
    expect((await app.request('/api/push/key')).status).toBe(401);
    expect(await put(ken, { ...phone.wish, endpoint: 'https://127.0.0.1/x' })).toMatchObject({
      status: 400,
      body: { error: { code: 'push.unknown_host' } },
    });
    expect((await put(ken, { ...phone.wish, keys: { p256dh: 'x', auth: 'y' } })).status).toBe(400);
    expect((await put(ken, { ...phone.wish, hour: 24 })).status).toBe(400);
  });

  test('off is off, also when the phone is taken away', async () => {
    const { app, ken, phone, sendRound } = await groupWithKen(store());
    expect((await ken.get('/api/push/key')).body).toEqual({ key: settings.publicKey, hour: 8 });
    expect((await ken.send('DELETE', '/api/push/subscription')).status).toBe(204);
    expect((await ken.get('/api/push/key')).body).toEqual({ key: settings.publicKey, hour: null });
    await put(ken, phone.wish);
    await ken.post('/api/session/end', {});
    await sendRound();
    app.clock.advance(hours(15));
    await round(app);
    expect(phone.opened()).toEqual([]);
  });
});
