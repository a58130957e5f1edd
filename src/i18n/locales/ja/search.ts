/** Searching everything on this phone. */
export const search = {
  title: 'さがす',
} as const;
