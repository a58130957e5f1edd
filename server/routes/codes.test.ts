import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { hashOfSecret } from '../people/secrets.ts';
import { born, change, foundGroup, newId, newPhone, openPhone, type Phone } from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';

const ask = (phone: Phone, code: string, name = '道野 けん') => phone.post('/api/spoken-codes/ask', { code, name });
const hour = 3_600_000;

afterEach(() => vi.useRealTimers());

onEachStore('spoken codes and recovery cards', (app) => {
  const setUp = async () => {
    const aki = await openPhone(app(), '192.0.2.1');
    const { space, owner } = await foundGroup(app(), aki);
    const made = await aki.post(`/api/spaces/${space}/spoken-codes`, {});
    return { aki, space, owner, made, code: (made.body as { code: string }).code };
  };
  const memberOf = async (phone: Phone, space: string, id: string) =>
    (await phone.sync(space, [])).spaces[0]?.rows.find((row) => row.id === id)?.fields;

  test('a code is eight letters that nobody mistakes, and lives a day', async () => {
    const { made, code } = await setUp();
    expect(made.status).toBe(200);
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(made.body).toMatchObject({ expiresAt: app().clock.now() + 24 * hour });
  });

  test('whoever says it waits at the door until a leader lets them in', async () => {
    const { aki, space, code } = await setUp();
    const ken = await openPhone(app());
    const asked = await ask(ken, code);
    const { member } = asked.body as { member: string };
    expect(asked).toMatchObject({ status: 200, body: { space, spaceName: 'みどり町内会' } });
    expect((await ken.sync(space, [])).spaces[0]).toMatchObject({ closed: 'member.asking', rows: [] });
    expect(await memberOf(aki, space, member)).toMatchObject({ name: '道野 けん', role: 'member', status: 'asking' });
    expect((await ask(ken, code)).body).toEqual(asked.body);
    await change(aki, space, member, { status: 'active' });
    expect((await ken.sync(space, [])).spaces[0]).toMatchObject({ me: member });
  });

  test('small, full-width and spaced letters are the same code', async () => {
    const { code } = await setUp();
    const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [
      code.toLowerCase(),
      wide,
      `${code.slice(0, 4)} ${code.slice(4)}`,
      ` ${code.slice(0, 4)}-${code.slice(4)}`,
    ]) {
      expect((await ask(await openPhone(app(), '198.51.100.3'), typed)).status).toBe(200);
    }
  });

  test('it works ten times and not after its day', async () => {
    const { code } = await setUp();
    for (let n = 0; n < 10; n += 1) expect((await ask(await openPhone(app()), code)).status).toBe(200);
    expect(await ask(await openPhone(app()), code)).toMatchObject({
      status: 404,
      body: { error: { code: 'code.unknown' } },
    });
    const other = await setUp();
    app().clock.advance(24 * hour);
    expect((await ask(await openPhone(app()), other.code)).status).toBe(404);
  });

  test('only leaders make codes, and a stranger does not learn that the space exists', async () => {
    const { aki, space, code } = await setUp();
    const [ken, stranger] = [await openPhone(app()), await openPhone(app())];
    const { member } = (await ask(ken, code)).body as { member: string };
    await change(aki, space, member, { status: 'active' });
    const make = (phone: Phone, where = space) => phone.post(`/api/spaces/${where}/spoken-codes`, {});
    expect(await make(ken)).toMatchObject({ status: 403, body: { error: { code: 'policy.not_allowed' } } });
    const answers = [await make(stranger), await make(stranger, newId(app())), await make(stranger, "'--")];
    expect(new Set(answers.map((one) => JSON.stringify([one.status, one.body])))).toEqual(
      new Set(['[404,{"error":{"code":"space.unknown"}}]']),
    );
  });

  test('two hundred wrong codes are stopped with words, change nothing, and keep nobody else out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { aki, space, code } = await setUp();
    const before = (await aki.sync(space, [])).spaces[0]?.head;
    const guesser = await openPhone(app(), '203.0.113.66');
    const guesses = Array.from({ length: 200 }, () =>
      ask(guesser, [...randomBytes(8)].map((byte) => '23456789ABCDEFGH'[byte % 16]).join('')),
    );
    const answers = await Promise.all(guesses);
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([404, 429]));
    expect(answers.filter((one) => one.status === 404)).toHaveLength(10);
    const stopped = answers.find((one) => one.status === 429);
    expect(stopped?.body).toEqual({ error: { code: 'code.too_many_tries' } });
    expect(Number(stopped?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(guesser, code)).status).toBe(429);
    expect((await aki.sync(space, [])).spaces[0]?.head).toBe(before);
    expect((await ask(await openPhone(app(), '203.0.113.67'), code)).status).toBe(200);
    vi.setSystemTime(Date.now() + 15 * 60_000 + 1000);
    expect((await ask(guesser, code)).status).toBe(200);
  });

  test('right codes do not count as tries', async () => {
    const { code } = await setUp();
    const phones = await Promise.all(Array.from({ length: 10 }, () => openPhone(app(), '203.0.113.80')));
    for (const phone of phones) expect((await ask(phone, code)).status).toBe(200);
    expect((await ask(phones[0] ?? newPhone(app()), 'AAAAAAAA')).status).toBe(404);
  });

  test('a new phone comes back to its account by the card, and only by the newest one', async () => {
    const old = await openPhone(app());
    const { space, owner } = await foundGroup(app(), old);
    const [first, second] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')];
    for (const card of [first, second]) {
      expect((await old.post('/api/recovery', { hash: hashOfSecret(card) })).status).toBe(204);
    }
    app().clock.advance(1000);
    const fresh = await openPhone(app());
    const before = fresh.cookie;
    expect(await fresh.post('/api/recovery/use', { secret: first })).toMatchObject({
      status: 404,
      body: { error: { code: 'recovery.unknown' } },
    });
    expect((await fresh.post('/api/recovery/use', { secret: second })).status).toBe(204);
    expect(fresh.cookie).not.toBe(before);
    expect((await fresh.sync(space, [])).spaces[0]).toMatchObject({ me: owner });
    expect((await fresh.get('/api/me')).body).toMatchObject({ devices: [{ isThis: false }, { isThis: true }] });
    await fresh.open();
    expect((await fresh.sync(space, [])).spaces[0]).toMatchObject({ me: owner });
    fresh.cookie = before;
    expect((await fresh.get('/api/me')).status).toBe(401);
  });

  test('a phone that has spaces of its own keeps them: the card is refused', async () => {
    const [old, busy] = [await openPhone(app()), await openPhone(app())];
    await foundGroup(app(), busy);
    const card = randomBytes(16).toString('hex');
    await old.post('/api/recovery', { hash: hashOfSecret(card) });
    expect(await busy.post('/api/recovery/use', { secret: card })).toMatchObject({
      status: 409,
      body: { error: { code: 'recovery.has_spaces' } },
    });
  });

  test('guessing cards is limited like guessing codes', async () => {
    const guesser = await openPhone(app(), '203.0.113.99');
    const guesses = Array.from({ length: 30 }, () =>
      guesser.post('/api/recovery/use', { secret: randomBytes(16).toString('hex') }),
    );
    const statuses = (await Promise.all(guesses)).map((one) => one.status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  test('a code says nothing about a group whose leader is gone', async () => {
    const { aki, space, owner, code } = await setUp();
    const heir = newId(app());
    await aki.edit(space, [born('member', heir, { name: '次 つぎ', role: 'owner', status: 'active' })]);
    await change(aki, space, owner, { status: 'left' });
    expect((await ask(await openPhone(app()), code)).status).toBe(404);
  });
});
