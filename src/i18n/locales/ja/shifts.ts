/** Jobs at an event, repeats, waiting list, reception. */
export const shifts = {
  title: '当日の係',
} as const;
