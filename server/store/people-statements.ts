import type { Kysely } from 'kysely';
import { feedFinding } from './feed-statements.ts';
import { pushStatements } from './push-statements.ts';
import { prepare } from './statement.ts';
import type { DbId, Tables } from './tables.ts';

/** Every statement about accounts, devices, sessions and the ways in. */
export const peopleStatements = (db: Kysely<Tables>) => ({
  createAccount: prepare<{ account: DbId; now: number }>()((v) =>
    db.insertInto('account').values({ account: v.account, created_at: v.now }),
  ),
  ...deviceStatements(db),
  ...sessionStatements(db),
  ...doorStatements(db),
  ...feedFinding(db),
  ...pushStatements(db),
  memberships: prepare<{ account: DbId }>()((v) =>
    db.selectFrom('membership').select(['space_id', 'member']).where('account', '=', v.account).orderBy('space_id'),
  ),
  meta: prepare<{ name: string }>()((v) => db.selectFrom('meta').select('value').where('name', '=', v.name)),
  putMeta: prepare<{ name: string; value: string }>()((v) =>
    db
      .insertInto('meta')
      .values({ name: v.name, value: v.value })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  setMeta: prepare<{ name: string; value: string }>()((v) =>
    db
      .insertInto('meta')
      .values({ name: v.name, value: v.value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') }))),
  ),
  takeMeta: prepare<{ name: string; value: string }>()((v) =>
    db
      .insertInto('meta')
      .values({ name: v.name, value: v.value })
      .onConflict((conflict) => conflict.doNothing())
      .returning('name'),
  ),
  swapMeta: prepare<{ name: string; seen: string; value: string }>()((v) =>
    db
      .updateTable('meta')
      .set({ value: v.value })
      .where('name', '=', v.name)
      .where('value', '=', v.seen)
      .returning('name'),
  ),
});

const deviceStatements = (db: Kysely<Tables>) => {
  const devices = db
    .selectFrom('device')
    .select(['id', 'account', 'secret_hash', 'old_secret_hash', 'label', 'created_at', 'seen_at']);
  return {
    putDevice: prepare<Tables['device']>()((v) =>
      db
        .insertInto('device')
        .values({
          id: v.id,
          account: v.account,
          secret_hash: v.secret_hash,
          old_secret_hash: v.old_secret_hash,
          label: v.label,
          created_at: v.created_at,
          seen_at: v.seen_at,
        })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            account: eb.ref('excluded.account'),
            secret_hash: eb.ref('excluded.secret_hash'),
            old_secret_hash: eb.ref('excluded.old_secret_hash'),
            label: eb.ref('excluded.label'),
            seen_at: eb.ref('excluded.seen_at'),
          })),
        ),
    ),
    deleteDevice: prepare<{ id: DbId }>()((v) => db.deleteFrom('device').where('id', '=', v.id)),
    deviceBySecret: prepare<{ hash: string }>()((v) =>
      devices.where((eb) => eb.or([eb('secret_hash', '=', v.hash), eb('old_secret_hash', '=', v.hash)])),
    ),
    devicesOf: prepare<{ account: DbId }>()((v) =>
      devices.where('account', '=', v.account).orderBy('created_at').orderBy('id'),
    ),
  };
};

const sessionStatements = (db: Kysely<Tables>) => ({
  putSession: prepare<Tables['session']>()((v) =>
    db.insertInto('session').values({
      token_hash: v.token_hash,
      account: v.account,
      device: v.device,
      expires_at: v.expires_at,
    }),
  ),
  session: prepare<{ hash: string }>()((v) =>
    db.selectFrom('session').select(['account', 'device', 'expires_at']).where('token_hash', '=', v.hash),
  ),
  endSessionsOfAccount: prepare<{ account: DbId }>()((v) => db.deleteFrom('session').where('account', '=', v.account)),
  endSessionsOfDevice: prepare<{ device: DbId }>()((v) => db.deleteFrom('session').where('device', '=', v.device)),
  endSessionsBefore: prepare<{ now: number }>()((v) => db.deleteFrom('session').where('expires_at', '<=', v.now)),
});

const doorStatements = (db: Kysely<Tables>) => ({
  invitationByHash: prepare<{ hash: string }>()((v) =>
    db.selectFrom('invitation_index').select(['space_id', 'invitation']).where('hash', '=', v.hash),
  ),
  putSpokenCode: prepare<Tables['spoken_code']>()((v) =>
    db.insertInto('spoken_code').values({
      code_hash: v.code_hash,
      space_id: v.space_id,
      author: v.author,
      expires_at: v.expires_at,
      uses_left: v.uses_left,
    }),
  ),
  useSpokenCode: prepare<{ hash: string; now: number }>()((v) =>
    db
      .updateTable('spoken_code')
      .set((eb) => ({ uses_left: eb('uses_left', '-', eb.lit(1)) }))
      .where('code_hash', '=', v.hash)
      .where('expires_at', '>', v.now)
      .where('uses_left', '>', (eb) => eb.lit(0))
      .returning(['code_hash', 'space_id', 'author', 'expires_at', 'uses_left']),
  ),
  deleteSpokenCodes: prepare<{ space: DbId }>()((v) => db.deleteFrom('spoken_code').where('space_id', '=', v.space)),
  putRecovery: prepare<Tables['recovery']>()((v) =>
    db
      .insertInto('recovery')
      .values({ account: v.account, code_hash: v.code_hash, created_at: v.created_at })
      .onConflict((conflict) =>
        conflict.column('account').doUpdateSet((eb) => ({
          code_hash: eb.ref('excluded.code_hash'),
          created_at: eb.ref('excluded.created_at'),
        })),
      ),
  ),
  recoveryAccount: prepare<{ hash: string }>()((v) =>
    db.selectFrom('recovery').select('account').where('code_hash', '=', v.hash).orderBy('created_at'),
  ),
});

export type PeopleStatements = ReturnType<typeof peopleStatements>;
