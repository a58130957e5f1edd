/** What every store must do for accounts, sessions and the ways in. */
import { describe, expect, test } from 'vitest';
import type { KeptDevice } from '../store/people-store.ts';
import type { KeptPush } from '../store/push-store.ts';
import type { Store } from '../store/store.ts';
import { createSpace, nameId, type StoreUnderTest, withStore } from './store-under-test.ts';

/** @param make gives a place of its own */
export const describePeople = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} keeps people's ways in`, () => {
    let store: Store;
    withStore(make, (opened) => {
      store = opened;
    });

    test('a device is found by its secret, and by the one before until that is forgotten', async () => {
      const phone = deviceOf('phone');
      await store.people.createAccount(phone.account, 1);
      await store.people.putDevice(phone);
      expect(await store.people.deviceBySecret(phone.secretHash)).toEqual(phone);
      const turned = { ...phone, secretHash: 'new', oldSecretHash: phone.secretHash, label: '新しい名前', seenAt: 9 };
      await store.people.putDevice(turned);
      expect(await store.people.deviceBySecret('new')).toEqual(turned);
      expect(await store.people.deviceBySecret(phone.secretHash)).toEqual(turned);
      await store.people.putDevice({ ...turned, oldSecretHash: null });
      expect(await store.people.deviceBySecret(phone.secretHash)).toBeNull();
    });

    test('the devices of an account are listed, and one that was taken away is gone', async () => {
      const [first, second] = [deviceOf('hana phone', 'hana'), deviceOf('hana tablet', 'hana')];
      for (const device of [first, second, deviceOf('ken phone', 'ken')]) await store.people.putDevice(device);
      const listed = await store.people.devicesOf(first.account);
      expect(listed.map((one) => one.id).sort()).toEqual([first.id, second.id].sort());
      await store.people.deleteDevice(first.id);
      expect(await store.people.devicesOf(first.account)).toEqual([second]);
      expect(await store.people.deviceBySecret(first.secretHash)).toBeNull();
    });

    test('sessions end by device, by account, and by time', async () => {
      const [account, phone, tablet] = [nameId('session account'), nameId('session phone'), nameId('session tablet')];
      const sessions = [
        { tokenHash: 't1', account, device: phone, expiresAt: 100 },
        { tokenHash: 't2', account, device: tablet, expiresAt: 200 },
        { tokenHash: 't3', account: nameId('neighbour'), device: nameId('x'), expiresAt: 50 },
        { tokenHash: 't4', account, device: tablet, expiresAt: 300 },
      ];
      for (const session of sessions) await store.people.putSession(session);
      const alive = async () => {
        const found = await Promise.all(sessions.map((one) => store.people.session(one.tokenHash)));
        return found.flatMap((one) => one?.tokenHash ?? []);
      };
      expect(await store.people.session('t1')).toEqual(sessions[0]);
      await store.people.deleteSessions({ device: phone });
      expect(await alive()).toEqual(['t2', 't3', 't4']);
      await store.people.deleteSessions({ expiredAt: 50 });
      expect(await alive()).toEqual(['t2', 't4']);
      await store.people.deleteSessions({ account });
      expect(await alive()).toEqual([]);
    });

    test('the spaces of an account are found without knowing them', async () => {
      const account = nameId('traveller');
      for (const label of ['one', 'two']) {
        await createSpace(store, nameId(`travel ${label}`));
        await store.write(nameId(`travel ${label}`), (tx) => tx.bind(account, nameId(`me in ${label}`)));
      }
      const found = await store.people.memberships(account);
      expect(found.map((one) => one.member).sort()).toEqual([nameId('me in one'), nameId('me in two')].sort());
      expect(await store.people.memberships(nameId('homebody'))).toEqual([]);
    });

    test('of thirty who say a code at the same moment, as many come in as it has uses', async () => {
      const code = { codeHash: 'code', space: nameId('hall'), author: nameId('aki'), expiresAt: 1000, usesLeft: 10 };
      await store.people.putSpokenCode(code);
      const tries = await Promise.all(Array.from({ length: 30 }, () => store.people.useSpokenCode('code', 999)));
      const won = tries.flatMap((one) => one?.usesLeft ?? []);
      expect(won.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    test('a code that ended, was never made or was withdrawn opens nothing', async () => {
      const code = { codeHash: 'late', space: nameId('shed'), author: nameId('aki'), expiresAt: 1000, usesLeft: 1 };
      await store.people.putSpokenCode(code);
      expect(await store.people.useSpokenCode('late', 1000)).toBeNull();
      expect(await store.people.useSpokenCode('never', 0)).toBeNull();
      await store.people.deleteSpokenCodes(nameId('elsewhere'));
      expect(await store.people.useSpokenCode('late', 999)).toEqual({ ...code, usesLeft: 0 });
      await store.people.putSpokenCode({ ...code, codeHash: 'withdrawn' });
      await store.people.deleteSpokenCodes(code.space);
      expect(await store.people.useSpokenCode('withdrawn', 999)).toBeNull();
    });

    test('a new recovery card replaces the one before', async () => {
      const account = nameId('card owner');
      await store.people.putRecovery(account, 'card 1', 1);
      expect(await store.people.recoveryAccount('card 1')).toBe(account);
      await store.people.putRecovery(account, 'card 2', 2);
      expect(await store.people.recoveryAccount('card 1')).toBeNull();
      expect(await store.people.recoveryAccount('card 2')).toBe(account);
    });

    test('where phones are told is kept for each, and one of many who claim at once gets to send', async () => {
      const push = (name: string, owner: string, endpoint = `https://push.example.jp/${name}`): KeptPush => {
        const { id: device, account } = deviceOf(`push ${name}`, `push ${owner}`);
        return { device, account, endpoint, p256dh: 'key', auth: 'auth', hour: 8, told: '{}' };
      };
      const { people } = store;
      const [phone, tablet, kens] = [push('phone', 'hana'), push('tablet', 'hana'), push('ken', 'ken')];
      for (const one of [phone, tablet, kens]) await people.putPush(one);
      const names = (pushes: readonly KeptPush[]) => pushes.map(({ endpoint }) => endpoint).sort();
      expect(names(await people.pushesOf(phone.account))).toEqual(names([phone, tablet]));
      const claims = await Promise.all(
        Array.from({ length: 8 }, (_, n) => people.swapTold(phone.device, '{}', `{"n":${n}}`)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      await people.putPush({ ...phone, hour: 20 });
      expect((await people.pushesOf(phone.account)).find((one) => one.device === phone.device)?.hour).toBe(20);
      // The same browser belongs to somebody else from now on.
      await people.putPush({ ...kens, endpoint: tablet.endpoint });
      expect(await people.pushesOf(tablet.account)).toEqual([{ ...phone, hour: 20 }]);
      await people.deleteDevice(phone.device);
      expect(await people.pushesOf(phone.account)).toEqual([]);
      expect(names(await people.pushes())).toContain(tablet.endpoint);
      await people.deletePush({ account: kens.account });
      expect(await people.pushesOf(kens.account)).toEqual([]);
    });

    test("the server's secret is made once, whoever asks first", async () => {
      let made = 0;
      const make = () => `secret ${(made += 1)}`;
      const said = await Promise.all(Array.from({ length: 5 }, () => store.people.serverSecret(make)));
      expect(new Set(said).size).toBe(1);
      expect(await store.people.serverSecret(make)).toBe(said[0]);
    });
  });
};

const deviceOf = (name: string, owner = name): KeptDevice => ({
  id: nameId(`device ${name}`),
  account: nameId(`account ${owner}`),
  secretHash: `hash of ${name}`,
  oldSecretHash: null,
  label: `${name}のスマホ`,
  createdAt: 1,
  seenAt: 2,
});
