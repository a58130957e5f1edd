import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/**
 * A round that every party has answered on its own phone and that is shown.
 * @param phones one representative a party; the first opens and shows
 * @param ratingFor by the place of the party and of the question, both from 0
 * @returns its id
 */
export const showRound = async (
  space: string,
  phase: 'mid' | 'after',
  phones: readonly TownPhone[],
  ratingFor: (party: number, question: number) => Rating,
): Promise<string> => {
  const [host] = phones;
  if (!host) throw new Error('nobody opens the round');
  const facts = { phase, set: DEFAULT_QUESTIONS, length: 'short', voice: 'party', collect: 'phones' } as const;
  const { id } = await must(host.store.rounds.createRound(space, facts));
  await host.sync();
  for (const [party, phone] of phones.entries()) {
    await phone.sync();
    await answer(phone, space, id, (question) => ratingFor(party, question));
    await phone.sync();
  }
  await host.sync();
  await must(host.store.rounds.show(space, id));
  await host.sync();
  return id;
};

const answer = async (
  { store }: TownPhone,
  space: string,
  round: string,
  ratingFor: (question: number) => Rating,
): Promise<void> => {
  await must(store.rounds.givePromise(space, round));
  const rules = questionSetOf(DEFAULT_QUESTIONS);
  const mine = (await store.spaces.findSpace(space))?.me.partyId;
  const phase = (await store.rounds.findRound(space, round))?.phase;
  const parties = (await store.rounds.progressOfRound(space, round))?.parties.map(({ partyId }) => partyId) ?? [];
  if (!rules || !mine || !phase) throw new Error('the round cannot be answered');
  const questions = questionsFor(rules, { phase, length: 'short' }, mine, parties);
  for (const [place, { itemId, subject, kind }] of questions.entries()) {
    const rating = kind === 'choice' ? 1 : ratingFor(place);
    await must(store.sheets.writeAnswer(space, round, { itemId, subject, rating }));
  }
  await must(store.sheets.handIn(space, round));
};
