/** Circulars, who has read them, blocks and households. */
export const circulars = {
  title: '回覧',
} as const;
