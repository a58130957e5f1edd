/** A meeting while it runs: clock, screen for everybody, remarks, votes. */
export const running = {
  title: '会議の進行',
} as const;
