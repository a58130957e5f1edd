import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest';
import type { Store } from '../store/store.ts';
import { type AppUnderTest, appUnderTest } from './app-under-test.ts';
import { postgresUnderTest, sqliteUnderTest, type StoreUnderTest } from './store-under-test.ts';

/**
 * Runs the tests on SQLite and on PostgreSQL; each test gets an app of its own over the same store.
 * @param tell gets the way to the app of the running test
 */
export const onEachStore = (name: string, tell: (app: () => AppUnderTest) => void): void => {
  const makers = { SQLite: sqliteUnderTest, PostgreSQL: () => postgresUnderTest(inject('postgresUrl')) };
  for (const [kind, make] of Object.entries(makers)) {
    describe(`${name} (${kind})`, () => {
      let place: StoreUnderTest;
      let store: Store;
      let app: AppUnderTest;
      beforeAll(async () => {
        place = await make();
        store = await place.open();
      });
      beforeEach(() => {
        app = appUnderTest(store);
      });
      afterAll(async () => {
        await store.close();
        await place.remove();
      });
      tell(() => app);
    });
  }
};
