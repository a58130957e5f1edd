/** Accounts, sessions and the ways in, in a SQL database. Each method is one statement or undone as a whole. */
import type { Ids } from './ids.ts';
import type { PeopleSql } from './people-sql.ts';
import type { PeopleStatements } from './people-statements.ts';
import type { KeptDevice, KeptSpokenCode, PeopleStore } from './people-store.ts';
import { createSqlPushes } from './sql-pushes.ts';
import { first, type Sql } from './statement.ts';
import type { Tables } from './tables.ts';

export const createSqlPeople = (db: PeopleSql, ids: Ids, statements: PeopleStatements): PeopleStore => ({
  ...createSqlPushes(db, ids, statements),
  createAccount: (account, now) =>
    db.write((sql) => sql.run(statements.createAccount, { account: ids.keep(account), now })),
  putDevice: (device) => db.write((sql) => sql.run(statements.putDevice, storedDevice(ids, device))),
  deleteDevice: (id) =>
    db.write(async (sql) => {
      await sql.run(statements.deletePushOfDevice, { device: ids.keep(id) });
      await sql.run(statements.deleteDevice, { id: ids.keep(id) });
    }),
  async deviceBySecret(hash) {
    const stored = await first(db.read, statements.deviceBySecret, { hash });
    return stored && keptDevice(ids, stored);
  },
  async devicesOf(account) {
    const key = ids.find(account);
    if (key === null) return [];
    return (await db.read.all(statements.devicesOf, { account: key })).map((one) => keptDevice(ids, one));
  },
  putSession: (session) =>
    db.write((sql) =>
      sql.run(statements.putSession, {
        token_hash: session.tokenHash,
        account: ids.keep(session.account),
        device: ids.keep(session.device),
        expires_at: session.expiresAt,
      }),
    ),
  async session(tokenHash) {
    const stored = await first(db.read, statements.session, { hash: tokenHash });
    if (!stored) return null;
    const { account, device, expires_at: expiresAt } = stored;
    return { tokenHash, account: ids.text(account), device: ids.text(device), expiresAt };
  },
  deleteSessions: (by) =>
    db.write((sql) => {
      if ('account' in by) return sql.run(statements.endSessionsOfAccount, { account: ids.keep(by.account) });
      if ('device' in by) return sql.run(statements.endSessionsOfDevice, { device: ids.keep(by.device) });
      return sql.run(statements.endSessionsBefore, { now: by.expiredAt });
    }),
  async memberships(account) {
    const key = ids.find(account);
    if (key === null) return [];
    const found = await db.read.all(statements.memberships, { account: key });
    return found.map((one) => ({ space: ids.text(one.space_id), member: ids.text(one.member) }));
  },
  async invitationByHash(hash) {
    const found = await first(db.read, statements.invitationByHash, { hash });
    return found && { space: ids.text(found.space_id), invitation: ids.text(found.invitation) };
  },
  async feedByHash(hash) {
    const found = await first(db.read, statements.feedByHash, { hash });
    return found && { space: ids.text(found.space_id), feed: ids.text(found.feed) };
  },
  putSpokenCode: (code) =>
    db.write((sql) =>
      sql.run(statements.putSpokenCode, {
        code_hash: code.codeHash,
        space_id: ids.keep(code.space),
        author: ids.keep(code.author),
        expires_at: code.expiresAt,
        uses_left: code.usesLeft,
      }),
    ),
  useSpokenCode: (hash, now) =>
    db.write(async (sql) => {
      const used = await first(sql, statements.useSpokenCode, { hash, now });
      return used && keptCode(ids, used);
    }),
  deleteSpokenCodes: (space) => db.write((sql) => sql.run(statements.deleteSpokenCodes, { space: ids.keep(space) })),
  putRecovery: (account, codeHash, now) =>
    db.write((sql) =>
      sql.run(statements.putRecovery, { account: ids.keep(account), code_hash: codeHash, created_at: now }),
    ),
  async recoveryAccount(codeHash) {
    const found = await first(db.read, statements.recoveryAccount, { hash: codeHash });
    return found && ids.text(found.account);
  },
  serverSecret: (make) => db.write((sql) => metaValue(sql, statements, 'secret', make)),
});

/** A value the server keeps about itself; made when it is first asked for, and only once. */
export const metaValue = async (
  sql: Sql,
  statements: PeopleStatements,
  name: string,
  make: () => string,
): Promise<string> => {
  const known = await first(sql, statements.meta, { name });
  if (known) return known.value;
  await sql.run(statements.putMeta, { name, value: make() });
  const kept = await first(sql, statements.meta, { name });
  if (!kept) throw new Error(`store: ${name} was not kept`);
  return kept.value;
};

/**
 * Takes a piece of work until then. Of two processes that ask at once one changes the value the other has seen.
 * @returns whether it was free; see Store.takeLease
 */
export const takeLease = async (
  sql: Sql,
  statements: PeopleStatements,
  name: string,
  now: number,
  until: number,
): Promise<boolean> => {
  const lease = { name: `lease ${name}`, value: String(until) };
  const known = await first(sql, statements.meta, lease);
  if (!known) return (await sql.all(statements.takeMeta, lease)).length === 1;
  const taken = Number(known.value);
  if (taken > now && taken <= now + 2 * (until - now)) return false;
  return (await sql.all(statements.swapMeta, { ...lease, seen: known.value })).length === 1;
};

const storedDevice = (ids: Ids, device: KeptDevice): Tables['device'] => ({
  id: ids.keep(device.id),
  account: ids.keep(device.account),
  secret_hash: device.secretHash,
  old_secret_hash: device.oldSecretHash,
  label: device.label,
  created_at: device.createdAt,
  seen_at: device.seenAt,
});

const keptDevice = (ids: Ids, stored: Tables['device']): KeptDevice => ({
  id: ids.text(stored.id),
  account: ids.text(stored.account),
  secretHash: stored.secret_hash,
  oldSecretHash: stored.old_secret_hash,
  label: stored.label,
  createdAt: stored.created_at,
  seenAt: stored.seen_at,
});

const keptCode = (ids: Ids, stored: Tables['spoken_code']): KeptSpokenCode => ({
  codeHash: stored.code_hash,
  space: ids.text(stored.space_id),
  author: ids.text(stored.author),
  expiresAt: stored.expires_at,
  usesLeft: stored.uses_left,
});
