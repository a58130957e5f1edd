/** The talk about a result. */
export const talk = {} as const;
