/** Public pages and cases. */
export const publishing = {} as const;
