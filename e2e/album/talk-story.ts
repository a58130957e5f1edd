import { resultsOf } from '#store/round-results.ts';
import { talksOf } from '#store/talks.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/** What people wrote at the talk about one round, and how they voted on the cards of another. */
export const talkOver = async (
  { store, sync }: TownPhone,
  project: string,
  shown: string,
  later: string,
): Promise<void> => {
  const talks = talksOf(store);
  await must(talks.addNote(project, shown, 'keep', '朝の声かけ'));
  await must(talks.addNote(project, shown, 'trouble', '集合場所が分かりにくかった'));
  await must(talks.addNote(project, shown, 'try', '集合場所の地図をつくる'));
  for (const card of ['equality', 'autonomy'])
    await must(resultsOf(store).writeFinding(project, shown, card, { isChosen: true }));
  await must(talks.vote(project, later, ['equality']));
  await must(talks.countHands(project, later, 'understanding', 1));
  await must(talks.closeVote(project, later, true));
  await sync();
};
