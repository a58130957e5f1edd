/** Ways to answer without a phone of one's own, and what comes late: told over any wire and any server. */
import type { Counts } from '#domain/evaluation/cell.ts';
import type { Hands } from '#domain/evaluation/hands.ts';
import { surveyFigures } from '#domain/evaluation/survey.ts';
import { partiesOf } from '#store/parties.ts';
import { roundEndOf } from '#store/round-end.ts';
import { resultsOf } from '#store/round-results.ts';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { surveysOf } from '#store/surveys.ts';
import { typedSheetsOf } from '#store/typed-sheets.ts';
import { type MakeTown, must } from '../phones.ts';
import { question, round, withSato } from './two-parties.ts';
import { expect, test } from 'vitest';

/** @param makeTown is called once for each story */
export const tellWaysToAnswer = (makeTown: MakeTown): void => {
  test('Hana types in the paper of somebody without a phone; nothing of it stays on her phone', async () => {
    const { hana, sato, space, own, hanaId } = await withSato(makeTown);
    const ume = await must(hana.store.people.createRosterMember(space, { name: '梅', partyId: own }));
    const evaluators = [hanaId, ume.id];
    const { id } = await must(
      hana.store.rounds.createRound(space, { ...round, voice: 'anonymous', collect: 'phones', evaluators }),
    );
    await must(hana.store.rounds.givePromise(space, id));
    const typing = typedSheetsOf(hana.store);
    const key = await must(typing.startTyping(space, { roundId: id, partyId: own, origin: 'paper', memberId: ume.id }));
    await must(sealedSheetsOf(hana.store).writeSealedAnswer(key, 'm1', 'us', 1));
    await must(sealedSheetsOf(hana.store).writeSealedComment(key, 'm1', 'うめのことば'));
    expect(JSON.stringify(await hana.db.outbox.toArray())).not.toContain('うめのことば');
    await must(typing.handInTyped(key));
    await hana.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    expect((await hana.store.rounds.progressOfRound(space, id))?.parties[0]).toMatchObject({
      answered: 1,
      expected: 2,
    });
    for (const phone of [hana, sato]) {
      await phone.sync();
      expect(JSON.stringify([await phone.db.rows.toArray(), await phone.db.sealed.toArray()])).not.toContain(
        'うめのことば',
      );
    }
    const again = await must(
      typing.startTyping(space, { roundId: id, partyId: own, origin: 'proxy', memberId: ume.id }),
    );
    await typing.handInTyped(again);
    await hana.sync();
    expect((await hana.store.review.listReview())[0]).toMatchObject({ code: 'round.already_answered' });
  });

  test('the paper of a party becomes its one sheet, and says that it came from paper', async () => {
    const { hana, space, own } = await withSato(makeTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'phones' }));
    await must(hana.store.rounds.givePromise(space, id));
    await must(hana.store.sheets.writeAnswer(space, id, { ...question, rating: 4 }));
    const key = await must(
      typedSheetsOf(hana.store).startTyping(space, { roundId: id, partyId: own, origin: 'paper' }),
    );
    await must(sealedSheetsOf(hana.store).writeSealedAnswer(key, 'm1', 'us', 2));
    await must(typedSheetsOf(hana.store).handInTyped(key));
    await hana.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    expect(await hana.store.sheets.findOwnSheet(space, id)).toMatchObject({
      origin: 'paper',
      isDone: true,
      answers: { 'm1.us': 2 },
    });
  });

  test('hands counted without names come to the same figures on this phone and on the server', async () => {
    const { town, hana, space, own, city, hanaId } = await withSato(makeTown);
    const evaluators = [hanaId];
    for (const name of ['健', '梅']) {
      evaluators.push((await must(hana.store.people.createRosterMember(space, { name, partyId: own }))).id);
    }
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
      const key = await must(
        typedSheetsOf(hana.store).startTyping(space, { roundId: id, partyId: party, origin: 'hands' }),
      );
      const agreed: Counts = [0, 0, 0, party === own ? 3 : 2];
      const counts: Hands['counts'] = { 'm1.us': [0, 1, 1, 1], 'm2.all': agreed };
      await must(typedSheetsOf(hana.store).writeHands(key, { people: 3, counts }));
      expect((await hana.store.rounds.progressOfRound(space, id))?.isReady).toBe(false);
      await must(typedSheetsOf(hana.store).sealHands(key, ['m1.us', 'm2.all']));
    }
    expect((await hana.store.rounds.progressOfRound(space, id))?.isReady).toBe(true);
    hana.setOnline(false);
    await must(sealedSheetsOf(hana.store).showPassed(space, id));
    const offline = await resultsOf(hana.store).findResult(space, id);
    const shown = { state: 'shown', n: 3, sum: 9, unknown: 0, spread: null };
    expect(offline?.parties.map(({ cells }) => [cells['m1.us'], cells['m2.all']])).toEqual([
      [shown, { state: 'agree', band: 'strong' }],
      [shown, undefined],
    ]);
    hana.setOnline(true);
    await hana.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    expect(await resultsOf(hana.store).findResult(space, id)).toMatchObject({ parties: offline?.parties });
  });

  test('a sheet that comes after the showing stays with its writer, and added later it changes no figure', async () => {
    const { hana, sato, space, city } = await withSato(makeTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'phones' }));
    await hana.sync();
    await sato.sync();
    for (const phone of [hana, sato]) {
      await must(phone.store.rounds.givePromise(space, id));
      await must(phone.store.sheets.writeAnswer(space, id, { ...question, rating: 4 }));
      await must(phone.store.sheets.handIn(space, id));
      await phone.sync();
    }
    sato.setOnline(false);
    await must(sato.store.sheets.takeBack(space, id));
    await must(sato.store.sheets.writeAnswer(space, id, { ...question, rating: 1 }));
    await must(sato.store.sheets.writeComment(space, id, 'm1', 'おそい一言'));
    await must(sato.store.sheets.handIn(space, id));
    await hana.sync();
    await must(hana.store.rounds.show(space, id));
    await hana.sync();
    const before = (await resultsOf(hana.store).findResult(space, id))?.parties;
    sato.setOnline(true);
    await sato.sync();
    expect(JSON.stringify(await hana.db.rows.toArray())).not.toContain('おそい一言');
    const late = await roundEndOf(sato.store).findLateSheet(space, id);
    expect(late?.sheet).toMatchObject({ answers: { 'm1.us': 1 }, comments: { m1: 'おそい一言' } });
    await must(roundEndOf(sato.store).fileAddendum(space, id, { text: 'あとから', late }));
    expect(await roundEndOf(sato.store).findLateSheet(space, id)).toBeUndefined();
    await sato.sync();
    await hana.sync();
    const [filed] = await roundEndOf(hana.store).listAddenda(space, id);
    expect(filed).toMatchObject({ partyId: city, text: 'あとから', 'answer.m1.us': 1, 'comment.m1': 'おそい一言' });
    expect((await resultsOf(hana.store).findResult(space, id))?.parties).toEqual(before);
  });

  test('two phones were passed round: the sheets of the second one are nobody’s own late sheet, and stay', async () => {
    const { hana, sato, space, own, city } = await withSato(makeTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'onePhone' }));
    for (const party of [own, city]) await must(hana.store.rounds.givePromise(space, id, party));
    for (const phone of [hana, sato]) await phone.sync();
    hana.setOnline(false);
    for (const phone of [sato, hana]) {
      for (const party of [city, own]) {
        const key = await must(sealedSheetsOf(phone.store).startPass(space, id, party));
        await must(sealedSheetsOf(phone.store).writeSealedComment(key, 'm1', `一言${party}`));
        await must(sealedSheetsOf(phone.store).sealSheet(key));
      }
      await must(sealedSheetsOf(phone.store).showPassed(space, id));
      phone.setOnline(true);
      await phone.sync();
    }
    expect((await hana.store.review.listReview())[0]).toMatchObject({ type: 'refused', code: 'round.not_open' });
    expect(await roundEndOf(hana.store).findLateSheet(space, id)).toBeUndefined();
  });

  test('a paper without a name that was typed in too late is not the late sheet of whoever typed it', async () => {
    const { hana, sato, space, own, hanaId } = await withSato(makeTown);
    const ume = await must(hana.store.people.createRosterMember(space, { name: '梅', partyId: own }));
    await hana.sync();
    await sato.sync();
    const evaluators = [hanaId, ume.id];
    const overdue = { ...round, dueOn: '2020-01-01', voice: 'anonymous', collect: 'phones', evaluators } as const;
    const { id } = await must(hana.store.rounds.createRound(space, overdue));
    await must(hana.store.rounds.givePromise(space, id));
    await hana.sync();
    await sato.sync();
    hana.setOnline(false);
    const typing = { roundId: id, partyId: own, origin: 'paper', memberId: ume.id } as const;
    const key = await must(typedSheetsOf(hana.store).startTyping(space, typing));
    await must(sealedSheetsOf(hana.store).writeSealedComment(key, 'm1', 'うめのことば'));
    await must(typedSheetsOf(hana.store).handInTyped(key));
    await must(sato.store.rounds.closeRound(space, id));
    await sato.sync();
    hana.setOnline(true);
    await hana.sync();
    expect((await hana.store.review.listReview())[0]).toMatchObject({ type: 'refused', code: 'round.not_open' });
    expect(await roundEndOf(hana.store).findLateSheet(space, id)).toBeUndefined();
  });

  test('a silent party is marked away by the others, and the two that answered show to each other', async () => {
    const { hana, sato, space } = await withSato(makeTown);
    const third = await must(partiesOf(hana.store).createParty(space, { name: '大学', kind: 'student' }));
    await hana.sync();
    await sato.sync();
    const overdue = { ...round, dueOn: '2020-01-01', voice: 'party', collect: 'phones' } as const;
    const { id } = await must(hana.store.rounds.createRound(space, overdue));
    await hana.sync();
    await sato.sync();
    for (const phone of [hana, sato]) {
      await must(phone.store.rounds.givePromise(space, id));
      await must(phone.store.sheets.writeAnswer(space, id, { ...question, rating: 3 }));
      await must(phone.store.sheets.handIn(space, id));
      await phone.sync();
    }
    await hana.sync();
    await must(roundEndOf(hana.store).markOtherAbsent(space, id, third.id, true));
    expect((await hana.store.rounds.progressOfRound(space, id))?.isReady).toBe(false);
    await hana.sync();
    await sato.sync();
    await must(roundEndOf(sato.store).markOtherAbsent(space, id, third.id, true));
    await sato.sync();
    await hana.sync();
    expect(await hana.store.rounds.progressOfRound(space, id)).toMatchObject({ isReady: true, absentIds: [third.id] });
    await must(hana.store.rounds.show(space, id));
    await hana.sync();
    await sato.sync();
    expect(await sato.store.review.listReview()).toEqual([]);
    expect((await resultsOf(sato.store).findResult(space, id))?.partyIds).toHaveLength(2);
  });

  test('a round that ends without showing gives each sheet back to its writer, and the closed ones of a passed phone go', async () => {
    const { hana, sato, space, own } = await withSato(makeTown);
    const overdue = { ...round, dueOn: '2020-01-01', voice: 'party' } as const;
    const { id } = await must(hana.store.rounds.createRound(space, { ...overdue, collect: 'phones' }));
    const passed = (await must(hana.store.rounds.createRound(space, { ...overdue, collect: 'onePhone' }))).id;
    await must(hana.store.rounds.givePromise(space, id));
    await must(hana.store.sheets.writeAnswer(space, id, { ...question, rating: 2 }));
    await must(hana.store.sheets.writeComment(space, id, 'm1', 'わたしだけの一言'));
    await must(hana.store.sheets.handIn(space, id));
    await must(hana.store.rounds.givePromise(space, passed, own));
    const key = await must(sealedSheetsOf(hana.store).startPass(space, passed, own));
    await must(sealedSheetsOf(hana.store).sealSheet(key));
    await hana.sync();
    for (const one of [id, passed]) await must(hana.store.rounds.closeRound(space, one));
    await typedSheetsOf(hana.store).sweepClosed(space, passed);
    expect(await hana.db.sealed.count()).toBe(1);
    await hana.sync();
    await sato.sync();
    await typedSheetsOf(hana.store).sweepClosed(space, passed);
    expect(await hana.db.sealed.count()).toBe(0);
    expect(await hana.store.sheets.findOwnSheet(space, id)).toMatchObject({ comments: { m1: 'わたしだけの一言' } });
    expect(JSON.stringify(await sato.db.rows.toArray())).not.toContain('わたしだけの一言');
    expect(await hana.store.sheets.takeBack(space, id)).toMatchObject({ error: { code: 'round.not_open' } });
  });

  test('those served are counted; what is sent speaks of three people or of nobody', async () => {
    const { hana, sato, space } = await withSato(makeTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'phones' }));
    const surveys = surveysOf(hana.store);
    const questions = ['s-good', 's-town'];
    for (const word of ['たすかった', '']) {
      await surveys.addToSurvey(space, id, { people: 1, count: { 's-good.3': 1, 's-town.1': 1 } }, [word]);
    }
    await must(surveys.sendSurvey(space, id, questions));
    await hana.sync();
    await sato.sync();
    expect(JSON.stringify(await sato.db.rows.toArray())).not.toContain('たすかった');
    await surveys.addToSurvey(space, id, { people: 1, count: { 's-good.2': 1 } });
    await must(surveys.sendSurvey(space, id, questions));
    await hana.sync();
    await sato.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    const { total, words } = await surveysOf(sato.store).findSurvey(space, id);
    expect(words).toEqual(['たすかった']);
    expect(surveyFigures(total, questions).map(({ faces }) => faces)).toEqual([{ 3: 2, 2: 1, 1: 0 }, null]);
    expect((await surveys.findSurvey(space, id)).waiting).toMatchObject({ people: 0, count: { 's-town.1': 2 } });
  });

  test('a survey is counted once, however often 「送る」 is pressed, and nobody who answers meanwhile is forgotten', async () => {
    const { hana, space } = await withSato(makeTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'phones' }));
    const surveys = surveysOf(hana.store);
    const questions = ['s-good'];
    // Longer than one word holds: it is told in two, and nothing of it is lost.
    const long = '𠮟'.repeat(250);
    await surveys.addToSurvey(space, id, { people: 3, count: { 's-good.3': 3 } }, [long]);
    const one = { people: 1, count: { 's-good.1': 1 } };
    const [first, second] = [surveys.sendSurvey(space, id, questions), surveys.sendSurvey(space, id, questions)];
    await surveys.addToSurvey(space, id, one, ['まだです']);
    await must(first);
    await must(second);
    const { total, waiting, words } = await surveys.findSurvey(space, id);
    expect(total).toEqual({ people: 3, count: { 's-good.3': 3, 's-good.2': 0, 's-good.1': 0 } });
    expect(waiting).toMatchObject({ people: 1, count: { 's-good.1': 1 }, words: ['まだです'] });
    expect(words.toSorted()).toEqual(['𠮟'.repeat(50), '𠮟'.repeat(200)]);
    // What was sent is not taken back behind the back of the others: the next count would be refused.
    expect(await surveys.takeFromSurvey(space, id, { people: 3, count: { 's-good.3': 3 } })).toBe(false);
    expect(await surveys.takeFromSurvey(space, id, one, ['まだです'])).toBe(true);
    expect((await surveys.findSurvey(space, id)).waiting).toMatchObject({ people: 0, words: [] });
  });
};
