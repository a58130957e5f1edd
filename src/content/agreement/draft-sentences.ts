import { filledIn } from '#domain/agreement/first-draft.ts';
import type { DraftSource, DraftWords } from '#domain/agreement/first-draft.ts';
import { type Localized, wordsOf } from '../localized.ts';

/** The languages an agreement can be written in: everybody reads the same words on the same paper. */
export type AgreementLanguage = 'ja' | 'en';

/** The sentences an agreement begins with, in one language. They are proposals: the parties change them as they like. */
export const draftWords = (language: AgreementLanguage): DraftWords =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, text]) => [key, wordsOf(text, [language])]),
  ) as unknown as DraftWords;

/** What a clause of this id begins with; null for a clause only this city has. */
export const draftSourceOf = (clauseId: string): DraftSource | null => sources[clauseId] ?? null;

/** A name for the agreement, until somebody writes a better one. */
export const firstTitle = (project: string, language: AgreementLanguage): string =>
  filledIn(wordsOf(title, [language]), { project });

const title: Localized = { ja: '「{{project}}」協定書', en: 'Agreement on “{{project}}”' };

const sources: Readonly<Record<string, DraftSource>> = {
  purpose: 'purpose',
  roles: 'roles',
  costs: 'costs',
  information: 'information',
  insurance: 'insurance',
  accidents: 'accidents',
  results: 'results',
  publication: 'publication',
  evaluation: 'evaluation',
  period: 'period',
  review: 'review',
  contact: 'contact',
  change: 'change',
  end: 'end',
};

const sentences: Readonly<Record<keyof DraftWords, Localized>> = {
  purpose: {
    ja: '{{whose}}の「{{trouble}}」という困りごとを、「{{change}}」ように変えることをめざします。',
    en: 'We want to change this for {{whose}}: “{{trouble}}”. Our aim: “{{change}}”.',
  },
  purposeUnwritten: {
    ja: '（だれの、どんな困りごとを、どう変えるかを書きます。）',
    en: '(Write whose trouble this is about, which, and what is to change.)',
  },
  background: { ja: 'きっかけは、次の地域の課題です：{{issue}}', en: 'It began with this local issue: {{issue}}' },
  equal: {
    ja: 'どの団体・市も対等です。負担が同じ量という意味ではなく、できることを持ちよります。',
    en: 'All parties stand on an equal footing. That does not mean equal loads: each brings what it can.',
  },
  brings: { ja: '{{party}}が持ちよるもの：{{brings}}', en: '{{party}} brings: {{brings}}' },
  does: { ja: '{{party}}の役割：{{what}}', en: '{{party}} does: {{what}}' },
  doesTogether: { ja: 'みんなで行うこと：{{what}}', en: 'Done together: {{what}}' },
  dutyUntil: { ja: '{{what}}（{{date}}まで）', en: '{{what}} (by {{date}})' },
  rolesUnwritten: {
    ja: '（それぞれが何をするかを、一つずつ書きます。）',
    en: '(Write what each party does, one line each.)',
  },
  costs: {
    ja: 'お金を使う前に、だれがどこまで負担するかを話して決めます。',
    en: 'Before money is spent, we talk about who pays for what.',
  },
  costsUnwritten: {
    ja: '（費用の分け方と、記録する人を書きます。）',
    en: '(Write how costs are shared and who keeps the record.)',
  },
  information: {
    ja: '個人の情報は、この取り組みのためだけに使い、終わったら返すか消します。',
    en: 'Personal data are used for this work only, and given back or deleted at its end.',
  },
  informationUnwritten: {
    ja: '予定、困りごと、変わったことは、早めに知らせ合います。',
    en: 'Plans, troubles and changes are told to each other early.',
  },
  insurance: {
    ja: '活動の前に、参加する人の保険を確かめます。',
    en: 'Before activities begin, we check that those who take part are insured.',
  },
  accidents: {
    ja: '事故やけががあったときは、まず人を助け、すぐに全部の連絡先へ知らせ、いっしょに対応します。',
    en: 'After an accident we help people first, tell all contacts at once, and deal with it together.',
  },
  results: {
    ja: '写真や文章などの成果は、使う前にたがいに知らせます。写っている人の同意も確かめます。',
    en: 'Before photos, texts and other results are used, we tell each other and ask the people in them.',
  },
  publication: {
    ja: '活動と結果は、うまくいかなかったことも含めて、だれでも見られる形で知らせます。',
    en: 'We tell the public about the work and its results, also about what did not go well.',
  },
  publicationOptOut: {
    ja: 'ただし、出したくない部分があるときは、その団体・市が申し出れば出しません。',
    en: 'If a party does not want a part to be shown and says so, that part is left out.',
  },
  evaluation: {
    ja: '全部の団体・市で、途中と終わりにふりかえりをし、その結果を知らせます。数字や発言を出すかどうかは、そのつど全員の同意で決め、望まない団体・市があれば出しません。',
    en: 'All parties look back together midway and at the end, and publish what came of it. Figures and quotes are shown only when every party consents each time; if one does not wish it, they are left out.',
  },
  periodBetween: { ja: '{{from}}から{{to}}まで', en: 'From {{from}} to {{to}}' },
  periodFrom: { ja: '{{from}}から、終わりを話し合って決めるまで', en: 'From {{from}} until we agree on an end' },
  periodTo: { ja: '始めた日から{{to}}まで', en: 'From the day we begin to {{to}}' },
  periodUnwritten: { ja: '（いつからいつまでかを書きます。）', en: '(Write from when to when.)' },
  review: {
    ja: '見直しの日までに、この約束のとおりに進んでいるかを全員で確かめます。必要なら新しい版をつくります。',
    en: 'By the day of review we look together whether things go as agreed, and make a new version if needed.',
  },
  contact: {
    ja: '連絡は次の人が受けます。代理も同じように返事ができます。人が替わったら、後任の人が引きつぎます。',
    en: 'These people are the contacts. A deputy may answer just the same. When people change, the successor takes over.',
  },
  contactLine: { ja: '{{party}}：{{representative}}', en: '{{party}}: {{representative}}' },
  contactDeputy: { ja: '、代理 {{deputy}}', en: ', deputy {{deputy}}' },
  contactUnwritten: { ja: '{{party}}：（代表の名前を書きます。）', en: '{{party}}: (write the name of the representative)' },
  changing: {
    ja: '内容を変えたいときは申し出て話し合い、新しい版に全員が同意するまでは、いまの版で進めます。',
    en: 'Who wants a change says so and we talk; until all consent to a new version, this one is kept to.',
  },
  end: {
    ja: '途中でやめたいときは、早めに理由を伝えて話し合います。借りた物とお金の整理をし、つぎに生かすことを残します。',
    en: 'Who wants to stop says so early and tells why. We return what was lent, settle the money, and leave notes for the next time.',
  },
};
