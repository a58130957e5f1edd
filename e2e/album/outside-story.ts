/** People from outside, pages for everybody and a case sheet in the invented town. */
// Before any part of the store: phones in Node keep their disk in memory.
import 'fake-indexeddb/auto';
import { daysAfter } from '#domain/basis/local-date.ts';
import { writeSharedPage } from '#domain/publishing/shared-page.ts';
import { publicationsOf } from '#store/publications.ts';
import { must } from '#testing/town/must.ts';
import type { TownOnServer } from '../support/invented-town.ts';
import { makePackage, publishTogether, sayFromOutside } from '../support/outside.ts';

/** A package with a filed opinion, a case sheet, a page that waits for consent and one that is public. */
export const playOutside = async (address: string, town: TownOnServer, project: string, today: string) => {
  const phones = ['ichiro', 'aoi', 'mamoru'].map((person) => {
    const phone = town.phones.get(person);
    if (!phone) throw new Error(`${person} has no phone`);
    return phone;
  });
  const [chair] = phones;
  if (!chair) throw new Error('nobody speaks for the association');
  const title = '雪かき応援プロジェクトの資料';
  const page = { title, body: packageBody(title), expiresOn: daysAfter(today, 60) };
  const made = await makePackage(chair, project, page);
  await sayFromOutside(address, project, made, '石田 のぞみ');
  await chair.sync();
  const caseSheet = await must(publicationsOf(chair.store).createCase(project, caseOfTown));
  await chair.sync();
  const publicPage = await publishTogether(phones, project, { aboutId: caseSheet, title: '雪かき', body: caseBody });
  const laid = { of: 'case', aboutId: caseSheet, extent: 'full', title: '雪かきの事例', body: caseBody } as const;
  const publication = await must(publicationsOf(chair.store).layPublication(project, laid));
  await chair.sync();
  return { reviewPackage: made.id, caseSheet, publication, publicPage };
};

const packageBody = (title: string): string =>
  writeSharedPage({
    lang: 'ja',
    title,
    lead: '雪かき応援プロジェクト',
    blocks: [
      { kind: 'heading', text: '計画' },
      {
        kind: 'facts',
        rows: [
          ['いっしょに取り組む団体', 'わかばが丘町会、白樺大学雪かき隊、市'],
          ['どう変わるとよいか', '雪の朝も、だれもが安心して外へ出られる。'],
        ],
      },
      { kind: 'heading', text: 'ふりかえりの結果' },
      {
        kind: 'table',
        caption: 'わかばが丘町会',
        head: ['原則', '自分', '相手から', 'ちがい'],
        rows: [
          ['① 対等な関係', '3.0', '2.5', '+0.5'],
          ['② 自主性・自立性の尊重', '出しません', '3.0', '出しません'],
        ],
      },
      { kind: 'list', items: ['集合場所を看板にする', '連絡の順番を紙にする'] },
      { kind: 'note', text: '「出しません」は、人数が少なく、だれの答えか分かるためです。' },
    ],
  });

const caseOfTown = {
  title: '三者で開けた雪の朝の道',
  background: '一人ぐらしの高れい者の家の前が、雪でふさがっていた。',
  aim: '雪の朝も、だれもが安心して外へ出られる。',
  who: '町会・大学の雪かき隊・市',
  did: '雪かきを三回。通学路は中学生もいっしょに動いた。',
  good: '感謝の声をたくさんもらった。',
  hard: '集合場所が分かりにくかった。',
  next: '集合場所に看板を立てる。',
  'effect.trust': true,
};

const caseBody = writeSharedPage({
  lang: 'ja',
  title: '三者で開けた雪の朝の道',
  lead: '雪かき応援プロジェクト',
  blocks: [
    { kind: 'heading', text: 'したこと' },
    { kind: 'text', text: caseOfTown.did },
    { kind: 'heading', text: 'どんなよいことがありましたか' },
    { kind: 'list', items: ['おたがいの信頼が深まった'] },
  ],
});
