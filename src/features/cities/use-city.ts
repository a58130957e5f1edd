import { citySetOf } from '#content/cities.ts';
import type { CitySet } from '#content/city-set.ts';
import type { RecordOf } from '#domain/records.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { countMembers } from './requirement-check.model.ts';

/** A space with the city it goes by. */
export interface SpaceOfCity {
  readonly space: SpaceView;
  readonly profile: RecordOf<'space'>;
  /** null when this app is too old to know the city. */
  readonly city: CitySet | null;
  /** People on the roster who belong to the group. */
  readonly members: number;
}

/** @returns undefined until it has been read; null when this phone has no such space */
export const useCity = (id: string): SpaceOfCity | null | undefined =>
  useLive(
    async (store) => {
      const [space, profile, members] = await Promise.all([
        store.spaces.findSpace(id),
        store.spaces.findProfile(id),
        store.people.listMembers(id),
      ]);
      if (!space || !profile) return null;
      return { space, profile, city: citySetOf(profile.citySet) ?? null, members: countMembers(members) };
    },
    [id],
  );
