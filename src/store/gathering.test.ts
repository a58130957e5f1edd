import {
  answerOn,
  asked,
  envelopeOf,
  gatherAll,
  markers,
  people,
  setTable,
  typePaper,
} from '#testing/envelope-table.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { envelopesOf } from './envelopes.ts';
import { gatheringOf } from './gathering.ts';
import { receivedOf } from './received-results.ts';
import { resultsOf } from './round-results.ts';
import { sealedSheetsOf } from './sealed-sheets.ts';

test('three phones and a paper sheet without a network: all is shown at once, and the server says the same afterwards', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  const { hana, sato, mori } = phones;
  await gatherAll(table);
  const gathering = gatheringOf(hana.store);
  for (const phone of [sato, mori]) {
    await must(gathering.takeKey(space, round, await must(envelopesOf(phone.store).showKey(space, round))));
  }
  await must(gathering.openAll(space, round));
  const here = await resultsOf(hana.store).findResult(space, round);
  const cells = here?.parties.map((party) => party.cells[`${asked.itemId}.us`]);
  expect(cells?.map((cell) => (cell?.state === 'shown' ? cell.sum : null)).toSorted()).toEqual([1, 2, 3, 4]);

  const packet = (await gathering.findGathering(space, round))?.result?.text ?? '';
  for (const phone of [sato, mori]) {
    await must(receivedOf(phone.store).acceptResult(space, round, packet));
    const received = await receivedOf(phone.store).findReceived(space, round);
    expect(received?.parties).toEqual(here?.parties);
    expect(received?.comments).toEqual(here?.comments);
    expect(received?.fingerprint).toEqual((await gathering.findGathering(space, round))?.result?.fingerprint);
  }
  for (const phone of [hana, sato, mori, hana]) {
    phone.setOnline(true);
    await phone.sync();
  }
  for (const phone of [sato, mori]) {
    expect((await resultsOf(phone.store).findResult(space, round))?.parties).toEqual(here?.parties);
    expect(await receivedOf(phone.store).findReceived(space, round)).toBeUndefined();
    await receivedOf(phone.store).tidy();
    expect(await phone.db.gathering.count()).toBe(0);
  }
  expect(await hana.store.review.listReview()).toEqual([]);
  const promises = await hana.db.rows.filter((row) => row.kind === 'promise').count();
  expect(promises).toBe(4);
});

test('before the keys nothing of the other sheets is on the collecting phone, nor in anything that goes between phones', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  const list = await gatherAll(table);
  const disk = await Promise.all(phones.hana.db.tables.map((one) => one.toArray()));
  const seen = [JSON.stringify(disk), list, await envelopeOf(table, 'sato'), await envelopeOf(table, 'mori')].join(
    '\n',
  );
  expect(seen, 'the search looks at real envelopes').toContain('"commit');
  for (const marker of Object.values(markers)) expect(seen).not.toContain(marker);
  expect(seen).not.toContain(`${asked.itemId}.us`);
  const table2 = await gatheringOf(phones.hana.store).findGathering(space, round);
  expect(table2?.keysLeft).toBe(2);
});

test('nothing is opened early: not before the list, not with a key missing', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  const gathering = gatheringOf(phones.hana.store);
  await answerOn(table, 'hana', 4);
  await answerOn(table, 'sato', 2);
  expect(await gathering.openAll(space, round)).toMatchObject({ error: { code: 'too_early' } });
  expect(await gathering.fixList(space, round)).toMatchObject({
    error: { code: 'not_complete', partyIds: expect.arrayContaining([table.parties.sato, table.parties.mori]) },
  });
  await must(gathering.takeEnvelope(space, round, await envelopeOf(table, 'sato')));
  expect(await envelopesOf(phones.sato.store).showKey(space, round)).toMatchObject({ error: { code: 'no_list' } });
  await answerOn(table, 'mori', 1);
  await typePaper(table);
  await must(gathering.takeEnvelope(space, round, await envelopeOf(table, 'mori')));
  await must(gathering.fixList(space, round));
  const { text = '' } = (await gathering.findGathering(space, round))?.list ?? {};
  await must(envelopesOf(phones.sato.store).acceptList(space, round, text));
  await must(gathering.takeKey(space, round, await must(envelopesOf(phones.sato.store).showKey(space, round))));
  expect(await gathering.openAll(space, round)).toEqual({
    ok: false,
    error: { code: 'keys_missing', partyIds: [table.parties.mori] },
  });
  expect(await phones.hana.db.sealed.count()).toBe(0);
});

