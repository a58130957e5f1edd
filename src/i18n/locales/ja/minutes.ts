/** Minutes on their way to being confirmed, what was decided, the load over the year. */
export const minutes = {
  title: '議事録の確認',
} as const;
