import { type DraftWords, filledIn } from '#domain/agreement/first-draft.ts';
import { type Localized, wordsOf } from '#domain/basis/localized.ts';

/** The languages an agreement can be written in: everybody reads the same words on the same paper. */
export type AgreementLanguage = 'ja' | 'en';

/** The sentences an agreement begins with, in one language. They are proposals: the parties change them as they like. */
export const draftWords = (language: AgreementLanguage): DraftWords =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, text]) => [key, wordsOf(text, [language])]),
  ) as unknown as DraftWords;

/** A name for the agreement, until somebody writes a better one. */
export const firstTitle = (project: string, language: AgreementLanguage): string =>
  filledIn(wordsOf(title, [language]), { project });

const title: Localized = { ja: '「{{project}}」協定書', en: 'Agreement on “{{project}}”' };

const sentences: Readonly<Record<keyof DraftWords, Localized>> = {
  purpose: {
    ja: '{{whose}}の「{{trouble}}」という困りごとについて、次のことをめざします：{{change}}',
    en: 'The trouble of {{whose}}: “{{trouble}}”. Our aim: {{change}}',
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
  costsUnwritten: {
    ja: '（費用の分け方と、記録する人を書きます。）',
    en: '(Write how costs are shared and who keeps the record.)',
  },
  periodBetween: { ja: '{{from}}から{{to}}まで', en: 'From {{from}} to {{to}}' },
  periodFrom: { ja: '{{from}}から、終わりを話し合って決めるまで', en: 'From {{from}} until we agree on an end' },
  periodTo: { ja: '始めた日から{{to}}まで', en: 'From the day we begin to {{to}}' },
  periodUnwritten: { ja: '（いつからいつまでかを書きます。）', en: '(Write from when to when.)' },
  contactLine: { ja: '{{party}}：{{representative}}', en: '{{party}}: {{representative}}' },
  contactDeputy: { ja: '、代理 {{deputy}}', en: ', deputy {{deputy}}' },
  contactUnwritten: {
    ja: '{{party}}：（代表の名前を書きます。）',
    en: '{{party}}: (write the name of the representative)',
  },
};