test('a sheet cannot be changed once the list has it; before that it can', async () => {
  const table = await setTable();
  const { round, phones } = table;
  await answerOn(table, 'sato', 2);
  await must(envelopesOf(phones.sato.store).takeBack(round));
  const [begun] = await sealedSheetsOf(phones.sato.store).listOpenSheets(round);
  await must(sealedSheetsOf(phones.sato.store).discardSheet(begun?.key ?? ''));
  await gatherAll(table);
  expect(await envelopesOf(phones.sato.store).takeBack(round)).toMatchObject({ error: { code: 'list_fixed' } });
  await expect(answerOn(table, 'sato', 4)).rejects.toThrow('list_fixed');
});

test('a party cannot be left out, given back or replaced once the list was shown', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  const list = await gatherAll(table);
  const gathering = gatheringOf(phones.hana.store);
  const before = await gathering.findGathering(space, round);
  const moris = before?.parties.find((party) => party.partyId === table.parties.mori)?.envelopes[0]?.id ?? '';
  expect(await gathering.giveBack(round, moris)).toMatchObject({ error: { code: 'list_fixed' } });
  // A collecting phone with an app of its own shows a shorter list: the others keep their keys.
  const { entries, ...rest } = JSON.parse(list) as { entries: { party: string; id: string }[] };
  const shorter = JSON.stringify({ ...rest, entries: entries.filter((one) => one.party !== table.parties.mori) });
  const sato = envelopesOf(phones.sato.store);
  expect(await sato.acceptList(space, round, shorter)).toMatchObject({ error: { code: 'party_missing' } });
  const withoutSato = entries.map((one) =>
    one.party === table.parties.sato ? { ...one, id: `${'B'.repeat(42)}A=` } : one,
  );
  expect(await sato.acceptList(space, round, JSON.stringify({ ...rest, entries: withoutSato }))).toMatchObject({
    error: { code: 'own_missing' },
  });
  // Once the key was shown no other list is taken, however complete.
  await must(sato.showKey(space, round));
  const other = entries.map((one) => (one.party === table.parties.mori ? { ...one, id: 'A'.repeat(43) + '=' } : one));
  const otherList = JSON.stringify({ ...rest, entries: other });
  expect(await sato.acceptList(space, round, otherList)).toMatchObject({ error: { code: 'other_list' } });
});

test('doubled, foreign, changed, cut off and outdated envelopes are refused, each with its reason', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  const gathering = gatheringOf(phones.hana.store);
  await answerOn(table, 'sato', 2);
  const envelope = await envelopeOf(table, 'sato');
  const take = (text: string) => gathering.takeEnvelope(space, round, text);
  const changed = (fields: object) => JSON.stringify({ ...JSON.parse(envelope), ...fields });
  await must(take(envelope));
  expect(await take(envelope)).toMatchObject({ error: { code: 'doubled', partyIds: [table.parties.sato] } });
  expect(await take(changed({ iv: 'AAAAAAAAAAAAAAAA' }))).toMatchObject({ error: { code: 'party_full' } });
  expect(await take(changed({ party: 'somebody' }))).toMatchObject({ error: { code: 'not_asked' } });
  expect(await take(changed({ round: 'other' }))).toMatchObject({ error: { code: 'other_round' } });
  expect(await take(changed({ v: 0 }))).toMatchObject({ error: { code: 'older_app' } });
  expect(await take(envelope.slice(0, 200))).toMatchObject({ error: { code: 'unreadable' } });
  const foreign = await setTable();
  await answerOn(foreign, 'mori', 1);
  expect(await take(await envelopeOf(foreign, 'mori'))).toMatchObject({ error: { code: 'other_space' } });
  await phones.hana.db.rows.where('key').equals(`${space}/${round}`).modify({ 'fields.state': 'closed' });
  expect(await take(envelope)).toMatchObject({ error: { code: 'round_over' } });
});

test('a key that was not promised opens nothing, and a sealed sheet that is broken shows nobody’s', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  await gatherAll(table);
  const gathering = gatheringOf(phones.hana.store);
  const key = await must(envelopesOf(phones.sato.store).showKey(space, round));
  const other = JSON.stringify({ ...JSON.parse(key), key: `${'B'.repeat(42)}A=` });
  expect(await gathering.takeKey(space, round, other)).toMatchObject({ error: { code: 'wrong_key' } });
  await must(gathering.takeKey(space, round, key));
  await must(gathering.takeKey(space, round, await must(envelopesOf(phones.mori.store).showKey(space, round))));
  const rows = await phones.hana.db.gathering.toArray();
  const moris = rows.find((row) => row.kind === 'envelope' && row.partyId === table.parties.mori);
  if (moris?.kind !== 'envelope') throw new Error('no envelope');
  const text = moris.text.replace(/"data":"./, (found) => `${found.slice(0, -1)}${found.endsWith('A') ? 'B' : 'A'}`);
  await phones.hana.db.gathering.put({ ...moris, text });
  expect(await gathering.openAll(space, round)).toMatchObject({
    error: { code: 'changed', partyIds: [table.parties.mori] },
  });
  expect(await phones.hana.db.sealed.count()).toBe(0);
  expect((await phones.hana.store.rounds.findRound(space, round))?.state).toBe('open');
});

