import { expect, type Page, test } from '@playwright/test';
import { cameraNamed } from '../support/camera.ts';
import { giveText, holdBeforeCamera, photograph, showPhotos, takeText, textOfPhotos } from '../support/codes.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { answerAll, type RatingFor, resultTables } from '../support/rounds.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

/** What lies before the camera of the collecting phone. */
const camera = cameraNamed('sealed-envelopes');
const { film } = camera;
test.use({ launchOptions: camera.launchOptions });

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(async () => {
  camera.remove();
  await server.close();
});

const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;
type Person = (typeof people)[number];
const paper = '学舎 さくら';
const parties = [...people, paper].map((person) => `${person}の会`);

const ratings: Record<Person | 'paper', RatingFor> = {
  '青葉 一郎': () => '◎',
  '白熊 あおい': (question) => (question % 3 === 0 ? '△' : '○'),
  '道野 守': (question) => (question === 5 ? '－' : question % 4 === 0 ? '×' : '○'),
  paper: (question) => (question % 2 === 0 ? '△' : '◎'),
};

const markers: Record<Person | 'paper', string> = {
  '青葉 一郎': 'しるし一郎さくら貝4417',
  '白熊 あおい': 'しるしあおい銀やんま9032',
  '道野 守': 'しるし守ほおずき2751',
  paper: 'しるし紙かわせみ6608',
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const fingerprint = (page: Page) => page.locator('[data-fingerprint].text-std-20B-150').first().innerText();

/** Reads a file on a page and expects to be told why it was not taken. */
const refuses = async (page: Page, text: string, reason: RegExp): Promise<void> => {
  await giveText(page, text);
  await expect(page.getByText('受け取れませんでした')).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
};

test('three phones and a paper sheet look back without a network: envelopes, list, keys, result, and nobody reads early', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const town = await seedProject(server.address, '雪かき応援プロジェクト', [...people, paper]);
  const phones = new Map<Person, Phone>();
  const pageOf = (person: Person): Page => {
    const phone = phones.get(person);
    if (!phone) throw new Error('no phone');
    return phone.page;
  };
  for (const person of people) {
    const phone = await openPhone(browser, server.address);
    phones.set(person, phone);
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /雪かき応援プロジェクト/);
  }
  const [host, aoi, mamoru] = people.map(pageOf) as [Page, Page, Page];
  await holdBeforeCamera(host, film, []);

  await host.goto(`/s/${town.space}/rounds/new`);
  await host.getByRole('radio', { name: /電波なしで、みんなのスマホから集める/ }).check();
  await button(host, 'ふりかえりを始める').tap();
  await expect(host).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
  await waitUntilSent(host);
  const at = new URL(host.url()).pathname;
  const round = at.split('/').at(-1) ?? '';
  for (const person of people) {
    const page = pageOf(person);
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1, name: /第1回ふりかえり/ })).toBeVisible();
    // The pages of the gathering are on the phone before it leaves the signal.
    await page.goto(`${at}/gather`);
    await expect(page.getByRole('heading', { level: 1, name: '封筒を集める' })).toBeVisible();
    await phones.get(person)?.setOffline(true);
  }

  await test.step('everybody answers and closes an envelope', async () => {
    for (const person of people) {
      const page = pageOf(person);
      await page.goto(`${at}/envelope`);
      await button(page, '約束して答え始める').tap();
      await answerAll(page, ratings[person], markers[person]);
      await button(page, 'これで出す').tap();
      await expect(page.getByRole('heading', { level: 1, name: '封筒を渡す' })).toBeVisible();
    }
  });

  const aoisPhotos = await photograph(aoi, '封筒');
  const aoisEnvelope = await takeText(aoi);
  await test.step('a sheet may be taken back until the list has it; its old envelope is refused then', async () => {
    await button(aoi, 'とりもどして、なおす').tap();
    await expect(aoi.getByRole('heading', { level: 1, name: '答えをたしかめる' })).toBeVisible();
    await button(aoi, 'これで出す').tap();
    await expect(aoi.getByRole('heading', { level: 1, name: '封筒を渡す' })).toBeVisible();
    expect(await takeText(aoi)).not.toBe(aoisEnvelope);
  });

  await test.step('envelopes are read from photos and by the camera', async () => {
    await host.goto(`${at}/gather`);
    await button(host, '封筒を読む').tap();
    await showPhotos(host, aoisPhotos);
    await expect(host.getByText('封筒を受け取りました')).toBeVisible();
    // Not the one she holds now: it goes back, and the right one comes.
    await button(host, '封筒を読む').tap();
    await showPhotos(host, await photograph(aoi, '封筒'));
    await expect(host.getByText(/この会の封筒は、もうそろっています/)).toBeVisible();
    await button(host, 'やめてもどる').tap();
    await button(host, 'この封筒を返す').tap();
    await button(host, '封筒を読む').tap();
    await showPhotos(host, (await photograph(aoi, '封筒')).toReversed());
    await expect(host.getByRole('heading', { level: 1, name: '封筒を集める' })).toBeVisible();

    await phones.get('青葉 一郎')?.context.grantPermissions(['camera']);
    await holdBeforeCamera(host, film, await photograph(mamoru, '封筒'));
    await button(host, '封筒を読む').tap();
    await button(host, 'カメラで読む').tap();
    await expect(host.getByRole('heading', { level: 1, name: '封筒を集める' })).toBeVisible({ timeout: 60_000 });
  });

  const envelope = await takeText(aoi);
  const changed = (fields: object) => JSON.stringify({ ...JSON.parse(envelope), ...fields });
  await test.step('doubled, foreign, changed, cut off and outdated envelopes are refused with the reason', async () => {
    await button(host, '封筒を読む').tap();
    await refuses(host, envelope, /この封筒は、もう受け取っています/);
    await refuses(host, changed({ iv: 'AAAAAAAAAAAAAAAA' }), /この会の封筒は、もうそろっています/);
    await refuses(host, changed({ round: town.space }), /別のふりかえりのものです/);
    await refuses(host, changed({ space: round }), /別の取り組みのものです/);
    await refuses(host, changed({ set: 'short-long@0' }), /質問が同じではありません/);
    await refuses(host, changed({ v: 0 }), /古いアプリでつくった封筒です/);
    await refuses(host, changed({ v: 9 }), /相手のアプリのほうが新しい/);
    await refuses(host, envelope.slice(0, 300), /途中で切れたか、別のファイルです/);
    await refuses(host, changed({ data: 'A'.repeat(150_000) }), /大きすぎます/);
    await button(host, 'やめてもどる').tap();
  });

  await test.step('with a party missing there is no list; the paper sheet is typed in and sealed like the others', async () => {
    await expect(button(host, '一覧をつくる')).toHaveCount(0);
    await button(host, `${paper}の会の紙を写す`).tap();
    await button(host, '約束して答え始める').tap();
    await answerAll(host, ratings.paper, markers.paper);
    await button(host, 'これで出す').tap();
    await expect(host.getByText('封筒が全部そろいました')).toBeVisible();
    await button(host, '一覧をつくる').tap();
    await host.getByRole('dialog').getByRole('button', { name: '一覧をつくる' }).tap();
    await expect(host.getByRole('heading', { level: 1, name: 'かぎを集める' })).toBeVisible();
  });

  const list = await takeText(host);
  const listPhotos = await photograph(host, '一覧');
  await test.step('the list without a party, or without one’s own envelope, gets no key; the whole one shows the same words', async () => {
    const without = (party: number) => {
      const { entries, ...rest } = JSON.parse(list) as { entries: { party: string }[] };
      return JSON.stringify({ ...rest, entries: entries.filter((one) => one.party !== town.parties[party]) });
    };
    await button(aoi, '一覧を読む').tap();
    await refuses(aoi, without(2), /一覧に足りない会があります：道野 守の会/);
    await refuses(aoi, without(1), /あなたの封筒が一覧にありません/);
    await showPhotos(aoi, listPhotos);
    await button(mamoru, '一覧を読む').tap();
    await showPhotos(mamoru, listPhotos);
    for (const page of [aoi, mamoru]) {
      await expect(page.getByRole('heading', { level: 1, name: '言葉をくらべる' })).toBeVisible();
      await expect(button(page, 'とりもどして、なおす')).toHaveCount(0);
      expect(await fingerprint(page)).toBe(await fingerprint(host));
    }
  });

  await test.step('before the keys nobody’s words are anywhere but on their own phone, and there in no open form', async () => {
    const held = (await phones.get('青葉 一郎')?.disk()) ?? '';
    const shown = [
      await textOfPhotos(host, listPhotos),
      await textOfPhotos(host, aoisPhotos),
      envelope,
      list,
      (await phones.get('白熊 あおい')?.disk()) ?? '',
    ];
    expect(shown.join('\n'), 'the search looks at real envelopes').toContain('"commit":');
    expect(held).toContain('envelope');
    for (const marker of Object.values(markers)) {
      expect(held, 'disk of the collecting phone').not.toContain(marker);
      expect(shown.join('\n'), 'codes and files').not.toContain(marker);
    }
  });

  await test.step('after the list nothing comes, goes or opens early', async () => {
    await expect(host.getByText(/かぎを待っている会：/)).toContainText('白熊 あおいの会');
    await expect(button(host, 'いっせいに見せ合う')).toHaveCount(0);
    await button(aoi, '同じでした。かぎを見せる').tap();
    await expect(aoi.getByRole('heading', { level: 1, name: 'かぎを見せる' })).toBeVisible();
    const keyPhotos = await photograph(aoi, 'かぎ');
    const key = await takeText(aoi);
    await button(host, 'かぎを読む').tap();
    await refuses(host, envelope, /別のものです/);
    await refuses(host, JSON.stringify({ ...JSON.parse(key), key: `${'B'.repeat(42)}A=` }), /封筒と合わないかぎです/);
    await showPhotos(host, keyPhotos);
    await expect(host.getByText('かぎを受け取りました')).toBeVisible();
    await expect(host.getByText(/かぎを待っている会：/)).toContainText('道野 守の会');
    await expect(button(host, 'いっせいに見せ合う')).toHaveCount(0);
    const held = (await phones.get('青葉 一郎')?.disk()) ?? '';
    for (const marker of Object.values(markers)) expect(held).not.toContain(marker);
  });

  await test.step('with the last key all is opened at once, and the result goes back', async () => {
    await button(mamoru, '同じでした。かぎを見せる').tap();
    await button(host, 'かぎを読む').tap();
    await showPhotos(host, await photograph(mamoru, 'かぎ'));
    await expect(host.getByText('かぎが全部そろいました')).toBeVisible();
    await button(host, 'いっせいに見せ合う').tap();
    await host.getByRole('dialog').getByRole('button', { name: 'いっせいに見せ合う' }).tap();
    await expect(host.getByRole('heading', { level: 1, name: '結果を渡す' })).toBeVisible();
  });

  const packet = await photograph(host, '結果');
  const words = await fingerprint(host);
  const figures: string[][] = [];
  await test.step('the result stands on all three phones, without a network', async () => {
    for (const [page, how] of [
      [aoi, 'photos'],
      [mamoru, 'file'],
    ] as const) {
      await button(page, '結果を読む').tap();
      if (how === 'photos') await showPhotos(page, packet);
      else await giveText(page, await takeText(host));
      await expect(page.getByRole('heading', { level: 1, name: '集めたスマホから受け取った結果' })).toBeVisible();
      expect(await fingerprint(page)).toBe(words);
      for (const marker of Object.values(markers)) await expect(page.getByText(marker)).toBeVisible();
      figures.push(await tablesOf(page));
    }
    await host.getByRole('link', { name: '結果を見る' }).tap();
    figures.push(await resultTables(host, parties, true));
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
  });

  await test.step('with a network the server says the same', async () => {
    for (const person of people) {
      await phones.get(person)?.setOffline(false);
      await waitUntilSent(pageOf(person));
    }
    for (const person of people) {
      const page = pageOf(person);
      await page.goto(`${at}/result`);
      expect(await resultTables(page, parties, true)).toEqual(figures[0]);
    }
    await aoi.goto(`${at}/envelope`);
    await expect(aoi.getByRole('heading', { level: 1, name: 'このふりかえりは終わっています' })).toBeVisible();
    await expect.poll(async () => (await phones.get('白熊 あおい')?.disk())?.includes('"kind":"envelope"')).toBe(false);
  });
  for (const phone of phones.values()) await phone.close();
});

/** The figures of a received result, as `resultTables` reads them from the result page. */
const tablesOf = (page: Page): Promise<string[]> => resultTables(page, parties, true);
