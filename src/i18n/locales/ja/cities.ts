/** What a city has its own words for: domains, forms, requirements. */
export const cities = {} as const;