test('when the collecting phone breaks, another one reads everything again', async () => {
  const table = await setTable();
  const { space, round, phones } = table;
  const list = await gatherAll(table);
  await must(envelopesOf(phones.mori.store).showKey(space, round));
  const hanas = await envelopeOf(table, 'hana');
  const paper = (await phones.hana.db.gathering.toArray()).find(
    (row) => row.kind === 'envelope' && row.origin === 'paper',
  );
  const second = gatheringOf(phones.sato.store);
  // Sato had read the list to answer; his phone has to let it go to collect itself.
  await must(second.collectHere(space, round));
  await must(second.takeEnvelope(space, round, hanas));
  await must(second.takeEnvelope(space, round, await envelopeOf(table, 'mori')));
  await must(second.takeEnvelope(space, round, paper?.kind === 'envelope' ? paper.text : ''));
  await must(second.fixList(space, round));
  const again = (await second.findGathering(space, round))?.list?.text ?? '';
  expect(again).toBe(list);
  await must(envelopesOf(phones.mori.store).acceptList(space, round, again));
  await must(second.takeKey(space, round, await must(envelopesOf(phones.mori.store).showKey(space, round))));
  expect((await second.findGathering(space, round))?.keysLeft).toBe(2);
});

test('1人1枚・名前なし: only figures go back, and nothing tells who handed in which sheet', async () => {
  const table = await setTable();
  const { space, phones, parties } = table;
  const { hana } = phones;
  const members = await hana.store.people.listMembers(space);
  const all = [...members.map((one) => one.id)];
  hana.setOnline(true);
  for (const partyId of [parties.hana, parties.hana, parties.paper]) all.push(await table.addPerson(partyId));
  await hana.sync();
  const facts = { phase: 'mid', set: 'short-long@1', length: 'short', voice: 'anonymous' } as const;
  const how = { collect: 'onePhone', isEnveloped: true, evaluators: all } as const;
  const { id: round } = await must(hana.store.rounds.createRound(space, { ...facts, ...how }));
  await hana.sync();
  for (const person of people) {
    phones[person].setOnline(true);
    await phones[person].sync();
    phones[person].setOnline(false);
  }
  const nameless = { ...table, round };
  await answerOn(nameless, 'sato', 2);
  await answerOn(nameless, 'mori', 1);
  await answerOn(nameless, 'hana', 4);
  const gathering = gatheringOf(hana.store);
  for (const party of [parties.hana, parties.hana, parties.paper]) {
    const key = await must(sealedSheetsOf(hana.store).startPass(space, round, party, 'pass'));
    await must(sealedSheetsOf(hana.store).writeSealedAnswer(key, asked.itemId, 'us', 3));
    await must(envelopesOf(hana.store).sealOwn(key));
  }
  for (const person of ['sato', 'mori'] as const) {
    const text = await envelopeOf(nameless, person);
    expect(text).not.toContain(members.find((one) => one.partyId === parties[person])?.id);
    await must(gathering.takeEnvelope(space, round, text));
  }
  await must(gathering.fixList(space, round));
  const list = (await gathering.findGathering(space, round))?.list?.text ?? '';
  for (const person of ['sato', 'mori'] as const) {
    await must(envelopesOf(phones[person].store).acceptList(space, round, list));
    await must(gathering.takeKey(space, round, await must(envelopesOf(phones[person].store).showKey(space, round))));
  }
  await must(gathering.openAll(space, round));
  const packet = (await gathering.findGathering(space, round))?.result?.text ?? '';
  expect(packet).not.toContain('"key"');
  await must(receivedOf(phones.sato.store).acceptResult(space, round, packet));
  const received = await receivedOf(phones.sato.store).findReceived(space, round);
  const here = await resultsOf(hana.store).findResult(space, round);
  expect(received?.parties).toEqual(here?.parties);
  expect(received?.comments.map((one) => [one.partyId, one.text])).toEqual(
    expect.arrayContaining([
      [null, markers.sato],
      [null, markers.mori],
    ]),
  );
  // Too few of each party but one: their cells are not there at all.
  expect(received?.parties.find((one) => one.partyId === parties.sato)?.cells).toEqual({});
  expect(await hana.db.gathering.filter((row) => row.kind !== 'result').count()).toBe(0);
  hana.setOnline(true);
  await hana.sync();
  expect(await hana.store.review.listReview()).toEqual([]);
  expect((await resultsOf(hana.store).findResult(space, round))?.parties).toEqual(here?.parties);
});
