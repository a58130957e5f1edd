/** The agreement of the parties and their consent. */
export const agreements = {} as const;
