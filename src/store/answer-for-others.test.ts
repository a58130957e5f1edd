import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';

test('an answer told by phone keeps who typed it and how, until whoever it is of answers for themselves', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space, member } = await foundGroup(hana.store);
  const { id: haru } = await must(hana.store.people.createRosterMember(space, { name: 'ハル' }));
  const { id: event } = await must(hana.store.events.createEvent(space, { title: '清掃', on: '2026-11-29' }));
  const answerOf = async () => (await hana.store.events.listAnswers(space, event)).answers[0];
  await must(hana.store.events.answerRsvp(space, event, { answer: 'yes', memberId: haru, how: 'phone_call' }));
  expect(await answerOf()).toMatchObject({ memberId: haru, answer: 'yes', typedBy: member, how: 'phone_call' });
  await must(hana.store.events.answerRsvp(space, event, { answer: 'no', memberId: haru, how: 'paper' }));
  expect(await answerOf()).toMatchObject({ answer: 'no', typedBy: member, how: 'paper' });
  await hana.sync();
  await town.bind(space, 'haru', haru);
  const phone = await town.phone('haru');
  await phone.sync();
  await must(phone.store.events.answerRsvp(space, event, { answer: 'yes' }));
  await phone.sync();
  await hana.sync();
  expect(await answerOf()).toMatchObject({ memberId: haru, answer: 'yes', typedBy: null, how: null });
  expect(await phone.store.review.countReview()).toBe(0);
});
