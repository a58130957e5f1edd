import type { RegisteredAction } from '#store/registers.ts';

/** Where a やること stands on a day. */
export type ActionState = 'late' | 'coming' | 'no_day' | 'done' | 'dropped';

/** The order of the register: what is late first. */
export const actionStates: readonly ActionState[] = ['late', 'coming', 'no_day', 'done', 'dropped'];

/** What is looked for in the register. */
export interface ActionFilter {
  /** `open` what is still to be done. */
  readonly state: 'open' | 'done' | 'all';
  /** A member or party; '' for all. */
  readonly owner: string;
}

/** The filter an address names. */
export const actionFilterOf = (search: URLSearchParams): ActionFilter => {
  const state = search.get('state');
  return { state: state === 'done' || state === 'all' ? state : 'open', owner: search.get('owner') ?? '' };
};

/** Where it stands. @param today YYYY-MM-DD; what is due today is not late yet */
export const stateOfAction = ({ action }: RegisteredAction, today: string): ActionState => {
  if (action.doneOn != null) return 'done';
  if (action.outcome === 'dropped') return 'dropped';
  if (!action.dueOn) return 'no_day';
  return action.dueOn < today ? 'late' : 'coming';
};

/** The やること that fit, by where they stand: late ones first, done ones newest first. */
export const findActions = (
  all: readonly RegisteredAction[],
  { state, owner }: ActionFilter,
  today: string,
): readonly { readonly state: ActionState; readonly actions: readonly RegisteredAction[] }[] => {
  const isShown = (at: ActionState) => state === 'all' || (state === 'done') === (at === 'done' || at === 'dropped');
  const owned = all.filter(({ action }) => owner === '' || action.ownerId === owner || action.partyId === owner);
  return actionStates.filter(isShown).flatMap((at) => {
    const actions = owned.filter((one) => stateOfAction(one, today) === at);
    if (actions.length === 0) return [];
    return [{ state: at, actions: at === 'done' ? actions.toSorted(newestDoneFirst) : actions }];
  });
};

/** Who owns something, each once, in the order they come. */
export const ownersOf = (all: readonly RegisteredAction[]): readonly string[] => [
  ...new Set(all.flatMap(({ action }) => action.ownerId ?? action.partyId ?? [])),
];

const newestDoneFirst = (a: RegisteredAction, b: RegisteredAction): number =>
  (a.action.doneOn ?? '') < (b.action.doneOn ?? '') ? 1 : -1;
