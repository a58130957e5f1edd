import type { Kysely } from 'kysely';
import { prepare } from './statement.ts';
import type { DbId, Tables } from './tables.ts';

/** Every statement about phones that want to be told. */
export const pushStatements = (db: Kysely<Tables>) => {
  const pushes = db
    .selectFrom('push_subscription')
    .select(['device', 'account', 'endpoint', 'p256dh', 'auth', 'hour', 'told']);
  return {
    putPush: prepare<Tables['push_subscription']>()((v) =>
      db.insertInto('push_subscription').values({
        device: v.device,
        account: v.account,
        endpoint: v.endpoint,
        p256dh: v.p256dh,
        auth: v.auth,
        hour: v.hour,
        told: v.told,
      }),
    ),
    deletePushAt: prepare<{ device: DbId; endpoint: string }>()((v) =>
      db
        .deleteFrom('push_subscription')
        .where((eb) => eb.or([eb('device', '=', v.device), eb('endpoint', '=', v.endpoint)])),
    ),
    deletePushOfDevice: prepare<{ device: DbId }>()((v) =>
      db.deleteFrom('push_subscription').where('device', '=', v.device),
    ),
    deletePushOfAccount: prepare<{ account: DbId }>()((v) =>
      db.deleteFrom('push_subscription').where('account', '=', v.account),
    ),
    pushesOf: prepare<{ account: DbId }>()((v) => pushes.where('account', '=', v.account).orderBy('device')),
    pushes: prepare<object>()(() => pushes.orderBy('device')),
    swapTold: prepare<{ device: DbId; seen: string; told: string }>()((v) =>
      db
        .updateTable('push_subscription')
        .set({ told: v.told })
        .where('device', '=', v.device)
        .where('told', '=', v.seen)
        .returning('device'),
    ),
  };
};
