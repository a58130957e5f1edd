/** Two parties of a project who evaluate together without names, for tests of what the server judges and keeps. */
import { derivedId } from '#protocol/derived-id.ts';
import type { Op, Verdict } from '#protocol/mutation.ts';
import type { Store } from '../store/store.ts';
import { at, createSyncTown, set } from './sync-town.ts';

export type RoundTown = Awaited<ReturnType<typeof createRoundTown>>;

/** A sheet's edit as a phone sends it, but for its number. */
export const edit = (stamp: string, ...ops: Op[]) => ({ at: stamp, intent: 'sheet', schema: 1, salt, ops });

export const salt = 'ab'.repeat(16);

/** Hana and Ken of one party, Aya of the other. */
export const createRoundTown = async (store: Store) => {
  const town = createSyncTown(store);
  const [space, hana, ours, theirs] = [town.fresh(), town.fresh(), town.fresh(), town.fresh()];
  let ms = 100;
  const soon = () => at((ms += 10));
  await town
    .phone('hana')
    .birth(
      space,
      at(0),
      set('space', space, { name: '協働', kind: 'project' }),
      set('party', ours, { name: '町内会' }),
      set('party', theirs, { name: '市' }),
      set('member', hana, { name: '花', role: 'representative', status: 'active', partyId: ours }),
    );
  const ken = await town.joinAs(space, 'ken', { name: '健', role: 'member', partyId: ours });
  const aya = await town.joinAs(space, 'aya', { name: '彩', role: 'representative', partyId: theirs });

  /** Every push comes from a new phone: what is tested does not depend on numbers. */
  const push = async (account: string, ...ops: Op[]) => town.phone(account).push(space, soon(), ...ops);

  const give = async (account: string, ...ops: Op[]): Promise<Verdict> => {
    const verdict = await push(account, ...ops);
    if (verdict?.status !== 'applied') throw new Error(`not taken: ${JSON.stringify(verdict)}`);
    return verdict;
  };

  /** Aya and those named are asked; both parties promise. */
  const openRound = (...evaluators: string[]) => openRoundOn('phones', ...evaluators);

  const openRoundOn = async (collect: 'phones' | 'onePhone', ...evaluators: string[]) => {
    const id = town.fresh();
    const asked = { number: 1, cycle: 1, phase: 'mid', set: 'common', length: 'short', collect };
    const named = Object.fromEntries([aya.member, ...evaluators].map((one) => [`evaluators.${one}`, true]));
    const parties = { [`parties.${ours}`]: true, [`parties.${theirs}`]: true };
    const fields = { ...asked, ...parties, ...named, voice: 'anonymous', state: 'open', authorId: hana };
    await give('hana', set('evaluationRound', id, fields));
    for (const [account, partyId, memberId] of [
      ['hana', ours, hana],
      ['aya', theirs, aya.member],
    ] as const) {
      const promise = derivedId('promise', space, { roundId: id, partyId }) ?? '';
      await give(account, set('promise', promise, { roundId: id, partyId, memberId, isGiven: true }));
    }
    return id;
  };

  const sheetOf = (roundId: string, memberId: string, more = {}, id = town.fresh()) =>
    set('assessment', id, { roundId, partyId: ours, memberId, isDone: true, typedBy: memberId, ...more });

  /** Aya answers too, then all is shown. */
  const show = async (round: string) => {
    const own = { roundId: round, partyId: theirs, memberId: aya.member, isDone: true, typedBy: aya.member };
    await give('aya', set('assessment', town.fresh(), own));
    const row = await store.read(space, (tx) => tx.row(round));
    const seen = row?.stamps?.['state'] ?? row?.stamp ?? null;
    return push('hana', {
      ...set('evaluationRound', round, { state: 'shown', shownAt: 1 }, seen),
      bases: { shownAt: null },
    });
  };

  return { town, space, hana, ours, theirs, ken, aya, push, openRound, openRoundOn, sheetOf, show };
};
