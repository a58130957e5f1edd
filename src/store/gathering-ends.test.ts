import { answerOn, gatherAll, markers, setTable } from '#testing/envelope-table.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { envelopesOf } from './envelopes.ts';
import { receivedOf } from './received-results.ts';
import { sealedSheetsOf } from './sealed-sheets.ts';
import { typedSheetsOf } from './typed-sheets.ts';

test('with the project its envelopes go from the phone', async () => {
  const table = await setTable();
  await gatherAll(table);
  const { hana } = table.phones;
  await must(hana.store.spaces.purge(table.space));
  expect(await hana.db.gathering.count()).toBe(0);
});

test('what lies sealed on the phone of its writer stays there when the round was shown without it, or taken away', async () => {
  for (const ending of ['shown', 'deleted'] as const) {
    const { space, round, phones, parties } = await setTable();
    const { hana, sato } = phones;
    await answerOn({ space, round, phones, parties, addPerson: async () => '' }, 'sato', 2);
    if (ending === 'deleted') await must(hana.store.rounds.deleteRound(space, round));
    else {
      // As an app does that knows of no envelopes.
      const sheets = sealedSheetsOf(hana.store);
      for (const party of Object.values(parties)) {
        const key = await must(sheets.startPass(space, round, party));
        await must(sheets.sealSheet(key));
      }
      await must(sheets.showPassed(space, round));
    }
    for (const phone of [hana, sato]) {
      phone.setOnline(true);
      await phone.sync();
    }
    await receivedOf(sato.store).tidy();
    expect(await sato.db.gathering.count(), ending).toBe(1);
    await must(envelopesOf(sato.store).takeBack(round));
    expect(JSON.stringify(await sato.db.sealed.toArray()), ending).toContain(markers.sato);
  }
});

test('in a round of envelopes no sheet is typed or counted beside them, also by who comes by an old address', async () => {
  const { space, round, phones, parties } = await setTable();
  for (const origin of ['paper', 'hands'] as const) {
    const typing = { roundId: round, partyId: parties.hana, origin };
    expect(await typedSheetsOf(phones.hana.store).startTyping(space, typing)).toMatchObject({
      error: { code: 'round.wrong_collect' },
    });
  }
});
