import type { SevenPrinciple } from '../principle-set.ts';

export const roles: SevenPrinciple = {
  id: 'roles',
  name: { ja: '役割と責任の明確化', en: 'Clear roles and responsibilities' },
  meaning: {
    ja: 'だれが、何を、いつまでにするか。こまったときはだれが動くか。先に決めておくことです。',
    en: 'Who does what by when, and who acts when something goes wrong: settled beforehand.',
  },
  example: {
    ja: '雪の日は、朝五時に町会の当番が決めます。けがのときの連絡先も、同じ紙に書きました。',
    en: 'On snowy days the association’s duty person decides at five. The number to call after an injury is on the same sheet.',
  },
  signsItWorks: [
    { ja: '「それはだれの仕事ですか」と聞かれません。', en: 'Nobody has to ask whose job it is.' },
    { ja: '引き受けた人が休んでも、代わりがいます。', en: 'When somebody is away, there is a deputy.' },
    { ja: '終わった仕事が、みんなに見えています。', en: 'Everybody sees what is done.' },
  ],
  signsItDoesNot: [
    { ja: '同じ人に、仕事がたまっています。', en: 'Work piles up on the same person.' },
    { ja: 'お金や保険の話が、あと回しです。', en: 'Money and insurance are put off.' },
    { ja: '口約束のまま、思いちがいが起きています。', en: 'Spoken promises lead to misunderstandings.' },
  ],
  questions: [
    { ja: '来月までの「やること」は、だれが持っていますか。', en: 'Who holds the tasks until next month?' },
    { ja: 'けがや事故があったら、まずだれに言いますか。', en: 'Who is told first about an injury or accident?' },
    { ja: '分担は、それぞれの強みに合っていますか。', en: 'Do the roles fit each side’s strengths?' },
  ],
  whenWeak: [
    { ja: '会議の終わりに「やること」を読み上げます。', en: 'Read the tasks aloud at the end of each meeting.' },
    { ja: '窓口の人と、代わりの人を決めます。', en: 'Name a contact person and a deputy.' },
    { ja: '重い仕事を小さく切って、配り直します。', en: 'Cut heavy work into pieces and share it anew.' },
  ],
};
