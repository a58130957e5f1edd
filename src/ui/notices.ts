import { create } from 'zustand';

/** A short message at the bottom of the screen; never the only place of what it says. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  /** Takes back what was just done; shown as 「元に戻す」. */
  readonly undo?: () => void;
  /** How long it stays, in milliseconds. */
  readonly stays: number;
}

interface NewNotice {
  readonly text: string;
  readonly undo?: () => void;
  /** Says that something is under way: it stays till it is taken away. */
  readonly isWaiting?: boolean;
}

interface Notices {
  readonly shown: readonly Notice[];
  /** Shows a message; an older one makes room. @returns its id */
  notify: (notice: NewNotice) => number;
  /** Takes a message away. */
  dismiss: (id: number) => void;
}

const stays = { plain: 6_000, withUndo: 10_000, waiting: 600_000 };
const most = 2;
let lastId = 0;

/** The messages on the screen, newest last. */
export const useNotices = create<Notices>((set) => ({
  shown: [],
  notify: ({ text, undo, isWaiting }) => {
    lastId += 1;
    const id = lastId;
    const notice = undo
      ? { id, text, undo, stays: stays.withUndo }
      : { id, text, stays: isWaiting ? stays.waiting : stays.plain };
    set(({ shown }) => ({ shown: [...shown, notice].slice(-most) }));
    return id;
  },
  dismiss: (id) => set(({ shown }) => ({ shown: shown.filter((notice) => notice.id !== id) })),
}));

/** Shows a short message for 6 s, or for 10 s when it can be undone. */
export const notify = (notice: { readonly text: string; readonly undo?: () => void }): void => {
  useNotices.getState().notify(notice);
};

/** Says that something is under way. @returns takes the message away */
export const notifyWaiting = (text: string): (() => void) => {
  const { notify: show, dismiss } = useNotices.getState();
  const id = show({ text, isWaiting: true });
  return () => dismiss(id);
};
