import { currentVersion, standingOf } from '#domain/agreement/current.ts';
import { answersIn, versionOf } from '#domain/agreement/record-version.ts';
import type { Fields } from '#domain/records.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { agreementsOf } from './agreements.ts';
import { consentsOf } from './consents.ts';
import { partiesOf } from './parties.ts';
import type { Store } from './store.ts';

const aoiId = '01999999-0000-7000-8000-000000000001';
const rikuId = '01999999-0000-7000-8000-000000000002';
const tomeId = '01999999-0000-7000-8000-000000000003';
const days = (count: number) => count * 86_400_000;

/** Three parties: Ichiro's, that of the students Aoi and Riku, and one of elderly people without any phone. */
const threeParties = async () => {
  const town = createTown();
  const ichiro = await town.phone('ichiro');
  const { space, parties } = await must(
    ichiro.store.spaces.createProject({
      name: '雪かき',
      parties: [
        { name: '町会', kind: 'area', brings: '道具置き場' },
        { name: '学生会', kind: 'student' },
        { name: '老人会', kind: 'civic' },
      ],
      founderParty: 0,
      founderName: '一郎',
      isHeld: false,
      charter: { whose: 'お年寄り', trouble: '雪かきができない', change: '昼までに歩ける', startOn: '2026-12-01' },
    }),
  );
  const [area = '', students = '', elders = ''] = parties;
  await ichiro.sync();
  const [aoi, riku] = [await town.phone('aoi'), await town.phone('riku')];
  await town.addMember(space, { id: aoiId, name: 'あおい', role: 'representative', partyId: students }, 'aoi');
  await town.addMember(space, { id: rikuId, name: 'りく', role: 'deputy', partyId: students }, 'riku');
  await town.addMember(space, { id: tomeId, name: 'トメ', role: 'representative', partyId: elders }, null);
  for (const phone of [ichiro, aoi, riku]) await phone.sync();
  return { town, space, area, students, elders, ichiro, aoi, riku };
};

const begun = { form: 'jikko', citySet: 'kanazawa@1', language: 'ja', title: '雪かきの約束' } as const;
const first = { ...begun, clauses: { purpose: '道をあける', roles: '町会は道具' } };

/** What a phone says about all versions. */
const lookAt = async (store: Store, space: string) => {
  const [records, consents, parties] = await Promise.all([
    agreementsOf(store).listAgreements(space),
    consentsOf(store).listAllConsents(space),
    partiesOf(store).listParties(space),
  ]);
  const versions = records.map((record) => versionOf(record.id, record as unknown as Fields));
  const answers = answersIn(consents as unknown as Fields[]);
  const live = parties.map(({ id }) => id);
  return {
    current: currentVersion(versions, answers, live)?.number ?? null,
    states: Object.fromEntries(versions.map((one) => [one.number, standingOf(one, answers, live).state])),
    consents,
  };
};

test('three parties agree on their own phones without a network, one by paper; the result is the same for all', async () => {
  const { space, elders, ichiro, aoi, riku } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await must(
    agreementsOf(ichiro.store).changeDraft(space, id, { 'clause.roles': '町会は道具と場所', 'point.p1': true }),
  );
  await must(agreementsOf(ichiro.store).lay(space, id));
  for (const phone of [ichiro, aoi, riku]) await phone.sync();

  for (const phone of [ichiro, aoi]) phone.setOnline(false);
  await must(consentsOf(ichiro.store).giveConsent(space, id, { answer: 'yes' }));
  const paper = { partyId: elders, answer: 'yes', origin: 'paper', isByDeputy: false, givenOn: '2026-11-20' } as const;
  await must(consentsOf(ichiro.store).typeConsent(space, id, { ...paper, memberId: tomeId }));
  await must(consentsOf(aoi.store).giveConsent(space, id, { answer: 'yes', note: ' 12月から ' }));
  expect((await lookAt(ichiro.store, space)).current).toBeNull();
  for (const phone of [ichiro, aoi]) phone.setOnline(true);
  for (const phone of [ichiro, aoi, riku, ichiro]) await phone.sync();

  for (const { store } of [ichiro, aoi, riku]) {
    const { current, states, consents } = await lookAt(store, space);
    expect([current, states]).toEqual([1, { 1: 'agreed' }]);
    expect(consents.find(({ partyId }) => partyId === elders)).toMatchObject({ origin: 'paper', memberId: tomeId });
    expect(consents.find(({ partyId }) => partyId === elders)?.typedBy).toBeTruthy();
    expect(consents.find(({ memberId }) => memberId === aoiId)).toMatchObject({ note: '12月から', isByDeputy: false });
    expect(consents.find(({ memberId }) => memberId === aoiId)?.deputyId).toBe(rikuId);
  }
  expect(await agreementsOf(aoi.store).changeDraft(space, id, { title: '別' })).toMatchObject({
    error: { code: 'agreement.laid' },
  });
  expect(await agreementsOf(aoi.store).withdraw(space, id)).toMatchObject({ error: { code: 'agreement.agreed' } });
});

