/** Two parties of one project, who answer without seeing each other: told over any wire and any server. */
import { resultsOf } from '#store/round-results.ts';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { type MakeTown, must, type Town } from '../phones.ts';
import { expect, test } from 'vitest';

/** A project of a group and the city: Hana speaks for the group, Sato for the city. */
const twoParties = async <T extends Town>(makeTown: MakeTown<T>, options: { isOffline?: boolean } = {}) => {
  const town = await makeTown();
  const hana = await town.phone('hana');
  const project = await must(
    hana.store.spaces.createProject({
      name: '河川敷をきれいに',
      parties: [
        { name: '桜町町会', kind: 'area' },
        { name: '金沢市', kind: 'city' },
      ],
      founderParty: 0,
      founderName: '花',
      isHeld: options.isOffline ?? false,
    }),
  );
  const { space, parties, member: hanaId } = project;
  const [own = '', city = ''] = parties;
  return { town, hana, space, own, city, hanaId };
};

/** The same with Sato on a phone of his own. */
export const withSato = async <T extends Town>(makeTown: MakeTown<T>) => {
  const project = await twoParties(makeTown);
  const { town, hana, space, city } = project;
  await hana.sync();
  const sato = await town.phone('sato');
  await town.addMember(space, { id: satoId, name: '佐藤', role: 'representative', partyId: city }, 'sato');
  await sato.sync();
  await hana.sync();
  return { ...project, sato };
};

export const satoId = '01999999-0000-7000-8000-000000000001';
export const question = { itemId: 'm1', subject: 'us' } as const;
export const round = { phase: 'mid', set: 'kanazawa-7@1', length: 'short', dueOn: '2026-12-01' } as const;

