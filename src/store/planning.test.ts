import { placementOf } from '#domain/placement/placement.ts';
import { keysOf } from '#domain/records.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { satoId, withSato } from '#testing/scenarios/two-parties.ts';
import { createTestStore } from '#testing/test-store.ts';
import { describe, expect, test } from 'vitest';
import { issueCardsOf } from './issue-cards.ts';
import { type PlacementAnswer, plansOf } from './plans.ts';

const set = 'sample@1';
const rules = {
  placement: [
    {
      id: 'alone',
      options: [
        { id: 'yes', to: { end: 'alone' } },
        { id: 'no', to: { question: 'lead' } },
      ],
    },
    {
      id: 'lead',
      options: [
        { id: 'both', to: { domain: 'd3' } },
        { id: 'citizens', to: { domain: 'd2' } },
      ],
    },
  ],
  domains: [
    { id: 'd2', forms: ['grant'] },
    { id: 'd3', forms: ['joint', 'committee'] },
  ],
};
const answer = (question: string, option: string): PlacementAnswer => ({ set, rules, question, option });
const snow = { title: '雪', whose: 'お年寄り', place: '三丁目', seenOn: '2026-11-20' };

describe('困りごと of a group', () => {
  test('a card is written, changed, thrown away and brought back', async () => {
    const { store } = await createTestStore();
    const { space } = await foundGroup(store);
    const cards = issueCardsOf(store);
    expect(await cards.createCard(space, { title: ' ' })).toMatchObject({ error: { code: 'field.required' } });
    const { id } = await must(cards.createCard(space, snow));
    await must(cards.changeCard(space, id, { trouble: '戸が開かない' }));
    expect(await cards.findCard(space, id)).toMatchObject({ ...snow, trouble: '戸が開かない', state: 'open' });
    const gone = await must(cards.deleteCard(space, id));
    expect(await cards.listCards(space)).toEqual([]);
    await must(gone.undo());
    expect((await cards.listCards(space)).map((card) => card.id)).toEqual([id]);
  });

  test('a card that is solved stays to be found, and can be opened again', async () => {
    const { store } = await createTestStore();
    const { space } = await foundGroup(store);
    const cards = issueCardsOf(store);
    const { id } = await must(cards.createCard(space, snow));
    const solved = await must(cards.changeState(space, id, 'solved'));
    expect((await cards.listCards(space))[0]?.state).toBe('solved');
    await must(solved.undo());
    expect((await cards.findCard(space, id))?.state).toBe('open');
  });

  test('who can solve it is noted with the last answer, and open again when an earlier answer changes', async () => {
    const { store } = await createTestStore();
    const { space } = await foundGroup(store);
    const cards = issueCardsOf(store);
    const { id } = await must(cards.createCard(space, snow));
    for (const question of ['self', 'mutual', 'public']) await must(cards.answerTriage(space, id, question, 'no'));
    expect((await cards.findCard(space, id))?.triage).toBe('together');
    await must(cards.answerTriage(space, id, 'self', 'yes'));
    expect((await cards.findCard(space, id))?.triage).toBe('self');
    await must(cards.answerTriage(space, id, 'self', 'no'));
    expect((await cards.findCard(space, id))?.triage).toBe('together');
  });

  test('a project begun from a card has a card of its own, and the first one knows where it went', async () => {
    const { store } = await createTestStore();
    const { space } = await foundGroup(store);
    const cards = issueCardsOf(store);
    const { id } = await must(cards.createCard(space, snow));
    for (const question of ['self', 'mutual', 'public']) await must(cards.answerTriage(space, id, question, 'no'));
    const project = await must(
      store.spaces.createProject({
        name: '雪かき',
        parties: [{ name: '桜町町会', kind: 'area' }],
        founderParty: 0,
        founderName: '花',
        isHeld: false,
      }),
    );
    await must(cards.beginTogether(space, id, project.space));
    expect(await cards.findCard(space, id)).toMatchObject({ state: 'taken', projectSpaceId: project.space });
    const [copy] = await cards.listCards(project.space);
    expect(copy).toMatchObject({ ...snow, triage: 'together', 'triageAnswer.public': 'no', authorId: project.member });
  });
});

