/** Where phones are told, in a SQL database. */
import type { Ids } from './ids.ts';
import type { PeopleStatements } from './people-statements.ts';
import type { KeptPush, PushStore } from './push-store.ts';
import type { PeopleSql } from './people-sql.ts';
import type { Tables } from './tables.ts';

export const createSqlPushes = (db: PeopleSql, ids: Ids, statements: PeopleStatements): PushStore => ({
  putPush: (push) =>
    db.write(async (sql) => {
      const stored = { ...push, device: ids.keep(push.device), account: ids.keep(push.account) };
      await sql.run(statements.deletePushAt, stored);
      await sql.run(statements.putPush, stored);
    }),
  deletePush: (by) =>
    db.write((sql) =>
      'device' in by
        ? sql.run(statements.deletePushOfDevice, { device: ids.keep(by.device) })
        : sql.run(statements.deletePushOfAccount, { account: ids.keep(by.account) }),
    ),
  async pushesOf(account) {
    const key = ids.find(account);
    if (key === null) return [];
    return (await db.read.all(statements.pushesOf, { account: key })).map((one) => keptPush(ids, one));
  },
  pushes: async () => (await db.read.all(statements.pushes, {})).map((one) => keptPush(ids, one)),
  swapTold: (device, seen, told) =>
    db.write(async (sql) => {
      const swapped = await sql.all(statements.swapTold, { device: ids.keep(device), seen, told });
      return swapped.length === 1;
    }),
});

const keptPush = (ids: Ids, stored: Tables['push_subscription']): KeptPush => ({
  ...stored,
  device: ids.text(stored.device),
  account: ids.text(stored.account),
});
