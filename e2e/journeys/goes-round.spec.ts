import 'fake-indexeddb/auto';
import { expect, test } from '@playwright/test';
import { blocksOf } from '#store/blocks.ts';
import { must } from '#testing/town/must.ts';
import { textOfPicture } from '../support/codes.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const chair = '緑川 あき';
const member = '青木 けん';
const noPhone = '梅田 とめ';

/** The chair and a member on phones of their own; one neighbour has none. Both belong to 1班. */
const town = async () => {
  const seeded = await seedGroup(server.address, 'みどり町内会', [chair, member]);
  const aki = seeded.phones[chair];
  if (!aki) throw new Error('no phone');
  await must(aki.store.people.changeMember(seeded.space, seeded.members[member] ?? '', { role: 'member' }));
  const { id: tome } = await must(aki.store.people.createRosterMember(seeded.space, { name: noPhone }));
  const { id: block } = await must(blocksOf(aki.store).createBlock(seeded.space, '1班'));
  for (const id of [...Object.values(seeded.members), tome])
    await must(blocksOf(aki.store).placeMember(seeded.space, id, { blockId: block }));
  await aki.sync();
  return seeded;
};

test('a circular goes round: switched on, sent, read without a network, told by phone, printed for the rest', async ({
  browser,
}) => {
  const { space, cards } = await town();
  const akis = await openPhone(browser, server.address);
  const kens = await openPhone(browser, server.address);
  await comeBack(akis.page, server.address, cards[chair] ?? '', /みどり町内会/);
  await comeBack(kens.page, server.address, cards[member] ?? '', /みどり町内会/);

  await kens.page.goto(`/s/${space}/circulars`);
  await expect(kens.page.getByText('この団体では使っていません。')).toBeVisible();
  const { page } = akis;
  await page.goto(`/s/${space}/notices`);
  await page.getByRole('checkbox', { name: /回覧を使う/ }).tap();
  await page.getByRole('link', { name: '回覧', exact: true }).tap();
  await page.getByRole('link', { name: '回覧を出す' }).tap();
  await page.getByRole('textbox', { name: /題/ }).fill('古紙回収の日');
  await page.getByRole('textbox', { name: /伝えること/ }).fill('12月6日の朝8時です。');
  await page.getByRole('button', { name: '回覧を出す' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '古紙回収の日' })).toBeVisible();
  await waitUntilSent(page);

  await kens.page.getByRole('link', { name: /古紙回収の日/ }).tap({ timeout: 20_000 });
  await kens.setOffline(true);
  await kens.page.getByRole('button', { name: '読みました' }).tap();
  await expect(kens.page.getByText(/読んだ印をつけました/).first()).toBeVisible();
  await kens.setOffline(false);

  await expect(page.getByText('3軒のうち、1軒に届きました。')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'まだの家' }).tap();
  await expect(page.getByText(`${noPhone}さんの家`)).toBeVisible();
  await page.getByRole('button', { name: new RegExp(noPhone) }).tap();
  await page.getByRole('button', { name: '伝わりました' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'おわる', exact: true }).tap();
  await expect(page.getByText('3軒のうち、2軒に届きました。')).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: '紙で回す（印刷）' }).tap();
  await expect(page.getByRole('button', { name: '印刷する' })).toBeVisible();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('12月6日の朝8時です。');
  await expect(paper.getByRole('listitem')).toHaveCount(3);
  await expect(paper.getByRole('img', { name: '同じ回覧を、スマホで開くコード' })).toBeVisible();
  await akis.context.close();
  await kens.context.close();
});

