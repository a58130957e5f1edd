/** Calendar files and the calendar's own address. */
export const calendar = {
  title: 'カレンダー',
} as const;