test('a new version starts from the old words, and the old one stays until all agree to the new one', async () => {
  const { space, elders, ichiro, aoi } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await must(agreementsOf(ichiro.store).lay(space, id));
  await ichiro.sync();
  await aoi.sync();
  const paper = { partyId: elders, answer: 'yes', origin: 'paper', isByDeputy: false, givenOn: '2026-11-20' } as const;
  const all = async (about: string) => {
    await must(consentsOf(ichiro.store).giveConsent(space, about, { answer: 'yes' }));
    await must(consentsOf(ichiro.store).typeConsent(space, about, paper));
    await ichiro.sync();
    expect((await lookAt(ichiro.store, space)).states[about === id ? 1 : 2]).toBe('asking');
    await aoi.sync();
    await must(consentsOf(aoi.store).giveConsent(space, about, { answer: 'yes' }));
    await aoi.sync();
    await ichiro.sync();
  };
  await all(id);
  const second = await must(agreementsOf(aoi.store).createVersion(space, id));
  await must(
    agreementsOf(aoi.store).changeDraft(space, second.id, { 'clause.roles': '学生会も道具', changeNote: '人が増えた' }),
  );
  await must(agreementsOf(aoi.store).lay(space, second.id));
  await aoi.sync();
  await ichiro.sync();
  expect(await agreementsOf(ichiro.store).findAgreement(space, second.id)).toMatchObject({
    number: 2,
    replaces: id,
    'clause.purpose': '道をあける',
    'made.roles': '町会は道具',
  });
  expect(await lookAt(ichiro.store, space)).toMatchObject({ current: 1, states: { 1: 'agreed', 2: 'asking' } });
  await all(second.id);
  for (const { store } of [ichiro, aoi]) expect((await lookAt(store, space)).current).toBe(2);
});

test('who read other words than those that were laid in the end is asked again, and nothing they wrote is lost', async () => {
  const { space, ichiro, aoi } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await ichiro.sync();
  await aoi.sync();
  ichiro.setOnline(false);
  await must(agreementsOf(ichiro.store).lay(space, id));
  await must(consentsOf(ichiro.store).giveConsent(space, id, { answer: 'yes', note: 'よろしく' }));
  await must(agreementsOf(aoi.store).changeDraft(space, id, { 'clause.purpose': '道と歩道をあける' }));
  await aoi.sync();
  ichiro.setOnline(true);
  await ichiro.sync();
  expect((await lookAt(ichiro.store, space)).consents).toEqual([]);
  expect(JSON.stringify(await ichiro.store.review.listReview())).toContain('よろしく');
  expect(await ichiro.store.review.listReview()).toMatchObject([{ type: 'refused', code: 'consent.text_changed' }]);
  await must(consentsOf(ichiro.store).giveConsent(space, id, { answer: 'yes' }));
  await ichiro.sync();
  expect((await lookAt(ichiro.store, space)).consents).toHaveLength(1);
});

test('a change that comes after the laying is refused and its words stay with who wrote them', async () => {
  const { space, ichiro, aoi } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await ichiro.sync();
  await aoi.sync();
  aoi.setOnline(false);
  await must(agreementsOf(aoi.store).changeDraft(space, id, { 'clause.purpose': 'あおいの文' }));
  await must(agreementsOf(ichiro.store).lay(space, id));
  await ichiro.sync();
  aoi.setOnline(true);
  await aoi.sync();
  expect(await agreementsOf(aoi.store).findAgreement(space, id)).toMatchObject({ 'clause.purpose': '道をあける' });
  expect(await aoi.store.review.listReview()).toMatchObject([{ type: 'refused', code: 'agreement.laid' }]);
  expect(JSON.stringify(await aoi.store.review.listReview())).toContain('あおいの文');
});

