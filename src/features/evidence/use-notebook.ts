import { principleSetOf } from '#content/content.ts';
import type { PrincipleSet } from '#content/principle-set.ts';
import { partiesOf, type Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { preparationsOf } from '#store/preparations.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';

/** The people, parties and principles that notes are about. */
export interface Notebook {
  readonly space: SpaceView;
  readonly cycle: number;
  readonly members: readonly Member[];
  readonly parties: readonly Party[];
  /** Names of everybody who was ever here. */
  readonly names: ReadonlyMap<string, string>;
  /** undefined when this app is too old to know the principles of the space. */
  readonly set: PrincipleSet | undefined;
}

/** undefined while it is read, null when there is no such project on this phone. */
export const useNotebook = (space: string): Notebook | null | undefined =>
  useLive(
    async (store): Promise<Notebook | null> => {
      const [view, project, members, names, parties, principles] = await Promise.all([
        store.spaces.findSpace(space),
        store.projects.findProject(space),
        store.people.listMembers(space),
        store.people.namesOf(space),
        partiesOf(store).listParties(space),
        preparationsOf(store).findPrincipleSet(space),
      ]);
      if (view?.kind !== 'project') return null;
      return {
        space: view,
        cycle: project?.cycle ?? 1,
        members: members.filter((member) => member.role !== 'reviewer' && member.role !== 'guest'),
        names,
        parties,
        set: principleSetOf(principles),
      };
    },
    [space],
  );
