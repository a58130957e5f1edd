/** The agreement of the snow project: one all have agreed to, a second before the parties, a third being written. */
import 'fake-indexeddb/auto';
import { citySetOf } from '#content/cities.ts';
import { agreementsOf } from '#store/agreements.ts';
import { consentsOf } from '#store/consents.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

const speakers = ['ichiro', 'aoi', 'mamoru'] as const;

const clauses = {
  purpose:
    'ひとりぐらしの高齢の人の「雪かきができず、買い物や通院に出られない」という困りごとについて、次のことをめざします：雪の朝も、昼までに家の前の道を歩けるようにする',
  roles:
    'どの団体・市も対等です。負担が同じ量という意味ではなく、できることを持ちよります。\nわかばが丘町内会の役割：こまっている家を前の日までに知らせる\nしろくま学生会の役割：雪の朝に6人以上で雪をかく\nみずほの市 道路課の役割：除雪車の予定を知らせ、スコップを貸す',
  costs: '手袋と温かい飲み物は町内会、スコップは市が用意する。',
  information: '名前や連絡先は、この活動だけに使い、終わったら消します。写真は、写った人に聞いてから使います。',
  evaluation: '始める前、途中、終わったあとに、それぞれが同じ質問に答えます。正直に書いても、不利にしません。',
  publication: '結果は、全員が確かめて、よいと言った形で公表します。公表したくない団体は、理由を言わずに断れます。',
  insurance: '市の活動保険に入る。\n事故があったら、まず人を助け、すぐに全員の窓口に知らせます。',
  contact: 'わかばが丘町内会：会長 青葉 一郎、代理 若葉 花子\nしろくま学生会：代表 白熊 あおい、代理 北野 りく',
  period:
    '令和8年12月1日（火）から令和9年3月31日（水）まで\n見直しの日に、続けるか、形を変えるか、終えるかを話し合います。',
  ending: '途中でやめたい団体は、早めに全員へ伝えます。預かった物とお金は、終わってから返します。',
};

/** @param phone a person's phone, by key */
export const agree = async (phone: (person: string) => TownPhone, project: string) => {
  const city = citySetOf(null);
  const form = city?.forms.find(({ hasAgreement }) => hasAgreement);
  if (!city || !form) throw new Error('no form of the first city calls for an agreement');
  const host = phone('ichiro');
  const agreements = agreementsOf(host.store);
  const { id: agreement } = await must(
    agreements.createAgreement(project, {
      form: form.id,
      citySet: `${city.id}@${city.version}`,
      language: 'ja',
      title: '雪かき応援の約束',
      clauses,
      fromOn: '2026-12-01',
      untilOn: '2027-03-31',
      points: form.points.slice(0, 1).map(({ id }) => id),
    }),
  );
  await must(agreements.changeDraft(project, agreement, { reviewOn: '2026-12-15' }));
  await must(agreements.lay(project, agreement));
  await answer(phone, project, agreement, speakers);
  const laidAgreement = (await must(agreements.createVersion(project, agreement))).id;
  const more = {
    'clause.costs': '手袋は町内会、スコップと温かい飲み物は市が用意する。',
    changeNote: '飲み物は市が用意する。',
  };
  await must(agreements.changeDraft(project, laidAgreement, more));
  await must(agreements.lay(project, laidAgreement));
  await answer(phone, project, laidAgreement, ['aoi']);
  const draftAgreement = (await must(agreements.createVersion(project, laidAgreement))).id;
  await host.sync();
  return { agreement, laidAgreement, draftAgreement };
};

const answer = async (
  phone: (person: string) => TownPhone,
  project: string,
  about: string,
  people: readonly string[],
): Promise<void> => {
  await phone('ichiro').sync();
  for (const person of people) {
    const { store, sync } = phone(person);
    await sync();
    await must(consentsOf(store).giveConsent(project, about, { answer: 'yes' }));
    await sync();
  }
  await phone('ichiro').sync();
};