test('representative and deputy who answer differently without a network are told of it', async () => {
  const { space, students, ichiro, aoi, riku } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await must(agreementsOf(ichiro.store).lay(space, id));
  for (const phone of [ichiro, aoi, riku]) await phone.sync();
  for (const phone of [aoi, riku]) phone.setOnline(false);
  await must(consentsOf(aoi.store).giveConsent(space, id, { answer: 'yes' }));
  riku.timers.pass(5_000);
  await must(consentsOf(riku.store).giveConsent(space, id, { answer: 'no', note: '費用が心配' }));
  for (const phone of [aoi, riku]) phone.setOnline(true);
  for (const phone of [aoi, riku, aoi]) await phone.sync();
  for (const { store } of [aoi, riku]) {
    const { consents } = await lookAt(store, space);
    expect(consents.filter(({ partyId }) => partyId === students)).toMatchObject([
      { answer: 'no', memberId: rikuId, isByDeputy: true, note: '費用が心配' },
    ]);
  }
  expect((await aoi.store.review.listReview()).length).toBeGreaterThan(0);
});

test('after fourteen days the others may go on without a silent party; that is no consent of all', async () => {
  const { town, space, students, elders, ichiro } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await must(agreementsOf(ichiro.store).lay(space, id));
  await must(consentsOf(ichiro.store).giveConsent(space, id, { answer: 'yes' }));
  const call = { partyId: elders, answer: 'yes', origin: 'call', isByDeputy: false, givenOn: '2026-11-22' } as const;
  await must(consentsOf(ichiro.store).typeConsent(space, id, call));
  const goOn = () => agreementsOf(ichiro.store).goOnWithout(space, id, [students], '二回連絡した');
  expect(await goOn()).toMatchObject({ error: { code: 'agreement.too_early' } });
  town.pass(days(15));
  ichiro.timers.pass(days(15));
  const done = await must(goOn());
  await ichiro.sync();
  expect(await lookAt(ichiro.store, space)).toMatchObject({ current: null, states: { 1: 'going' } });
  expect(await agreementsOf(ichiro.store).findAgreement(space, id)).toMatchObject({
    [`goOn.${students}`]: '二回連絡した',
    [`goOnOn.${students}`]: '2026-12-07',
  });
  await must(done.undo());
  await ichiro.sync();
  expect((await lookAt(ichiro.store, space)).states).toEqual({ 1: 'asking' });
});

test('who comes after takes the seat over; an answer can be taken back at once', async () => {
  const { space, ichiro, aoi, riku } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await must(agreementsOf(ichiro.store).lay(space, id));
  for (const phone of [ichiro, aoi, riku]) await phone.sync();
  const given = await must(consentsOf(aoi.store).giveConsent(space, id, { answer: 'yes' }));
  await aoi.sync();
  await riku.sync();
  await must(consentsOf(riku.store).takeOver(space, given.id));
  await riku.sync();
  await aoi.sync();
  expect((await lookAt(aoi.store, space)).consents).toMatchObject([
    { memberId: aoiId, successorId: rikuId, succeededOn: '2026-11-22' },
  ]);
  const mine = await must(consentsOf(ichiro.store).giveConsent(space, id, { answer: 'no' }));
  await must(mine.undo());
  const { states, consents } = await lookAt(ichiro.store, space);
  expect(states).toEqual({ 1: 'asking' });
  expect(consents.find(({ id: one }) => one === mine.id)?.answer).toBeNull();
});

test('a draft that was thrown away can be found again', async () => {
  const { space, ichiro } = await threeParties();
  const { id } = await must(agreementsOf(ichiro.store).createAgreement(space, first));
  await must(agreementsOf(ichiro.store).deleteDraft(space, id));
  expect(await agreementsOf(ichiro.store).listAgreements(space)).toEqual([]);
  expect(await agreementsOf(ichiro.store).listDeletedDrafts(space)).toMatchObject([{ id, title: '雪かきの約束' }]);
  await must(agreementsOf(ichiro.store).restoreDraft(space, id));
  expect(await agreementsOf(ichiro.store).listAgreements(space)).toHaveLength(1);
});

test('the plan tells its aim, what the parties bring and who speaks for them', async () => {
  const { space, ichiro } = await threeParties();
  await must(
    ichiro.store.people.changeMember(space, (await ichiro.store.spaces.findSpace(space))?.me.memberId ?? '', {
      office: '会長',
    }),
  );
  const facts = await agreementsOf(ichiro.store).planFacts(space);
  expect(facts).toMatchObject({ whose: 'お年寄り', startOn: '2026-12-01', costs: '' });
  expect(
    facts.parties.map(({ name, brings, representative, deputy }) => [name, brings, representative, deputy]),
  ).toEqual([
    ['学生会', '', 'あおい', 'りく'],
    ['町会', '道具置き場', '会長 一郎', ''],
    ['老人会', '', 'トメ', ''],
  ]);
});
