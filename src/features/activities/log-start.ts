import { logTemplatesOf } from '#store/log-templates.ts';
import type { Store } from '#store/store.ts';

/** What a new log begins with: the group, what it did before, its people. */
export type LogStart = Awaited<ReturnType<typeof findLogStart>>;

/** Looks up what the form of a new log is filled with. @param againId a log that is done once more */
export const findLogStart = async (store: Store, space: string, againId: string | null = null) => {
  const [view, templates, agreed, newest, members, names, again] = await Promise.all([
    store.spaces.findSpace(space),
    store.activities.listTemplates(space),
    logTemplatesOf(store).listGroupTemplates(space),
    store.activities.findNewestLog(space),
    store.people.listMembers(space),
    store.people.namesOf(space),
    againId === null ? undefined : store.activities.findLog(space, againId),
  ]);
  return {
    kind: view?.kind ?? 'group',
    sort: view?.sort ?? 'other',
    me: view?.me.memberId ?? '',
    today: store.today(),
    templates,
    agreed,
    newest,
    members,
    names,
    again: again ?? null,
  } as const;
};