/** @param makeTown is called once for each story */
export const tellTwoParties = (makeTown: MakeTown): void => {
  test('each party answers on its own phone and sees the other only when all show at once', async () => {
    const { hana, sato, space, own, city } = await withSato(makeTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'phones' }));
    await hana.sync();
    await sato.sync();

    expect(await sato.store.sheets.writeAnswer(space, id, { ...question, rating: 2 })).toMatchObject({
      ok: false,
      error: { code: 'round.promise_missing' },
    });
    for (const [phone, rating] of [
      [hana, 4],
      [sato, 2],
    ] as const) {
      await must(phone.store.rounds.givePromise(space, id));
      await must(phone.store.sheets.writeAnswer(space, id, { ...question, rating }));
      await must(phone.store.sheets.writeComment(space, id, 'm1', `${rating}と思う`));
    }
    await must(hana.store.sheets.handIn(space, id));
    for (const phone of [hana, sato, hana]) await phone.sync();
    expect(await hana.store.rounds.show(space, id)).toMatchObject({ ok: false, error: { code: 'round.not_complete' } });
    expect(
      await sato.db.rows
        .where('[kindKey+sort]')
        .between([`${space}/assessment`, ''], [`${space}/assessment`, '~'])
        .count(),
    ).toBe(1);

    await must(sato.store.sheets.handIn(space, id));
    await sato.sync();
    await hana.sync();
    const progress = await hana.store.rounds.progressOfRound(space, id);
    expect(progress?.isReady).toBe(true);
    expect(progress?.parties.map(({ answered, expected, isPromised }) => [answered, expected, isPromised])).toEqual([
      [1, 1, true],
      [1, 1, true],
    ]);
    await must(hana.store.rounds.show(space, id));
    expect(await hana.store.rounds.isShowing(space, id)).toBe(true);
    await hana.sync();
    await sato.sync();
    expect(await hana.store.rounds.isShowing(space, id)).toBe(false);
    for (const phone of [hana, sato]) {
      const result = await resultsOf(phone.store).findResult(space, id);
      expect(result?.partyIds).toEqual([own, city]);
      expect(result?.parties.map((party) => [party.partyId, party.cells['m1.us']])).toEqual([
        [own, { state: 'shown', n: 1, sum: 4, unknown: 0, spread: null }],
        [city, { state: 'shown', n: 1, sum: 2, unknown: 0, spread: null }],
      ]);
      expect(result?.comments.map((comment) => comment.text)).toEqual(['2と思う', '4と思う']);
    }
  });

  test('one phone goes round: nothing is listed or sent before the showing, which works without a network', async () => {
    const { hana, space, own, city } = await twoParties(makeTown);
    await hana.sync();
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'onePhone' }));
    await hana.sync();
    for (const party of [own, city]) {
      await must(hana.store.rounds.givePromise(space, id, party));
      const key = await must(sealedSheetsOf(hana.store).startPass(space, id, party));
      await must(sealedSheetsOf(hana.store).writeSealedAnswer(key, 'm1', 'us', party === own ? 3 : 1));
      await must(sealedSheetsOf(hana.store).writeSealedComment(key, 'm1', 'ひとこと'));
      await must(sealedSheetsOf(hana.store).sealSheet(key));
      expect(await sealedSheetsOf(hana.store).findOpenSheet(key)).toBeUndefined();
      expect(await sealedSheetsOf(hana.store).writeSealedAnswer(key, 'm1', 'us', 4)).toMatchObject({
        error: { code: 'sheet.sealed' },
      });
    }
    expect(JSON.stringify(await hana.db.outbox.toArray())).not.toContain('ひとこと');
    expect((await hana.store.rounds.progressOfRound(space, id))?.isReady).toBe(true);

    hana.setOnline(false);
    await must(sealedSheetsOf(hana.store).showPassed(space, id));
    const offline = await resultsOf(hana.store).findResult(space, id);
    expect(offline?.parties.map((party) => party.cells['m1.us']?.state)).toEqual(['shown', 'shown']);
    expect(await hana.db.sealed.count()).toBe(0);

    hana.setOnline(true);
    await hana.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    expect(await resultsOf(hana.store).findResult(space, id)).toEqual(offline);
  });

  test('one phone, 1人1枚: the names of the seats are gone after the showing', async () => {
    const { town, hana, space, own, city, hanaId } = await twoParties(makeTown);
    const evaluators = [hanaId];
    for (const name of ['健', '梅']) {
      evaluators.push((await must(hana.store.people.createRosterMember(space, { name, partyId: own }))).id);
    }
    await hana.sync();
    for (const seat of [2, 3, 4]) {
      const id = `01999999-0000-7000-8000-00000000000${seat}`;
      await town.addMember(space, { id, name: `市${seat}`, role: 'member', partyId: city }, null);
      evaluators.push(id);
    }
    await hana.sync();
    const { id } = await must(
      hana.store.rounds.createRound(space, { ...round, voice: 'anonymous', collect: 'onePhone', evaluators }),
    );
    for (const party of [own, city]) {
      await must(hana.store.rounds.givePromise(space, id, party));
      for (const rating of [4, 3, 3] as const) {
        const key = await must(sealedSheetsOf(hana.store).startPass(space, id, party));
        await must(sealedSheetsOf(hana.store).writeSealedAnswer(key, 'm1', 'us', rating));
        await must(sealedSheetsOf(hana.store).sealSheet(key));
      }
    }
    await must(sealedSheetsOf(hana.store).showPassed(space, id));
    const offline = await resultsOf(hana.store).findResult(space, id);
    expect(offline?.parties.map((party) => party.cells['m1.us'])).toEqual([
      { state: 'shown', n: 3, sum: 10, unknown: 0, spread: null },
      { state: 'shown', n: 3, sum: 10, unknown: 0, spread: null },
    ]);
    await hana.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    expect(await resultsOf(hana.store).findResult(space, id)).toMatchObject({ parties: offline?.parties });
    expect(JSON.stringify(await hana.db.rows.toArray())).not.toContain('answer.m1');
  });

  test('a charter goes forward only', async () => {
    const { hana, space } = await twoParties(makeTown, { isOffline: true });
    await must(hana.store.projects.changeCharter(space, { issue: 'ごみが多い' }));
    await must(hana.store.projects.changeStage(space, 'see'));
    expect(await hana.store.projects.changeStage(space, 'do')).toMatchObject({
      error: { code: 'project.stage_backwards' },
    });
    await must(hana.store.projects.startNextCycle(space));
    expect(await hana.store.projects.findProject(space)).toMatchObject({
      stage: 'plan',
      cycle: 2,
      issue: 'ごみが多い',
    });
  });
};
