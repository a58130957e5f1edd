import { beforeEach, describe, expect, test } from 'vitest';
import { derivedId } from '#protocol/derived-id.ts';
import type { Op } from '#protocol/mutation.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

let town: ReturnType<typeof createSyncTown>;

beforeEach(() => {
  town = createSyncTown();
});

describe('who may what', () => {
  test('a member changes neither their role nor the group', async () => {
    const { space } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    expect(await mio.phone.push(space, at(10), set('member', mio.member, { role: 'owner' }))).toMatchObject({
      status: 'rejected',
      code: 'policy.not_allowed',
    });
    expect(await mio.phone.push(space, at(11), set('space', space, { name: 'うばう' }))).toMatchObject({
      status: 'rejected',
    });
  });

  test('a group keeps its last owner', async () => {
    const { space, owner, hana } = await town.group();
    const verdict = await hana.push(space, at(10), set('member', owner, { status: 'left' }, at(0)));
    expect(verdict).toMatchObject({ status: 'rejected', code: 'member.last_owner' });
  });

  test('somebody who was removed is told so for every edit, reads nothing, and what was accepted stays', async () => {
    const { space, hana } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    const log = town.fresh();
    await mio.phone.push(space, at(10), set('activityLog', log, { title: '見守り', authorId: mio.member }));
    const seen = (await hana.ask(space, [])).rows.find((row) => row.id === mio.member)?.stamp ?? null;
    await hana.push(space, at(20), set('member', mio.member, { status: 'removed' }, seen));
    expect(
      await mio.phone.push(space, at(15, 6), set('activityLog', log, { title: '書き足し' }, at(10))),
    ).toMatchObject({
      status: 'rejected',
      code: 'member.removed',
    });
    expect(await mio.phone.ask(space, [])).toMatchObject({
      me: null,
      closed: 'member.removed',
      rows: [],
      texts: [],
      cursors: {},
    });
    expect((await hana.ask(space, [])).rows.find((row) => row.id === log)?.fields['title']).toBe('見守り');
  });

  test('a stranger gets the same answer for a space that exists and one that does not', async () => {
    const { space } = await town.group();
    const eve = town.phone('eve');
    const [real, none] = [await eve.ask(space, []), await eve.ask(town.fresh(), [])];
    expect({ ...real, id: '' }).toEqual({ ...none, id: '' });
  });

  test('nobody makes a record grow until the others can no longer carry it', async () => {
    const { space, owner, hana } = await town.group();
    const log = town.fresh();
    await hana.push(space, at(10), set('activityLog', log, { title: '清掃', authorId: owner }));
    const verdicts: string[] = [];
    for (let round = 0; round < 11; round += 1) {
      const names = Array.from({ length: 390 }, (_, i) => [`with.${round}-${i}`, true] as const);
      const verdict = await hana.push(space, at(20 + round), set('activityLog', log, Object.fromEntries(names)));
      verdicts.push(verdict?.code ?? verdict?.status ?? '');
    }
    expect(verdicts).toEqual([...Array.from({ length: 10 }, () => 'applied'), 'record.too_large']);
  });

  test('nobody sits in the place another record will make from its fields', async () => {
    const { space, owner, hana } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    const event = town.fresh();
    await hana.push(space, at(10), set('groupEvent', event, { title: 'まつり', authorId: owner }));
    const parts = { eventId: event, memberId: owner };
    const place = derivedId('rsvp', space, parts) ?? '';
    const squat = set('activityLog', place, { title: 'いすとり', authorId: mio.member });
    expect(await mio.phone.push(space, at(20), squat)).toMatchObject({ status: 'rejected', code: 'record.wrong_id' });
    expect(await hana.push(space, at(30), set('rsvp', place, { ...parts, answer: 'yes' }))).toMatchObject({
      status: 'applied',
    });
  });

  test('whether another party has begun its sheet cannot be asked out of the server', async () => {
    const [own, theirs, founder, space] = [town.fresh(), town.fresh(), town.fresh(), town.fresh()];
    const hana = town.phone('hana');
    await hana.birth(
      space,
      at(0),
      set('space', space, { name: '雪かき', kind: 'project' }),
      set('party', own, { name: '町内会' }),
      set('party', theirs, { name: '学生会' }),
      set('member', founder, { name: '花', role: 'representative', status: 'active', partyId: own }),
    );
    const aoi = await town.joinAs(space, 'aoi', { name: '葵', role: 'representative', partyId: theirs });
    const [begun, untouched] = [town.fresh(), town.fresh()];
    const sheets: string[] = [];
    for (const [order, round] of [begun, untouched].entries()) {
      const facts = { number: order + 1, voice: 'party', collect: 'phones', state: 'open', authorId: founder };
      await hana.push(space, at(10 + order), set('evaluationRound', round, facts));
      const parts = { roundId: round, partyId: theirs };
      const promise = set('promise', derivedId('promise', space, parts) ?? '', { ...parts, isGiven: true });
      await aoi.phone.push(space, at(20 + order), promise);
      const sheet = derivedId('assessment', space, parts) ?? '';
      sheets.push(sheet);
      if (round === begun) {
        const first = set('assessment', sheet, { ...parts, 'answer.p1-mid-a.us': 3 });
        expect(await aoi.phone.push(space, at(30), first)).toMatchObject({ status: 'applied' });
      }
    }
    const probes: ((sheet: string, round: string) => Op)[] = [
      (sheet, roundId) => set('assessment', sheet, { roundId, partyId: theirs }),
      (sheet, roundId) => set('assessment', sheet, { roundId, partyId: theirs, 'answer.p1-mid-a.us': 3 }),
      (sheet) => set('assessment', sheet, { isDone: true }),
      (sheet, roundId) => set('promise', sheet, { roundId, partyId: own, isGiven: true }),
      (sheet) => set('remark', sheet, { text: 'ある？', authorId: founder }),
      (sheet) => set('tally', sheet, { data: '' }),
      (sheet) => ({ kind: 'assessment', id: sheet, text: '' }),
      (sheet) => ({ kind: 'longText', id: sheet, text: '' }),
    ];
    for (const [order, probe] of probes.entries()) {
      const told: string[] = [];
      for (const [place, round] of [begun, untouched].entries()) {
        const sheet = sheets[place] ?? '';
        const { n: _, ...verdict } = (await hana.push(space, at(100 + order), probe(sheet, round))) ?? { n: 0 };
        told.push(JSON.stringify(verdict).replaceAll(sheet, 'sheet'));
      }
      expect(told[0], `probe ${order}`).toBe(told[1]);
      expect(told[0]).toContain('rejected');
    }
  });

  test('a foreign cursor opens nothing', async () => {
    const { space } = await town.group();
    const mio = await town.joinAs(space, 'mio', { name: '澪', role: 'member' });
    const answer = await mio.phone.ask(space, [], { officers: 0, [`sheet:${town.fresh()}:${town.fresh()}`]: 0 });
    expect(Object.keys(answer.cursors).sort()).toEqual(['all', `m:${mio.member}`]);
  });
});
