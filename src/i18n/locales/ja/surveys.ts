/** The three questions for those served, and hands raised in a hall. */
export const surveys = {} as const;