test('安否 without a network: answered in two taps, carried over by code, and nobody but officers gets it', async ({
  browser,
}) => {
  const { space, cards, phones } = await town();
  await must(
    phones[chair]?.store.spaces.changeProfile(space, { usesSafety: true }) ?? Promise.reject(new Error('none')),
  );
  await phones[chair]?.sync();
  const akis = await openPhone(browser, server.address);
  const kens = await openPhone(browser, server.address);
  await comeBack(akis.page, server.address, cards[chair] ?? '', /みどり町内会/);
  await comeBack(kens.page, server.address, cards[member] ?? '', /みどり町内会/);
  const { page } = akis;
  await page.goto(`/s/${space}/safety`);
  await page.getByRole('link', { name: '安否をきく' }).tap();
  await page.getByRole('radio', { name: '地震' }).check();
  await page.getByRole('button', { name: '安否をきく' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '地震' })).toBeVisible();
  await waitUntilSent(page);
  await kens.page.goto(`/s/${space}/safety`);
  await kens.page.getByRole('link', { name: /地震/ }).tap({ timeout: 20_000 });
  await akis.setOffline(true);
  await kens.setOffline(true);

  // Ken, who lies under a shelf.
  await kens.page.getByRole('radio', { name: 'けが' }).check();
  await kens.page.getByText('ひとことを添える').tap();
  await kens.page.getByRole('textbox', { name: /ひとこと/ }).fill('足をはさまれた印');
  await kens.page.getByRole('button', { name: '知らせる' }).tap();
  await expect(kens.page.getByText(/「△ けが」と知らせました/)).toBeVisible();
  await kens.page.getByRole('link', { name: /コードを見せる/ }).tap();
  await expect(kens.page.getByRole('img', { name: 'あなたの返事のコード' })).toBeVisible();

  // Aki walks round with her own phone: one she meets, one shows a code.
  await page.getByRole('link', { name: '回って確かめる' }).tap();
  await page.getByRole('button', { name: new RegExp(noPhone) }).tap();
  await page.getByRole('dialog').getByRole('radio', { name: '助けて' }).tap();
  await expect(page.getByRole('dialog').getByRole('radio', { name: '助けて' })).toBeChecked();
  await page.goto(`/s/${space}/safety`);
  await page.getByRole('link', { name: /地震/ }).tap();
  await expect(page.getByText('○0人 △0人 ×1人 未確認2人').first()).toBeVisible();

  // A phone that sees the picture; the camera itself is shown by the journeys of envelopes and of the reception.
  const shown = kens.page.getByRole('img', { name: 'あなたの返事のコード' });
  await expect(kens.page.getByRole('status').filter({ hasText: 'このスマホに保存しました' })).toHaveCount(0, {
    timeout: 20_000,
  });
  await shown.evaluate((drawn) => drawn.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const picture = await shown.screenshot();
  const code = await textOfPicture(kens.page, picture);
  await page.getByRole('link', { name: 'コードを読む' }).tap();
  await page.getByText('読んだ文字をはりつける').tap();
  await page.getByRole('textbox', { name: 'コードの文字' }).fill(code);
  await page.getByRole('button', { name: '入れる' }).tap();
  await expect(page.getByText(/1人分を入れました/)).toBeVisible();
  await page.getByRole('textbox', { name: 'コードの文字' }).fill(code);
  await page.getByRole('button', { name: '入れる' }).tap();
  await expect(page.getByText(/もう入っている返事でした/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('○0人 △1人 ×1人 未確認1人').first()).toBeVisible();

  await kens.setOffline(false);
  await kens.page.goto(`/s/${space}/safety`);
  await waitUntilSent(kens.page);
  await kens.page.getByRole('link', { name: /地震/ }).tap();
  await expect(kens.page.getByText(/「△ けが」と知らせました/)).toBeVisible();

  // Aki is back: she sees Ken's words; Tome's state reaches no member.
  await akis.setOffline(false);
  await expect(page.getByText('○0人 △1人 ×1人 未確認1人').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('足をはさまれた印')).toBeVisible();
  await waitUntilSent(page);
  await kens.page.goto(`/s/${space}/safety`);
  await waitUntilSent(kens.page);
  const disk = await kens.disk();
  expect(disk).toContain('足をはさまれた印');
  expect(kens.received.join('\n')).not.toContain('"help"');
  expect(kens.received.join('\n')).not.toContain('足をはさまれた印');
  await akis.context.close();
  await kens.context.close();
});
