import { principleSetOf } from '#content/content.ts';
import type { PrincipleSet } from '#content/principle-set.ts';
import { partiesOf, type Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { preparationsOf } from '#store/preparations.ts';
import type { Project } from '#store/projects.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';

/** What every page of the plan stands on. */
export interface Desk {
  readonly space: SpaceView;
  readonly charter: Project | null;
  readonly members: readonly Member[];
  readonly parties: readonly Party[];
  readonly names: ReadonlyMap<string, string>;
  /** undefined when this app is too old to know the principles of the space. */
  readonly principles: PrincipleSet | undefined;
  /** 代表・代理 or 進行役. */
  readonly mayPlan: boolean;
}

/** undefined while it is read, null when there is no such project on this phone. */
export const useDesk = (space: string): Desk | null | undefined =>
  useLive(
    async (store): Promise<Desk | null> => {
      const [view, charter, members, parties, names, principles] = await Promise.all([
        store.spaces.findSpace(space),
        store.projects.findProject(space),
        store.people.listMembers(space),
        partiesOf(store).listParties(space),
        store.people.namesOf(space),
        preparationsOf(store).findPrincipleSet(space),
      ]);
      if (view?.kind !== 'project') return null;
      return {
        space: view,
        charter: charter ?? null,
        members: members.filter((member) => member.role !== 'reviewer' && member.role !== 'guest'),
        parties,
        names,
        principles: principleSetOf(principles),
        mayPlan: view.state !== 'closed' && (view.me.isRepresentative || view.me.role === 'facilitator'),
      };
    },
    [space],
  );
