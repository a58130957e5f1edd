/**
 * Virtual time and one thread of control. Whatever waits stands in one queue with the moment it is due; between two
 * moments everything that can go on does. The seed decides the moments, so it decides the order.
 */

export interface Scheduler {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly steps: number;
  /** Called with the owner of everything that happens. */
  onStep: (owner: string) => void;
  /** Calls back once after `ms`; returns how to cancel. */
  after(owner: string, ms: number, work: () => void): () => void;
  /** Waits `ms`; never returns when its owner dies meanwhile. */
  wait(owner: string, ms: number): Promise<void>;
  /** Nothing of this owner that waits now will ever happen. */
  kill(owner: string): void;
  /** Nothing of this owner happens until it is thawed; then what was due happens at once. */
  freeze(owner: string): void;
  thaw(owner: string): void;
  /** Does anything of this owner wait for its moment? */
  isAwaited(owner: string): boolean;
  /** Lets everything happen that is due until `ms` from now; with `isOver` it ends as soon as that is true. */
  run(ms: number, isOver?: () => boolean): Promise<void>;
  /** Everything sleeps: time passes and nothing happens; what was due meanwhile happens at the next run. */
  sleepUntil(time: number): void;
}

interface Event {
  due: number;
  readonly order: number;
  readonly owner: string;
  readonly work: () => void;
  isCancelled: boolean;
}

/** @param start milliseconds since 1970 */
export const createScheduler = (start: number): Scheduler => {
  const queue = createHeap();
  const frozen = new Map<string, Event[]>();
  let now = start;
  let steps = 0;
  let order = 0;

  const add = (owner: string, ms: number, work: () => void): Event => {
    order += 1;
    const event = { due: now + ms, order, owner, work, isCancelled: false };
    queue.push(event);
    return event;
  };

  const scheduler: Scheduler = {
    get now() {
      return now;
    },
    get steps() {
      return steps;
    },
    onStep: () => {},
    after(owner, ms, work) {
      const event = add(owner, ms, work);
      return () => {
        event.isCancelled = true;
      };
    },
    wait: (owner, ms) => new Promise((resolve) => add(owner, ms, resolve)),
    kill(owner) {
      frozen.delete(owner);
      for (const event of queue.all()) if (event.owner === owner) event.isCancelled = true;
    },
    freeze(owner) {
      if (!frozen.has(owner)) frozen.set(owner, []);
    },
    thaw(owner) {
      for (const event of frozen.get(owner) ?? []) {
        event.due = Math.max(event.due, now);
        queue.push(event);
      }
      frozen.delete(owner);
    },
    isAwaited: (owner) => queue.all().some((event) => event.owner === owner && !event.isCancelled),
    async run(ms, isOver = () => false) {
      const until = now + ms;
      await settle();
      for (;;) {
        const event = queue.first();
        if (!event || event.due > until || isOver()) break;
        queue.pop();
        if (event.isCancelled) continue;
        const parked = frozen.get(event.owner);
        if (parked) {
          parked.push(event);
          continue;
        }
        if (event.due > now) now = event.due;
        steps += 1;
        scheduler.onStep(event.owner);
        event.work();
        await settle();
      }
      if (!isOver()) now = Math.max(now, until);
    },
    sleepUntil(time) {
      now = Math.max(now, time);
    },
  };
  return scheduler;
};

/** Lets everything that waits for no moment come to rest. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

/** The earliest first; of equal moments the one that was asked for first. */
const createHeap = () => {
  const items: Event[] = [];
  const isBefore = (a: Event, b: Event) => a.due < b.due || (a.due === b.due && a.order < b.order);
  const at = (index: number) => items[index] as Event;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    items[a] = at(b);
    items[b] = kept;
  };
  return {
    all: (): readonly Event[] => items,
    first: (): Event | undefined => items[0],
    push(event: Event) {
      let index = items.push(event) - 1;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (!isBefore(at(index), at(parent))) break;
        swap(index, parent);
        index = parent;
      }
    },
    pop() {
      const last = items.pop();
      if (!last || items.length === 0) return;
      items[0] = last;
      for (let index = 0; ; ) {
        const left = index * 2 + 1;
        if (left >= items.length) break;
        const right = left + 1;
        const child = right < items.length && isBefore(at(right), at(left)) ? right : left;
        if (!isBefore(at(child), at(index))) break;
        swap(child, index);
        index = child;
      }
    },
  };
};
