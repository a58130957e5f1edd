/** Three phones and one paper sheet at a table without signal: a project of four parties with an enveloped round. */
import { envelopesOf } from '#store/envelopes.ts';
import { gatheringOf } from '#store/gathering.ts';
import type { NewRound } from '#store/rounds.ts';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { createTown, must, type WiredPhone } from './phones.ts';

export const people = ['hana', 'sato', 'mori'] as const;
export type Person = (typeof people)[number];

/** What each of them writes; found nowhere else before the keys are handed over. */
export const markers: Record<Person | 'paper', string> = {
  hana: 'しるし花さくら貝',
  sato: 'しるし佐藤銀やんま',
  mori: 'しるし森ほおずき',
  paper: 'しるし紙かわせみ',
};

/** The question everybody answers here. */
export const asked = { itemId: 'm1', subject: 'us' } as const;

export interface EnvelopeTable {
  readonly space: string;
  readonly round: string;
  readonly phones: Readonly<Record<Person, WiredPhone>>;
  readonly parties: Readonly<Record<Person | 'paper', string>>;
  /** Somebody of a party without a phone of their own. @returns their member id */
  addPerson(partyId: string): Promise<string>;
}

/** @param input changes of the round */
export const setTable = async (input: Partial<NewRound> = {}): Promise<EnvelopeTable> => {
  const town = createTown();
  const hana = await town.phone('hana');
  const project = await must(
    hana.store.spaces.createProject({
      name: '雪かき',
      parties: (['桜町町会', '金沢市', '森の会', '学校'] as const).map((name) => ({ name, kind: 'area' })),
      founderParty: 0,
      founderName: '花',
      isHeld: false,
    }),
  );
  const { space } = project;
  const [own = '', city = '', forest = '', school = ''] = project.parties;
  await hana.sync();
  const [sato, mori] = [await town.phone('sato'), await town.phone('mori')];
  const role = 'representative';
  await town.addMember(space, { id: memberId(1), name: '佐藤', role, partyId: city }, 'sato');
  await town.addMember(space, { id: memberId(2), name: '森', role, partyId: forest }, 'mori');
  const facts = { phase: 'mid', set: 'short-long@1', length: 'short', voice: 'party' } as const;
  const how = { collect: 'onePhone', isEnveloped: true, dueOn: '2026-12-01' } as const;
  const { id: round } = await must(hana.store.rounds.createRound(space, { ...facts, ...how, ...input }));
  const phones = { hana, sato, mori };
  for (const person of [...people, ...people]) await phones[person].sync();
  for (const person of people) phones[person].setOnline(false);
  let count = 2;
  return {
    space,
    round,
    phones,
    parties: { hana: own, sato: city, mori: forest, paper: school },
    async addPerson(partyId) {
      count += 1;
      await town.addMember(space, { id: memberId(count), name: '名簿の人', role: 'member', partyId }, null);
      return memberId(count);
    },
  };
};

/** Somebody answers on a phone and closes the envelope. */
export const answerOn = async (
  { space, round, phones, parties }: EnvelopeTable,
  person: Person,
  rating: 1 | 2 | 3 | 4,
  marker = markers[person],
): Promise<void> => {
  const { store } = phones[person];
  const sheets = sealedSheetsOf(store);
  const key = await must(sheets.startPass(space, round, parties[person], 'phone'));
  await must(sheets.writeSealedAnswer(key, asked.itemId, asked.subject, rating));
  await must(sheets.writeSealedComment(key, asked.itemId, marker));
  await must(envelopesOf(store).sealOwn(key));
};

/** The paper sheet of the fourth party, typed in on the collecting phone. */
export const typePaper = async ({ space, round, phones, parties }: EnvelopeTable): Promise<void> => {
  const { store } = phones.hana;
  const sheets = sealedSheetsOf(store);
  const key = await must(sheets.startPass(space, round, parties.paper, 'paper'));
  await must(sheets.writeSealedAnswer(key, asked.itemId, asked.subject, 3));
  await must(sheets.writeSealedComment(key, asked.itemId, markers.paper));
  await must(envelopesOf(store).sealOwn(key));
};

/** The envelope somebody shows. */
export const envelopeOf = async ({ space, round, phones }: EnvelopeTable, person: Person): Promise<string> => {
  const own = await envelopesOf(phones[person].store).findOwn(space, round);
  if (!own?.envelope) throw new Error(`${person} has no envelope`);
  return own.envelope.text;
};

/** Hana collects: all envelopes, the list fixed and read by the others. @returns the list */
export const gatherAll = async (table: EnvelopeTable): Promise<string> => {
  const { space, round, phones } = table;
  const gathering = gatheringOf(phones.hana.store);
  await answerOn(table, 'hana', 4);
  await answerOn(table, 'sato', 2);
  await answerOn(table, 'mori', 1);
  await typePaper(table);
  for (const person of ['sato', 'mori'] as const) {
    await must(gathering.takeEnvelope(space, round, await envelopeOf(table, person)));
  }
  await must(gathering.fixList(space, round));
  const list = (await gathering.findGathering(space, round))?.list?.text ?? '';
  for (const person of ['sato', 'mori'] as const) {
    await must(envelopesOf(phones[person].store).acceptList(space, round, list));
  }
  return list;
};

const memberId = (number: number): string => `01999999-0000-7000-8000-00000000000${number}`;
