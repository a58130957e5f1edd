/** Photos of a record. */
export const photos = {
  title: '写真',
} as const;
