/** From a problem in the town to a plan. */
export const planning = {} as const;
