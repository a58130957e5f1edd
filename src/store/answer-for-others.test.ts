import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { votesOf } from './votes.ts';

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

/** Hana leads; Haru has a phone of their own, and both know the event. */
const twoOfAGroup = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const { id: haru } = await must(hana.store.people.createRosterMember(space, { name: 'ハル' }));
  const { id: event } = await must(hana.store.events.createEvent(space, { title: '清掃', on: '2026-11-29' }));
  const { id: meeting } = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
  await hana.sync();
  await town.bind(space, 'haru', haru);
  const phone = await town.phone('haru');
  await phone.sync();
  return { space, hana, haru, phone, event, meeting };
};

test('whoever answers without knowing that another typed for them is named for their own word', async () => {
  const { space, hana, haru, phone, event } = await twoOfAGroup();
  await must(hana.store.events.answerRsvp(space, event, { answer: 'yes', memberId: haru, how: 'phone_call' }));
  phone.timers.pass(1_000);
  await must(phone.store.events.answerRsvp(space, event, { answer: 'no' }));
  await hana.sync();
  await phone.sync();
  await hana.sync();
  const answerOf = async () => (await hana.store.events.listAnswers(space, event)).answers[0];
  expect(await answerOf()).toMatchObject({ answer: 'no', typedBy: null });
  // The same where they had answered before, and only the answer is another one.
  await must(hana.store.events.answerRsvp(space, event, { answer: 'yes', memberId: haru, how: 'phone_call' }));
  phone.timers.pass(1_000);
  await must(phone.store.events.answerRsvp(space, event, { answer: 'maybe' }));
  await hana.sync();
  await phone.sync();
  await hana.sync();
  expect(await answerOf()).toMatchObject({ answer: 'maybe', typedBy: null });
});

test('whoever votes without knowing that another typed for them keeps that ballot from being typed over', async () => {
  const { space, hana, haru, phone, meeting } = await twoOfAGroup();
  const choices = [
    { id: 'yes', text: '賛成' },
    { id: 'no', text: '反対' },
  ];
  const asked = { question: '会費を上げますか', choices, voice: 'open', agendaItemId: null } as const;
  const { id: vote } = await must(votesOf(hana.store).openVote(space, meeting, asked));
  await hana.sync();
  await phone.sync();
  await must(votesOf(hana.store).castFor(space, vote, haru, 'yes', 'phone_call'));
  phone.timers.pass(1_000);
  await must(votesOf(phone.store).castBallot(space, vote, 'no'));
  await hana.sync();
  await phone.sync();
  await hana.sync();
  const [ballot] = await votesOf(hana.store).listBallots(space, vote);
  expect(ballot).toMatchObject({ memberId: haru, choice: 'no', typedBy: null });
  expect(await votesOf(hana.store).castFor(space, vote, haru, 'yes', 'phone_call')).toMatchObject({
    ok: false,
    error: { code: 'policy.not_allowed' },
  });
});
