import { paths } from '#paths';

/** @param from the page somebody came from, as its address says it; anything else but a page of this app leads to the group */
export const pathBack = (space: string, from: string | null): string =>
  from !== null && /^\/(?:s|settings)\/[^/]/u.test(from) ? from : paths.space(space);
