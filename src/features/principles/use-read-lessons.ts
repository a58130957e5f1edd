import { useLive, useStore } from '#store/react.tsx';
import { useCallback } from 'react';

const prefix = 'lesson/';

/** Which lessons were read on this phone; it never leaves it. */
export const useReadLessons = (): { readonly read: ReadonlySet<string>; readonly markRead: (id: string) => void } => {
  const store = useStore();
  const kept = useLive(({ drafts }) => drafts.listDrafts(prefix), []);
  const markRead = useCallback((id: string) => void store.drafts.save(`${prefix}${id}`, { isRead: true }), [store]);
  return { read: new Set(kept?.map(({ key }) => key.slice(prefix.length))), markRead };
};
