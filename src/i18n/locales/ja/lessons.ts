/** Short lessons of the guide. */
export const lessons = {} as const;
