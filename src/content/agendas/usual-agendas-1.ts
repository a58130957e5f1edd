import type { AgendaSet, ProposedItem } from './agenda-set.ts';

const item = (id: string, purpose: ProposedItem['purpose'], minutes: number, ja: string, en: string): ProposedItem => ({
  id,
  purpose,
  minutes,
  title: { ja, en },
});

const carried = item('carried', 'report', 10, '前回のやることのようす', 'What became of the last tasks');
const next = item('next', 'decide', 5, '次回の日にち', 'The next meeting');
const who = item('who', 'decide', 10, 'だれが・いつまでに', 'Who does what by when');

/** The agendas of version 1. */
export const usualAgendas1: AgendaSet = {
  id: 'usual-agendas',
  version: 1,
  agendas: {
    general: [
      item('opening', 'share', 10, '開会・議長と署名人を決める', 'Opening; chair and signers'),
      item('last_year', 'report', 15, '昨年度の活動の報告', 'Report on last year’s activities'),
      item('accounts', 'report', 15, '昨年度の決算と監査の報告', 'Accounts of last year and their audit'),
      item('officers', 'decide', 15, '役員を決める', 'Election of officers'),
      item('plan', 'decide', 15, '今年度の活動の計画', 'Plan for this year'),
      item('budget', 'decide', 15, '今年度の予算', 'Budget for this year'),
      item('voices', 'discuss', 15, '会員からの意見と質問', 'Opinions and questions of members'),
    ],
    board: [
      carried,
      item('done', 'report', 10, '活動の報告', 'Report on activities'),
      item('money', 'report', 5, '会計の報告', 'Report on money'),
      item('events', 'discuss', 20, 'これからの行事', 'Coming events'),
      item('voices', 'discuss', 10, '会員から届いた声', 'Voices of members'),
      next,
    ],
    committee: [
      carried,
      item('state', 'report', 10, '準備のすすみぐあい', 'How preparations stand'),
      item('programme', 'decide', 20, '当日の流れ', 'The course of the day'),
      item('posts', 'decide', 15, '役割と人数', 'Posts and people'),
      item('safety', 'discuss', 10, '安全・雨の日・近所への知らせ', 'Safety, rain, telling the neighbours'),
      item('costs', 'decide', 10, '費用', 'Costs'),
      next,
    ],
    round_table: [
      item('round', 'share', 15, 'ひとりずつ自己紹介', 'Everybody introduces themselves'),
      item('aim', 'share', 5, '今日話すことと約束', 'Today’s subject and promises'),
      item('facts', 'report', 10, '今わかっていること', 'What is known'),
      item('talk', 'discuss', 40, '困っていること・望むこと', 'Troubles and wishes'),
      item('ideas', 'discuss', 20, 'できそうなこと', 'What could be done'),
      who,
    ],
    working: [carried, item('subject', 'discuss', 30, '今日話すこと', 'Today’s subject'), who, next],
    project: [
      carried,
      item('parties', 'report', 15, 'それぞれの主体から報告', 'Report of each party'),
      item('aim', 'share', 5, 'めざすことの確かめ', 'Looking at the aim'),
      item('roles', 'discuss', 15, '役割と負担のかたより', 'How roles and loads are spread'),
      item('trouble', 'discuss', 20, '困っていること・変えたいこと', 'Troubles and changes'),
      who,
      next,
    ],
  },
};
