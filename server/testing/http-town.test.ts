import { tellTwoDevices } from '#testing/scenarios/two-devices.ts';
import { tellTwoParties } from '#testing/scenarios/two-parties.ts';
import { tellWaysToAnswer } from '#testing/scenarios/ways-to-answer.ts';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Store } from '../store/store.ts';
import { type HttpTowns, openHttpTowns } from './http-town.ts';
import { postgresUnderTest, sqliteUnderTest, type StoreUnderTest } from './store-under-test.ts';

const makers = { SQLite: sqliteUnderTest, PostgreSQL: () => postgresUnderTest(inject('postgresUrl')) };

describe.each(Object.entries(makers))('over HTTP on %s', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let towns: HttpTowns;
  beforeAll(async () => {
    place = await make();
    store = await place.open();
    towns = await openHttpTowns(store);
  });
  afterAll(async () => {
    await towns.close();
    await store.close();
    await place.remove();
  });

  describe('two phones of a group', () => {
    tellTwoDevices(() => towns.town());
  });
  describe('two parties of a project', () => {
    tellTwoParties(() => towns.town());
  });
  describe('ways to answer without a phone of one’s own', () => {
    tellWaysToAnswer(() => towns.town());
  });
});
