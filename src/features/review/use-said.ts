import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import type { Said } from '#ui/said-fields.ts';
import { useSaidWith } from '#ui/use-said-with.ts';

const nobody: ReadonlyMap<string, string> = new Map();

/** Names of everybody and every party of a space, by id. */
export const useNames = (space: string): ReadonlyMap<string, string> =>
  useLive(
    async (store) => {
      const [people, parties] = await Promise.all([store.people.namesOf(space), partiesOf(store).listParties(space)]);
      return new Map([...people, ...parties.map((party) => [party.id, party.name ?? ''] as const)]);
    },
    [space],
  ) ?? nobody;

/** Says a value in words. */
export const useSaid = (space: string): ((said: Said) => string) => useSaidWith(useNames(space));
