import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { canKeepBoth } from './review-writing.ts';

/** Hana and Ken wrote a note of the same event without knowing of each other; Hana's came later and is shown. */
const twoNotes = async (notes: { readonly hana: string; readonly ken: string }) => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const roster = await must(hana.store.people.createRosterMember(space, { name: '健' }));
  await hana.sync();
  await town.bind(space, 'ken', roster.id);
  const ken = await town.phone('ken');
  await ken.sync();
  const event = await must(
    ken.store.events.createEvent(space, { title: '餅つき', on: '2026-12-20', note: '臼を借りる' }),
  );
  await ken.sync();
  await hana.sync();
  hana.timers.pass(60_000);
  await must(hana.store.events.changeEvent(space, event.id, { note: notes.hana }));
  await must(ken.store.events.changeEvent(space, event.id, { note: notes.ken }));
  for (const phone of [hana, ken, hana, ken]) await phone.sync();
  return { hana, ken, space, event: event.id, hanaId: (await hana.store.spaces.findSpace(space))?.me.memberId };
};

test('Ken reads whose text is shown and keeps both', async () => {
  const { hana, ken, space, event, hanaId } = await twoNotes({ hana: '杵を3本', ken: 'もち米10キロ' });
  const [lost] = await ken.store.review.listReview();
  expect(lost).toMatchObject({
    type: 'superseded',
    otherId: hanaId,
    fields: [{ mine: 'もち米10キロ', shown: '杵を3本' }],
  });
  expect(lost && canKeepBoth(lost)).toBe(true);
  if (lost) await must(ken.store.review.keepBoth(lost));
  expect(await ken.store.review.countReview()).toBe(0);
  await ken.sync();
  await hana.sync();
  expect((await hana.store.events.findEvent(space, event))?.note).toBe('杵を3本\nもち米10キロ');
});

test('Hana, whose text is shown, takes in the text of the other as well', async () => {
  const { hana, space, event } = await twoNotes({ hana: '杵を3本', ken: 'もち米10キロ' });
  const [seen] = await hana.store.review.listReview();
  expect(seen).toMatchObject({ type: 'conflict', isMineShown: true, other: 'もち米10キロ' });
  if (seen) await must(hana.store.review.keepBoth(seen));
  expect((await hana.store.events.findEvent(space, event))?.note).toBe('杵を3本\nもち米10キロ');
  expect(await hana.store.review.countReview()).toBe(0);
});

test('two people who wrote the very same have nothing to look at', async () => {
  const { hana, ken } = await twoNotes({ hana: '杵を3本', ken: '杵を3本' });
  expect([await hana.store.review.countReview(), await ken.store.review.countReview()]).toEqual([0, 0]);
});

test('a date is one value: nobody is offered both', async () => {
  const { ken } = await twoNotes({ hana: '杵を3本', ken: 'もち米10キロ' });
  const [lost] = await ken.store.review.listReview();
  const date = lost && {
    ...lost,
    fields: lost.fields.map((field) => ({ ...field, field: 'on', mine: '2026-12-21', shown: '2026-12-20' })),
  };
  expect(date && canKeepBoth(date)).toBe(false);
});
