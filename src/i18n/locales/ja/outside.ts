/** The view of outsiders: package, opinion, reply. */
export const outside = {} as const;
