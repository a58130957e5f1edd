/** How a page behaves under a finger. */
export interface Smoothness {
  /** The longest task, milliseconds; 0 when none took 50. */
  readonly longest: number;
  /** Tasks over 50 ms. */
  readonly tasks: readonly number[];
  /** From a tap or key until the next picture, the slowest; what takes less than 16 ms is not told. */
  readonly slowestEvent: number;
}

/** Runs in the page before anything else. */
export const watchTasks = (): void => {
  let tasks: number[] = [];
  let slowestEvent = 0;
  const longtasks = new PerformanceObserver((list) => take(list.getEntries()));
  const take = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) tasks.push(duration);
  };
  longtasks.observe({ type: 'longtask', buffered: true });
  const events = new PerformanceObserver((list) => takeEvents(list.getEntries()));
  const takeEvents = (entries: PerformanceEntryList): void => {
    for (const { name, duration } of entries)
      if (/^(click|pointer|key)/.test(name)) slowestEvent = Math.max(slowestEvent, duration);
  };
  events.observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  Object.assign(window, {
    forgetTasks: () => {
      tasks = [];
    },
    smoothness: () => {
      take(longtasks.takeRecords());
      takeEvents(events.takeRecords());
      return { longest: Math.max(0, ...tasks), tasks, slowestEvent };
    },
  });
};
