import { expect, onTestFinished, test } from 'vitest';
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

onEachStore('pokes', (app) => {
  const joined = async (aki: Phone, space: string, owner: string) => {
    const { secret } = await invite(app(), aki, space, { authorId: owner });
    const hana = await openPhone(app());
    const { body } = await hana.post('/api/invitations/join', { secret, name: '花山 はな' });
    return { hana, member: (body as { member: string }).member };
  };
  const log = (authorId: string) => [born('activityLog', newId(app()), { title: '清掃', on: '2026-04-01', authorId })];

  test('whoever listens hears at once where each space stands, and then every change', async () => {
    const aki = await openPhone(app());
    const { space, owner } = await foundGroup(app(), aki);
    const { hana } = await joined(aki, space, owner);
    const ear = await listen(app(), hana);
    const now = (await aki.sync(space, [])).spaces[0]?.head;
    expect(await ear.next()).toEqual({ space, head: now });
    const { head } = await aki.edit(space, log(owner));
    expect(await ear.next()).toEqual({ space, head });
  });

  test('strangers and those who were removed hear nothing more', async () => {
    const aki = await openPhone(app());
    const { space, owner } = await foundGroup(app(), aki);
    const { hana, member } = await joined(aki, space, owner);
    const [ear, own] = [await listen(app(), hana), await listen(app(), aki)];
    const stranger = await listen(app(), await openPhone(app()));
    await ear.next();
    await own.next();
    const { head } = await change(aki, space, member, { status: 'removed' });
    expect(await own.next()).toEqual({ space, head });
    const later = await aki.edit(space, log(owner));
    expect(await own.next()).toEqual({ space, head: later.head });
    expect([ear.heard, stranger.heard]).toEqual([1, 0]);
  });

  test('somebody who waits at the door hears it when they are let in', async () => {
    const aki = await openPhone(app());
    const { space } = await foundGroup(app(), aki);
    const { code } = (await aki.post(`/api/spaces/${space}/spoken-codes`, {})).body as { code: string };
    const ken = await openPhone(app());
    const ear = await listen(app(), ken);
    const { member } = (await ken.post('/api/spoken-codes/ask', { code, name: '道野 けん' })).body as {
      member: string;
    };
    const { head } = await change(aki, space, member, { status: 'active' });
    expect(await ear.next()).toEqual({ space, head });
  });

  test('a space that is born or joined while listening is heard too', async () => {
    const aki = await openPhone(app());
    const ear = await listen(app(), aki);
    const { space } = await foundGroup(app(), aki);
    expect(await ear.next()).toMatchObject({ space });
  });

  test('a phone that was taken away is cut off', async () => {
    const aki = await openPhone(app());
    const ear = await listen(app(), aki);
    const { devices } = (await aki.get('/api/me')).body as { devices: { id: string }[] };
    await aki.send('DELETE', `/api/devices/${devices[0]?.id}`);
    expect(await ear.next()).toBe('end');
  });

  test('a session that is over is cut off when the house is kept, and closing ends everybody', async () => {
    const [aki, hana] = [await openPhone(app()), await openPhone(app())];
    const ear = await listen(app(), aki);
    app().clock.advance(12 * 3_600_000);
    await hana.open();
    const other = await listen(app(), hana);
    await app().hub.refresh(app().clock.now());
    expect(await ear.next()).toBe('end');
    app().hub.close();
    expect(await other.next()).toBe('end');
  });

  test('a change that another process made is heard after a look-up', async () => {
    const aki = await openPhone(app());
    const { space } = await foundGroup(app(), aki);
    const ear = await listen(app(), aki);
    await ear.next();
    expect(app().hub.spaces()).toContain(space);
    app().hub.heard(space, 99, true);
    expect(await ear.next()).toEqual({ space, head: 99 });
  });

  test('the ninth stream of one account ends its first', async () => {
    const aki = await openPhone(app());
    const first = await listen(app(), aki);
    for (let n = 0; n < 8; n += 1) await listen(app(), aki);
    expect(await first.next()).toBe('end');
  });
});

interface Ear {
  /** The next poke; `end` when the server ended the stream. */
  next(): Promise<unknown>;
  /** Pokes that arrived so far. */
  readonly heard: number;
}

/** Listens like a browser. */
const listen = async (app: AppUnderTest, phone: Phone): Promise<Ear> => {
  const response = await app.request('/api/events', { headers: { cookie: phone.cookie } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = (response.body ?? new Blob([]).stream()).pipeThrough(new TextDecoderStream()).getReader();
  onTestFinished(() => reader.cancel());
  const pokes: unknown[] = [];
  const waiting: ((poke: unknown) => void)[] = [];
  let [heard, text] = [0, ''];
  const put = (poke: unknown): void => {
    const next = waiting.shift();
    if (next) next(poke);
    else pokes.push(poke);
  };
  const opened = Promise.withResolvers<void>();
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        if (event.startsWith('retry:')) opened.resolve();
        const data = /^event: poke\ndata: (.*)$/.exec(event)?.[1];
        if (data === undefined) continue;
        heard += 1;
        put(JSON.parse(data));
      }
    }
    put('end');
  })();
  await opened.promise;
  // The stream is open before the hub knows all spaces; a poke of its own is waited for by `next`.
  await new Promise(setImmediate);
  return {
    next: () => new Promise((resolve) => (pokes.length > 0 ? resolve(pokes.shift()) : waiting.push(resolve))),
    get heard() {
      return heard;
    },
  };
};
