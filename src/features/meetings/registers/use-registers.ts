import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import { type RegisteredAction, type RegisteredDecision, registersOf } from '#store/registers.ts';
import type { SpaceView } from '#store/spaces.ts';
import type { Names } from '../entry-words.ts';

/** Everything the registers are made of. */
export interface Registers {
  readonly view: SpaceView | undefined;
  readonly startMonth: number;
  readonly decisions: readonly RegisteredDecision[];
  readonly actions: readonly RegisteredAction[];
  /** Of people and parties. */
  readonly names: Names;
}

/** Reads what was decided and agreed in all meetings of a space; undefined while reading. */
export const useRegisters = (space: string): Registers | undefined =>
  useLive(
    async (store) => {
      const [view, decisions, actions, people, parties] = await Promise.all([
        store.spaces.findSpace(space),
        registersOf(store).listDecisionsOfAll(space),
        registersOf(store).listActionsOfAll(space),
        store.people.namesOf(space),
        partiesOf(store).listParties(space),
      ]);
      const names = new Map([...people, ...parties.map(({ id, name }) => [id, name ?? ''] as const)]);
      return { view, startMonth: view?.fiscalStartMonth ?? 4, decisions, actions, names };
    },
    [space],
  );
