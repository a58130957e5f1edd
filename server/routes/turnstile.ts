/** Counts what is under way, so that a flood from one account leaves room for the others. */
export interface Turnstile {
  /** @returns false when there is no room; `leave` must not be called then */
  enter(who: string): boolean;
  leave(who: string): void;
}

/** @param most at once, each and all together */
export const createTurnstile = (most: { readonly each: number; readonly all: number }): Turnstile => {
  const inside = new Map<string, number>();
  let all = 0;
  return {
    enter(who) {
      const own = inside.get(who) ?? 0;
      if (own >= most.each || all >= most.all) return false;
      inside.set(who, own + 1);
      all += 1;
      return true;
    },
    leave(who) {
      const own = inside.get(who) ?? 0;
      if (own <= 1) inside.delete(who);
      else inside.set(who, own - 1);
      all -= 1;
    },
  };
};
