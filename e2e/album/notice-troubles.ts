import { daysAfter } from '#domain/basis/local-date.ts';
import { issueCardsOf } from '#store/issue-cards.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/** Troubles of the area in every state. */
export const noticeTroubles = async ({ store }: TownPhone, area: string, today: string) => {
  const cards = issueCardsOf(store);
  const seen = (title: string, whose: string, place: string, inDays: number, trouble?: string) => {
    const seenOn = daysAfter(today, inDays);
    return must(cards.createCard(area, { title, whose, place, seenOn, ...(trouble ? { trouble } : {}) }));
  };
  const { id: issue } = await seen('ごみ', '町のみんな', '川ぞいの道', -2);
  const { id: triagedIssue } = await seen(
    '見守り',
    'お年寄り',
    '三丁目',
    -6,
    '一人でくらす人が、何日も外に出てこないことがある。',
  );
  for (const question of ['self', 'mutual', 'public'])
    await must(cards.answerTriage(area, triagedIssue, question, 'no'));
  const solved = await seen('草木・川', '子ども', '公園', -40);
  await must(cards.answerTriage(area, solved.id, 'self', 'yes'));
  await must(cards.changeState(area, solved.id, 'solved'));
  return { issue, triagedIssue };
};
