import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRandom } from '#testing/sim/random.ts';
import { isTextOp } from '#protocol/mutation.ts';
import { must, type WiredPhone } from '#testing/phones.ts';
import { question, round, satoId, withSato } from '#testing/scenarios/two-parties.ts';
import { resultsOf } from '#store/round-results.ts';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { type HttpTowns, openHttpTowns } from './http-town.ts';

/*
 * Somebody who may look into everything after a nameless round was shown: all tables of the server, the disks of all phones, the
 * order of every list. They know who handed in when, who sits where and every id, and try to say who wrote which words.
 */
const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-linking-'));
const file = join(folder, 'note.sqlite');
let store: Store;
let towns: HttpTowns;
beforeAll(async () => {
  store = await openSqliteStore({ file, newEpoch: () => crypto.randomUUID(), soon: setImmediate });
  towns = await openHttpTowns(store);
});
afterAll(async () => {
  await towns.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Person {
  readonly member: string;
  /** undefined for people of the one phone. */
  readonly phone: WiredPhone | undefined;
  readonly party: string;
  readonly words: string;
}

interface Played {
  /** In the order in which they handed in. */
  readonly people: readonly Person[];
  /** As the round names them. */
  readonly seats: readonly string[];
  readonly phones: readonly WiredPhone[];
  /** Stamps and ids under which the sheets came. */
  readonly traces: readonly string[];
  readonly shown: readonly string[];
}

const rowsOnServer = (): string[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all());
  db.close();
  return rows.map((row) =>
    Object.values(row)
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)))
      .join('\t'),
  );
};

const rowsOnPhones = async (phones: readonly WiredPhone[]): Promise<string[]> => {
  const found: string[] = [];
  for (const { db } of phones)
    for (const table of db.tables) found.push(...(await table.toArray()).map((row) => JSON.stringify(row)));
  return found;
};

const play = async (seed: number, collect: 'phones' | 'onePhone'): Promise<Played> => {
  const random = createRandom(seed);
  const { town, hana, sato, space, own, city, hanaId } = await withSato(() => towns.town());
  const phones: WiredPhone[] = [hana, sato];
  const seats = [
    { member: hanaId, phone: hana, party: own },
    { member: satoId, phone: sato, party: city },
  ];
  for (const [at, party] of [own, own, city, city].entries()) {
    const member = crypto.randomUUID();
    await town.addMember(space, { id: member, name: `人${at}`, role: 'deputy', partyId: party }, `${seed} ${at}`);
    const phone = await town.phone(`${seed} ${at}`);
    phones.push(phone);
    seats.push({ member, phone, party });
  }
  await hana.sync();
  const evaluators = seats.map(({ member }) => member);
  const { id } = await must(
    hana.store.rounds.createRound(space, { ...round, voice: 'anonymous', collect, evaluators }),
  );
  await hana.sync();
  const people = seats
    .map((seat) => ({ seat, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ seat }) => ({
      ...seat,
      words: `ことば${random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0')}`,
    }));
  const traces: string[] = [];
  for (const party of collect === 'onePhone' ? [own, city] : [])
    await must(hana.store.rounds.givePromise(space, id, party));
  for (const { phone, party, words } of people) {
    const rating = random.pick([1, 2, 3, 4] as const);
    if (collect === 'onePhone') {
      const sheets = sealedSheetsOf(hana.store);
      const key = await must(sheets.startPass(space, id, party));
      await must(sheets.writeSealedAnswer(key, question.itemId, question.subject, rating));
      await must(sheets.writeSealedComment(key, question.itemId, words));
      await must(sheets.sealSheet(key));
      traces.push(key);
      continue;
    }
    await phone.sync();
    await must(phone.store.rounds.givePromise(space, id));
    await must(phone.store.sheets.writeAnswer(space, id, { ...question, rating }));
    await must(phone.store.sheets.writeComment(space, id, question.itemId, words));
    await must(phone.store.sheets.handIn(space, id));
    for (const { mutation } of await phone.db.outbox.toArray()) {
      const ops = mutation.ops.filter((op) => !isTextOp(op) && op.kind === 'assessment');
      if (ops.length > 0) traces.push(mutation.at, ...ops.map((op) => op.id));
    }
    await phone.sync();
  }
  if (collect === 'phones') {
    await hana.sync();
    await must(hana.store.rounds.show(space, id));
  } else await must(sealedSheetsOf(hana.store).showPassed(space, id));
  for (const phone of [...phones, ...phones]) await phone.sync();
  const result = await resultsOf(sato.store).findResult(space, id);
  return { people, seats: evaluators, phones, traces, shown: (result?.comments ?? []).map(({ text }) => text) };
};

/** Ways to put people into an order, and so to guess who wrote the first words, the second and so on. */
const orders: readonly ((played: Played) => readonly Person[])[] = [
  ({ people }) => people,
  ({ people }) => people.toReversed(),
  ({ people }) => people.toSorted((a, b) => (a.member < b.member ? -1 : 1)),
  ({ people, seats }) => people.toSorted((a, b) => seats.indexOf(a.member) - seats.indexOf(b.member)),
  ({ people }) => people.toSorted((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0)),
];

const rounds = 10;

test.each(['phones', 'onePhone'] as const)(
  'after %s neither order nor ids nor stamps tell who wrote what',
  async (collect) => {
    const hits = orders.map(() => 0);
    for (let seed = 1; seed <= rounds; seed += 1) {
      const played = await play(seed, collect);
      const { people, phones, traces, shown } = played;
      expect(shown.toSorted()).toEqual(people.map(({ words }) => words).toSorted());
      const rows = [...rowsOnServer(), ...(await rowsOnPhones(phones))];
      const told = rows.filter((row) => people.some(({ words }) => row.includes(words)));
      expect(told.length).toBeGreaterThan(phones.length);
      // Whatever holds the words names nobody, and says nothing of how they came.
      const names = [...people.map(({ member }) => member), ...traces];
      expect(told.flatMap((row) => names.filter((name) => row.includes(name)))).toEqual([]);
      // A sheet's stamp or id that is left anywhere would be a thread to its writer.
      const kept = rows.filter((row) => row.includes('"assessment"') || row.includes('\tassessment\t'));
      expect(kept.filter((row) => row.includes('answer.') || row.includes('memberId'))).toEqual([]);
      for (const [at, order] of orders.entries())
        hits[at] = (hits[at] ?? 0) + order(played).filter(({ words }, place) => shown[place] === words).length;
    }
    // By chance one of six fits in each round, give or take one: four times that deviation would be a way to tell.
    const most = rounds + 4 * Math.sqrt(rounds);
    expect(hits.filter((count) => count > most)).toEqual([]);
  },
  120_000,
);

test('the one who looks is able: before the showing the server itself can tell', async () => {
  const { hana, space, hanaId, city } = await withSato(() => towns.town());
  const asked = { ...round, voice: 'anonymous', collect: 'phones', evaluators: [hanaId] } as const;
  const { id } = await must(hana.store.rounds.createRound(space, asked));
  await must(hana.store.rounds.givePromise(space, id));
  await must(hana.store.sheets.writeComment(space, id, question.itemId, 'だれのことばか分かる'));
  await hana.sync();
  const told = rowsOnServer().filter((row) => row.includes('だれのことばか分かる'));
  expect(told.some((row) => row.includes(hanaId))).toBe(true);
  expect(city).not.toBe('');
});
