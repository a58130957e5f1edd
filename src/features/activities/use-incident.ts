import { incidentsOf } from '#store/incidents.ts';
import { useLive } from '#store/react.tsx';

/** One incident with what its pages say; undefined until it is read. */
export const useIncident = (space: string, id: string) =>
  useLive(
    async (store) => {
      const [incident, view, names, stateOf] = await Promise.all([
        incidentsOf(store).findIncident(space, id),
        store.spaces.findSpace(space),
        store.people.namesOf(space),
        store.outbox.rowStates(space),
      ]);
      const mayChange = view?.me.isLeader === true || incident?.authorId === view?.me.memberId;
      return { incident, view, names, mayChange, state: stateOf(id) };
    },
    [space, id],
  );
