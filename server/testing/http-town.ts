/** A town whose phones speak HTTP, over a real socket, to the whole server on a real database. */
import { createHash, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createStampClock } from '#protocol/stamp.ts';
import { createHttpPhone } from '#testing/http-phone.ts';
import type { Town } from '#testing/phones.ts';
import { hashOfSecret } from '../people/secrets.ts';
import type { Store } from '../store/store.ts';
import { writeAsServer } from '../sync/workspace.ts';
import { appUnderTest } from './app-under-test.ts';

export interface HttpTowns {
  /** Another town on the same server: nobody of it is known in the others. */
  town(): Town;
  close(): Promise<void>;
}

/** Puts a server before the store. */
export const openHttpTowns = async (store: Store): Promise<HttpTowns> => {
  const now = Date.UTC(2026, 10, 22, 1);
  const clock = { now: () => now };
  const app = appUnderTest(store, { clock, publicUrl: null });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const address = `http://127.0.0.1:${bound.port}`;
  const judge = {
    store,
    now: clock.now,
    stamps: createStampClock(clock.now, 7),
    randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
  };
  return {
    town: () => townAt(address, store, judge, now),
    async close() {
      app.hub.close();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
};

const townAt = (address: string, store: Store, judge: Parameters<typeof writeAsServer>[2], now: number): Town => {
  const salt = randomBytes(16).toString('hex');
  const secretOf = (account: string) => createHash('sha256').update(`${salt} ${account}`).digest('hex');
  /** The account a phone of this person has, or will have. */
  const accountOf = async (account: string): Promise<string> => {
    const secret = secretOf(account);
    await fetch(`${address}/api/session`, { method: 'POST', body: JSON.stringify({ secret }) });
    const device = await store.people.deviceBySecret(hashOfSecret(secret));
    if (!device) throw new Error(`${account} could not open a session`);
    return device.account;
  };
  return {
    phone: (account) => createHttpPhone(address, secretOf(account), now),
    async bind(space, account, member) {
      const known = await accountOf(account);
      await store.write(space, (tx) => tx.bind(known, member));
    },
    async addMember(space, { id, ...fields }, account) {
      const known = account === null ? null : await accountOf(account);
      await store.write(space, async (tx) => {
        const set = { ...fields, status: 'active', isClaimed: account !== null };
        await writeAsServer(tx, space, judge, [{ kind: 'member', id, set }]);
        if (known !== null) await tx.bind(known, id);
      });
    },
  };
};
