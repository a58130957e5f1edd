/** Who wrote what, and when. */
export const history = {
  title: 'これまでの直し',
} as const;
