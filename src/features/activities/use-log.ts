import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';

/** One log with everything its page says. */
export type FoundLog = Awaited<ReturnType<typeof findLogView>>;

/** Looks up one log; undefined until it is read. `log` is undefined when this phone does not know it. */
export const useLog = (space: string, id: string): FoundLog | undefined =>
  useLive((store) => findLogView(store, space, id), [space, id]);

const findLogView = async (store: Store, space: string, id: string) => {
  const live = await store.activities.findLog(space, id);
  const log = live ?? (await store.activities.listDeletedLogs(space)).find((one) => one.id === id);
  const [view, members, names, stateOf, parties] = await Promise.all([
    store.spaces.findSpace(space),
    store.people.listMembers(space),
    store.people.namesOf(space),
    store.outbox.rowStates(space),
    partiesOf(store).listParties(space),
  ]);
  return {
    log,
    isDeleted: live === undefined,
    isOfProject: view?.kind === 'project' && view.state !== 'closed',
    mayChange: view?.me.isLeader === true || (log?.authorId != null && log.authorId === view?.me.memberId),
    members,
    names,
    state: stateOf(id),
    partyName: parties.find((party) => party.id === log?.partyId)?.name ?? null,
  };
};
