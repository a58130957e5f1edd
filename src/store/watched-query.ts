/**
 * A query as the disk's watcher wants it. It follows what a query reads past the first waiting only where the function itself is
 * written as an async one: in a plain function, what comes after a step that did not wait at all would be read unseen, and a change
 * of it would never reach the page.
 */
export const watchedQuery =
  <T>(query: () => Promise<T> | T): (() => Promise<T>) =>
  async () =>
    query();
