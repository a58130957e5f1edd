import { expect, test } from 'vitest';
import { change, newPhone, openPhone } from '../testing/app-under-test.ts';
import { onEachStore } from '../testing/each-store.ts';
import { code, consent, layPage, type OutsideTown, outsideTown, publish } from '../testing/outside-town.ts';

const form = (slug: string, typed: string, headers: Record<string, string> = {}) =>
  [
    'POST',
    `/p/${slug}/withdraw`,
    new URLSearchParams({ code: typed }).toString(),
    { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  ] as const;

/** As whoever keeps the server does it: no party alone can take the project from the others. */
const deleteProject = ({ app, space }: OutsideTown) =>
  app.store.write(space, async (tx) => {
    const row = await tx.row(space);
    const seq = ((await tx.head()) ?? 0) + 1;
    if (row) await tx.putRow({ ...row, seq, fields: { ...row.fields, deleted: true } });
    await tx.setHead(seq);
  });

onEachStore('pages for everybody', (app) => {
  const anybody = () => newPhone(app(), `198.51.100.${Math.floor(app().clock.now() % 200)}`);

  test('a page is there for everybody once every party has agreed, and not before', async () => {
    const town = await outsideTown(app());
    const { publication, slug } = await layPage(town, '三つの団体で道を開けました');
    const status = async () => (await anybody().get(`/p/${slug}`)).status;
    expect(await status()).toBe(404);
    await consent(town, town.hana, { aboutId: publication, partyId: town.own }, 'yes');
    const [early] =
      (
        await town.hana.sync(town.space, [
          { kind: 'publication', id: publication, set: { state: 'public' }, base: null, bases: {} },
        ])
      ).spaces[0]?.verdicts ?? [];
    expect(early).toMatchObject({ status: 'rejected' });
    expect(await status()).toBe(404);
    await consent(town, town.aoi, { aboutId: publication, partyId: town.theirs }, 'yes');
    await change(town.hana, town.space, publication, { state: 'public' });
    const page = await anybody().get(`/p/${slug}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('三つの団体で道を開けました');
    expect(page.body).toContain('<html lang="ja">');
    expect(page.headers.get('set-cookie')).toBeNull();
  });

  test('a page runs nothing and tells nobody where somebody comes from, whatever stands in it', async () => {
    const town = await outsideTown(app());
    const { slug } = await publish(town, '<script>alert(1)</script>"\'&\u202eabc<img src=x onerror=1>');
    const { body, headers } = await anybody().get(`/p/${slug}`);
    expect(body).not.toMatch(/<script|<img|\u202e/);
    expect(body).toContain('&#60;script&#62;alert(1)');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  test('what is no page of plain blocks is laid out for nobody, even with the consent of all', async () => {
    const town = await outsideTown(app());
    const { slug } = await publish(town, '', '{"lang":"ja","title":"<b>","lead":"","blocks":[{"kind":"html"}]}');
    expect((await anybody().get(`/p/${slug}`)).status).toBe(404);
  });

  test('any party takes the page down, and nothing of it is left', async () => {
    const town = await outsideTown(app());
    const { publication, slug } = await publish(town, 'のこらないことば');
    await change(town.hana, town.space, publication, { state: 'withdrawn' });
    const page = await anybody().get(`/p/${slug}`);
    expect(page.status).toBe(410);
    expect(page.body).not.toContain('のこらないことば');
    expect((await app().store.publicPage(slug))?.body).toBeNull();
  });

  test('one consent taken back takes the page down, and the phones hear of it', async () => {
    const town = await outsideTown(app());
    const { publication, slug } = await publish(town, 'ことば');
    await consent(town, town.aoi, { aboutId: publication, partyId: town.theirs }, 'no');
    expect((await anybody().get(`/p/${slug}`)).status).toBe(410);
    const row = (await town.hana.sync(town.space, [])).spaces[0]?.rows.find((one) => one.id === publication);
    expect(row?.fields).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-04-01' });
  });

  test('the page survives the project, and the code on the paper still takes it down', async () => {
    const town = await outsideTown(app());
    const { slug } = await publish(town, 'いつまでも');
    await deleteProject(town);
    expect((await town.hana.sync(town.space, [])).spaces[0]).toMatchObject({ closed: 'member.removed' });
    expect((await anybody().get(`/p/${slug}`)).status).toBe(200);
    expect((await anybody().get(`/p/${slug}/withdraw`)).body).toContain('name="code"');
    expect((await anybody().send(...form(slug, 'ABCDEFGH23456788'))).status).toBe(403);
    expect((await anybody().get(`/p/${slug}`)).status).toBe(200);
    expect((await anybody().send(...form(slug, 'ＡＢＣＤ-efgh 2345-6789'))).status).toBe(410);
    expect((await anybody().get(`/p/${slug}`)).status).toBe(410);
    expect((await anybody().get(`/p/${slug}/withdraw`)).status).toBe(410);
  });

  test('the code takes the page down for the phones of the project too', async () => {
    const town = await outsideTown(app());
    const { publication, slug } = await publish(town, 'ことば');
    expect((await anybody().send(...form(slug, code))).status).toBe(410);
    const row = (await town.aoi.sync(town.space, [])).spaces[0]?.rows.find((one) => one.id === publication);
    expect(row?.fields['state']).toBe('withdrawn');
  });

  test('codes cannot be tried one after another, from another site, or for a page that is not there', async () => {
    const town = await outsideTown(app());
    const { slug } = await publish(town, 'ことば');
    const foreign = form(slug, code, { origin: 'https://elsewhere.example' });
    expect((await anybody().send(...foreign)).status).toBe(403);
    for (const address of ['nowhere', '%00', 'a%2F..%2Fb', 'x'.repeat(22), `${slug}%00`]) {
      expect((await anybody().get(`/p/${address}`)).status, address).toBe(404);
      expect((await anybody().send(...form(address, code))).status, address).toBe(404);
    }
    const stranger = newPhone(app(), '192.0.2.99');
    const answers: number[] = [];
    for (let round = 0; round < 12; round += 1) answers.push((await stranger.send(...form(slug, 'WRONG'))).status);
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 403));
    expect(answers.slice(10)).toEqual([429, 429]);
    expect((await openPhone(app())).cookie).not.toBe('');
    expect((await anybody().get(`/p/${slug}`)).status).toBe(200);
  });

  test('nobody lays out a page at the address of another project', async () => {
    const [town, thieves] = [await outsideTown(app()), await outsideTown(app())];
    const { slug } = await publish(town, 'もとのことば');
    const stolen = await layPage(thieves, 'すりかえ');
    const row = await app().store.read(thieves.space, (tx) => tx.row(stolen.publication));
    if (!row) throw new Error('no row');
    // As somebody with tools of their own would write it; the address is fixed at birth.
    await app().store.write(thieves.space, async (tx) => tx.putRow({ ...row, fields: { ...row.fields, slug } }));
    await consent(thieves, thieves.hana, { aboutId: stolen.publication, partyId: thieves.own }, 'yes');
    await consent(thieves, thieves.aoi, { aboutId: stolen.publication, partyId: thieves.theirs }, 'yes');
    await change(thieves.hana, thieves.space, stolen.publication, { state: 'public' });
    expect((await anybody().get(`/p/${slug}`)).body).toContain('もとのことば');
    await change(thieves.hana, thieves.space, stolen.publication, { state: 'withdrawn' });
    expect((await anybody().get(`/p/${slug}`)).status).toBe(200);
  });
});
