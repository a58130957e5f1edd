import { daysAfter } from '#domain/basis/local-date.ts';
import { blocksOf } from '#store/blocks.ts';
import { circularsOf } from '#store/circulars.ts';
import { safetyOf } from '#store/safety.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/** What goes round the houses: two 班, a circular half of them have read, a drill with some answers. */
export const goRound = async ({ store }: TownPhone, area: string, today: string) => {
  await must(store.spaces.changeProfile(area, { usesCirculars: true, usesSafety: true }));
  const [blocks, circulars, safety] = [blocksOf(store), circularsOf(store), safetyOf(store)];
  const { id: block } = await must(blocks.createBlock(area, '1班'));
  const { id: other } = await must(blocks.createBlock(area, '2班'));
  const members = await store.people.listMembers(area);
  for (const [place, { id }] of members.entries()) {
    if (place % 5 !== 4) await must(blocks.placeMember(area, id, { blockId: place % 2 === 0 ? block : other }));
  }
  const [first, , third] = members;
  if (first && third) await must(blocks.placeMember(area, third.id, { householdOf: first.id }));
  const { id: circular } = await must(
    circulars.createCircular(area, {
      title: '古紙回収の日が変わります',
      body: '12月の古紙回収は、6日（日）の朝8時からです。\n\n雨のときは、13日にのばします。\n公民館の前に出してください。',
      sender: '桜町町内会 環境部',
      on: today,
      until: daysAfter(today, 7),
    }),
  );
  await must(
    circulars.createCircular(area, {
      title: '冬の見回りのお知らせ',
      body: '夜8時から、班ごとに回ります。',
      on: daysAfter(today, -3),
    }),
  );
  const others = members.filter(({ id }) => id !== first?.id);
  const ways = ['phone_call', 'paper', 'in_person'] as const;
  for (const [place, { id }] of others.slice(0, 3).entries())
    await must(circulars.markTold(area, circular, id, ways[place] ?? 'paper'));
  const safetyCheck = await must(
    safety.startCheck(area, { title: '防災訓練', note: '公民館に集まります。', isDrill: true }),
  );
  const states = ['safe', 'help', 'hurt', 'safe'] as const;
  for (const [place, { id }] of others.slice(0, 4).entries()) {
    const said = {
      state: states[place] ?? 'safe',
      people: place,
      note: place === 1 ? '足が動きません' : '',
      how: 'in_person',
    } as const;
    await must(safety.answerFor(area, safetyCheck, id, said));
  }
  await must(safety.answer(area, safetyCheck, { state: 'safe', people: 2, note: '' }));
  return { block, circular, safetyCheck };
};
