import { citySetOf } from '#content/cities.ts';
import { type CityPlan, cityPlanOf } from '#content/city-plan.ts';
import { partiesOf } from '#store/parties.ts';
import { plansOf } from '#store/plans.ts';
import type { ActionItem } from '#store/action-items.ts';
import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import type { Project } from '#store/projects.ts';
import { useLive } from '#store/react.tsx';
import type { Round } from '#store/rounds.ts';
import type { SpaceView } from '#store/spaces.ts';

/** All that the page of a project shows. */
export interface ProjectView {
  readonly space: SpaceView;
  readonly charter: Project | null;
  readonly parties: readonly Party[];
  readonly members: readonly Member[];
  readonly rounds: readonly Round[];
  readonly actions: readonly ActionItem[];
  /** How far the plan of this cycle is, with the words of its city. */
  readonly plan: CityPlan;
}

/** A project as it lies on this phone: undefined while it is read, null when there is none. */
export const useProject = (space: string): ProjectView | null | undefined =>
  useLive(
    async (store): Promise<ProjectView | null> => {
      const [view, profile, charter, parties, members, rounds, actions, records] = await Promise.all([
        store.spaces.findSpace(space),
        store.spaces.findProfile(space),
        store.projects.findProject(space),
        partiesOf(store).listParties(space),
        store.people.listMembers(space),
        store.rounds.listRounds(space),
        store.actionItems.listAllActionItems(space),
        plansOf(store).readPlan(space),
      ]);
      if (view?.kind !== 'project') return null;
      const plan = cityPlanOf(records, citySetOf(charter?.placementSet ?? profile?.citySet) ?? null);
      return { space: view, charter: charter ?? null, parties, members, rounds, actions, plan };
    },
    [space],
  );

/** The representative of one party, then the deputies. */
export const leadersOf = (members: readonly Member[], partyId: string): Member[] => {
  const own = members.filter((member) => member.partyId === partyId);
  return (['representative', 'deputy'] as const).flatMap((role) => own.filter((member) => member.role === role));
};

/** Own words may be changed, and those of a party whose seat is still empty. */
export const mayChangeParty = ({ space, members }: ProjectView, partyId: string): boolean =>
  space.me.isRepresentative && (space.me.partyId === partyId || leadersOf(members, partyId).length === 0);
