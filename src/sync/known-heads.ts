import type { Net } from './ports.ts';

/** A network that remembers how far each space has been fetched. */
export interface RememberingNet extends Net {
  /** Whether a poke tells what the last exchange has brought already: the echo of an own edit, mostly. */
  isKnown(space: string, head: number): boolean;
  /** Forgets everything: the last answer may not have reached the disk. */
  forget(): void;
}

/** Only saves exchanges: what it forgets or never knew is asked for once more. */
export const rememberingHeads = (net: Net): RememberingNet => {
  const heads = new Map<string, number>();
  let epoch: string | null = null;
  return {
    openSession: () => net.openSession(),
    listen: (onPoke, onOpen) => net.listen(onPoke, onOpen),
    async sync(request) {
      const answer = await net.sync(request);
      if (!answer.ok) return answer;
      if (answer.value.epoch !== epoch) heads.clear();
      epoch = answer.value.epoch;
      for (const { id, head, more } of answer.value.spaces) {
        if (more) heads.delete(id);
        else heads.set(id, head);
      }
      return answer;
    },
    isKnown: (space, head) => (heads.get(space) ?? -1) >= head,
    forget: () => heads.clear(),
  };
};
