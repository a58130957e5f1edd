/** A package, an opinion and pages for everybody, made on phones in Node through the ordinary commands. */
// Before any part of the store: phones in Node keep their disk in memory.
import 'fake-indexeddb/auto';
import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { writeSharedPage } from '#domain/publishing/shared-page.ts';
import { outsideOf } from '#store/outside.ts';
import { publicationsOf } from '#store/publications.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';
import { newPhone } from './seed.ts';

/** A page with one paragraph. */
export const pageOf = (title: string, text: string): string =>
  writeSharedPage({ lang: 'ja', title, lead: '', blocks: [{ kind: 'text', text }] });

/** A package that is open, and a ticket for it. */
export const makePackage = async (
  host: TownPhone,
  space: string,
  page: { readonly title: string; readonly body: string; readonly expiresOn: string },
): Promise<{ id: string; secret: string }> => {
  const outside = outsideOf(host.store);
  const id = await must(outside.createPackage(space, page));
  const { secret } = await must(outside.inviteReviewers(space, id, 5));
  await host.sync();
  return { id, secret };
};

/** Somebody from outside comes in and hands in an opinion alone. */
export const sayFromOutside = async (
  address: string,
  space: string,
  { id, secret }: { readonly id: string; readonly secret: string },
  name: string,
): Promise<TownPhone> => {
  const phone = await newPhone(address);
  await must(phone.store.joining.join(secret, name));
  await phone.sync();
  const outside = outsideOf(phone.store);
  const words = { conclusion: '役わりが見えていて、続けやすい形です。', summary: '来年も見たいと思います。' };
  await must(outside.writeOpinion(space, id, { grade: 'b', ...words, name, isFree: true }));
  await must(outside.fileOpinion(space, id));
  await phone.sync();
  return phone;
};

/** A page every party agrees to; the first phone lays it and makes it public. */
export const publishTogether = async (
  phones: readonly TownPhone[],
  space: string,
  page: { readonly aboutId: string; readonly title: string; readonly body: string },
): Promise<string> => {
  const [host] = phones;
  if (!host) throw new Error('nobody publishes');
  const id = await must(publicationsOf(host.store).layPublication(space, { of: 'case', extent: 'full', ...page }));
  await host.sync();
  for (const phone of phones) {
    await phone.sync();
    await must(publicationsOf(phone.store).answerPublication(space, id, 'yes'));
    await phone.sync();
  }
  await host.sync();
  await must(publicationsOf(host.store).publish(space, id));
  await host.sync();
  return id;
};

/** A whole round of 会で1枚, shown; each phone answers for its party, with words of its own where there are some. */
export const holdRound = async (
  phones: readonly TownPhone[],
  space: string,
  comments: readonly string[] = [],
): Promise<string> => {
  const [host] = phones;
  if (!host) throw new Error('nobody answers');
  const id = await answerRound(phones, space, comments);
  await must(host.store.rounds.show(space, id));
  await host.sync();
  for (const phone of phones) await phone.sync();
  return id;
};

/** The same up to the showing: everything is handed in, nothing is shown. */
export const answerRound = async (
  phones: readonly TownPhone[],
  space: string,
  comments: readonly string[] = [],
): Promise<string> => {
  const [host] = phones;
  if (!host) throw new Error('nobody answers');
  const asked = { phase: 'mid', set: DEFAULT_QUESTIONS, length: 'short', voice: 'party', collect: 'phones' } as const;
  const { id } = await must(host.store.rounds.createRound(space, asked));
  await host.sync();
  for (const [place, phone] of phones.entries()) {
    await phone.sync();
    const { store } = phone;
    await must(store.rounds.givePromise(space, id));
    const rules = questionSetOf(DEFAULT_QUESTIONS);
    const mine = (await store.spaces.findSpace(space))?.me.partyId;
    const parties = (await store.rounds.progressOfRound(space, id))?.parties.map(({ partyId }) => partyId) ?? [];
    if (!rules || !mine) throw new Error('no party');
    const questions = questionsFor(rules, { phase: 'mid', length: 'short' }, mine, parties);
    for (const [index, { itemId, subject }] of questions.entries())
      await must(store.sheets.writeAnswer(space, id, { itemId, subject, rating: index % 3 === 0 ? 2 : 4 }));
    const comment = comments[place];
    if (comment) await must(store.sheets.writeComment(space, id, questions[0]?.itemId ?? '', comment));
    await must(store.sheets.handIn(space, id));
    await phone.sync();
  }
  await host.sync();
  return id;
};