describe('the plan of a project on two phones', () => {
  test('two people answer without a network; both answers arrive, and both phones show the same domain', async () => {
    const { hana, sato, space } = await withSato(createTown);
    hana.setOnline(false);
    sato.setOnline(false);
    await must(plansOf(hana.store).answerPlacement(space, answer('alone', 'no')));
    await must(plansOf(sato.store).answerPlacement(space, answer('lead', 'citizens')));
    hana.setOnline(true);
    sato.setOnline(true);
    for (const phone of [hana, sato, hana]) await phone.sync();
    for (const phone of [hana, sato]) {
      const { project } = await plansOf(phone.store).readPlan(space);
      expect(placementOf(project, rules)).toMatchObject({ domain: 'd2', form: null });
      expect(await phone.store.review.listReview()).toEqual([]);
    }
    await must(plansOf(hana.store).chooseForm(space, rules, 'grant'));
    await hana.sync();
    await sato.sync();
    const { project } = await plansOf(sato.store).readPlan(space);
    expect(project).toMatchObject({ domain: 'd2', isTogether: true, form: 'grant', placementSet: set });
  });

  test('two people tick different points at once and none is lost', async () => {
    const { hana, sato, space } = await withSato(createTown);
    await must(plansOf(hana.store).tick(space, 'point', 'name', true));
    await must(plansOf(hana.store).tick(space, 'effect', 'trust', true));
    await must(plansOf(sato.store).tick(space, 'point', 'place', true));
    for (const phone of [hana, sato, hana]) await phone.sync();
    for (const phone of [hana, sato]) {
      const { project } = await plansOf(phone.store).readPlan(space);
      expect(keysOf(project ?? {}, 'point').sort()).toEqual(['name', 'place']);
      expect(keysOf(project ?? {}, 'effect')).toEqual(['trust']);
    }
    await must(plansOf(sato.store).tick(space, 'point', 'name', false));
    await sato.sync();
    await hana.sync();
    expect(keysOf((await plansOf(hana.store).readPlan(space)).project ?? {}, 'point')).toEqual(['place']);
  });

  test('the honest end is noted and can be reconsidered; the answers given before are still there', async () => {
    const { hana, space } = await withSato(createTown);
    const plans = plansOf(hana.store);
    await must(plans.answerPlacement(space, answer('alone', 'no')));
    await must(plans.answerPlacement(space, answer('lead', 'both')));
    await must(plans.chooseForm(space, rules, 'joint'));
    await must(plans.answerPlacement(space, answer('alone', 'yes')));
    expect((await plans.readPlan(space)).project).toMatchObject({ isTogether: false, domain: null, form: null });
    await must(plans.answerPlacement(space, answer('alone', 'no')));
    const { project } = await plans.readPlan(space);
    expect(project).toMatchObject({ isTogether: true, domain: 'd3', 'placement.lead': 'both' });
  });

  test('another city’s questions begin anew', async () => {
    const { hana, space } = await withSato(createTown);
    const plans = plansOf(hana.store);
    await must(plans.answerPlacement(space, answer('alone', 'no')));
    await must(plans.beginPlacement(space, 'other@1'));
    const { project } = await plans.readPlan(space);
    expect(keysOf(project ?? {}, 'placement')).toEqual([]);
    expect(project?.placementSet).toBe('other@1');
  });

  test('somebody who does not lead neither answers nor ticks', async () => {
    const { town, hana, space, city } = await withSato(createTown);
    const helper = { id: satoId.replace(/1$/, '2'), name: 'みお', role: 'member', partyId: city };
    await town.addMember(space, helper, 'mio');
    const mio = await town.phone('mio');
    await hana.sync();
    await mio.store.spaces.adopt(space, helper.id);
    await mio.sync();
    for (const done of [
      await plansOf(mio.store).answerPlacement(space, answer('alone', 'no')),
      await plansOf(mio.store).tick(space, 'point', 'name', true),
    ])
      expect(done).toMatchObject({ ok: false, error: { code: 'policy.not_allowed' } });
    await must(issueCardsOf(mio.store).createCard(space, snow));
  });
});
