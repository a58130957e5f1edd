/** What the snow-shovelling project began with: the trouble, and the way the three parties chose. */
import { citySetOf } from '#content/cities.ts';
import { DEFAULT_CITY } from '#content/content.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { issueCardsOf } from '#store/issue-cards.ts';
import { plansOf } from '#store/plans.ts';
import { must } from './must.ts';
import { morningOf, type Stage } from './stage.ts';

/** The chair writes the trouble down, asks who can solve it and leads all to a domain, a form and its points. */
export const chooseWay = async (stage: Stage, space: string): Promise<void> => {
  const host = stage.phone('ichiro');
  host.setClock(morningOf(stage, -360));
  const cards = issueCardsOf(host.store);
  const card = await must(
    cards.createCard(space, {
      title: '雪・道路',
      whose: 'お年寄り',
      trouble: '雪の朝、家の前に出られない。',
      place: 'わかばが丘',
      seenOn: daysAfter(stage.today, -400),
    }),
  );
  for (const question of ['self', 'mutual', 'public']) await must(cards.answerTriage(space, card.id, question, 'no'));
  await must(cards.changeState(space, card.id, 'taken'));
  const rules = citySetOf(DEFAULT_CITY);
  if (!rules) throw new Error(`no city ${DEFAULT_CITY}`);
  const plans = plansOf(host.store);
  for (const [question, option] of answers)
    await must(plans.answerPlacement(space, { set: DEFAULT_CITY, rules, question, option }));
  await must(plans.chooseForm(space, rules, 'committee'));
  for (const [kind, key] of ticks) await must(plans.tick(space, kind, key, true));
  await host.sync();
};

const answers = [
  ['for-whom', 'town'],
  ['authority', 'no'],
  ['better', 'better'],
  ['lead', 'both'],
] as const;

const ticks = [
  ['point', 'committee-early'],
  ['point', 'committee-written'],
  ['field', 'local-care'],
  ['effect', 'fit'],
  ['effect', 'trust'],
] as const;
