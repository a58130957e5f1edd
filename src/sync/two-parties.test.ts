import type { OutboxEntry } from '#replica/kv.ts';
import { createTown, must } from '#testing/phones.ts';
import { question, round, satoId, tellTwoParties, withSato } from '#testing/scenarios/two-parties.ts';
import { describe, expect, test } from 'vitest';

describe('two parties of a project, in one process', () => {
  tellTwoParties(createTown);
});

test('after a showing without names the server knows neither what a sheet held nor whose it was', async () => {
  const { town, hana, sato, space, own, city, hanaId } = await withSato(createTown);
  const inEachParty = [own, city].flatMap((party, place) => [
    { id: `01999999-0000-7000-8000-0000000001${place}1`, name: 'a', role: 'deputy', partyId: party },
    { id: `01999999-0000-7000-8000-0000000001${place}2`, name: 'b', role: 'deputy', partyId: party },
  ]);
  for (const member of inEachParty) await town.addMember(space, member, member.id);
  await hana.sync();
  const evaluators = [hanaId, satoId, ...inEachParty.map((member) => member.id)];
  const asked = { ...round, voice: 'anonymous', collect: 'phones', evaluators } as const;
  const { id } = await must(hana.store.rounds.createRound(space, asked));
  await hana.sync();
  const phones = [hana, sato];
  const sent = new Map<typeof hana, OutboxEntry[]>();
  for (const { id: account } of inEachParty) phones.push(await town.phone(account));
  for (const phone of phones) {
    await phone.sync();
    await must(phone.store.rounds.givePromise(space, id));
    await must(phone.store.sheets.writeAnswer(space, id, { ...question, rating: 4 }));
    await must(phone.store.sheets.handIn(space, id));
    sent.set(phone, await phone.ports.kv.read((tx) => tx.where('outbox', 'space', space)));
    await phone.sync();
  }
  await hana.sync();
  const judged = async () => {
    const found = [];
    for (const phone of phones) {
      const device = (await phone.ports.kv.read((tx) => tx.get('device', 'device')))?.id ?? '';
      for (let n = 1; n < 20; n += 1) {
        const kept = await town.store.read(space, (tx) => tx.mutation(device, n));
        if (kept) found.push({ ...kept, body: await town.store.read(space, (tx) => tx.bodyOf(device, n)) });
      }
    }
    return found;
  };
  const before = await judged();
  expect(before.filter(({ body }) => body?.includes('"assessment"')).length).toBeGreaterThanOrEqual(phones.length * 2);
  await must(hana.store.rounds.show(space, id));
  await hana.sync();
  const after = await judged();
  expect(after.length).toBeLessThanOrEqual(before.length - phones.length * 2 + 1);
  expect(after.filter(({ body }) => body?.includes('"assessment"'))).toEqual([]);
  await must(hana.store.projects.changeCharter(space, { issue: 'ごみが多い' }));
  await hana.sync();
  for (const phone of phones) {
    // The answer to their sheets was lost on the way: they send them once more.
    await phone.ports.kv.write((tx) => tx.put('outbox', sent.get(phone) ?? []));
    await phone.sync();
    expect(await phone.store.review.listReview()).toEqual([]);
    expect(await phone.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
  }
  expect((await sato.store.projects.findProject(space))?.issue).toBe('ごみが多い');
});
