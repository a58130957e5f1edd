/** Accounts and sessions in memory, for the simulator and for tests. */
import { createMemoryPushes } from './memory-pushes.ts';
import type { KeptDevice, KeptSession, KeptSpokenCode, PeopleStore } from './people-store.ts';

/**
 * @param membershipsOf spaces of an account
 * @param invitations and `feeds` the indexes the space writers fill
 */
export const createMemoryPeople = (
  membershipsOf: (account: string) => { space: string; member: string }[],
  invitations: ReadonlyMap<string, { space: string; invitation: string }>,
  feeds: ReadonlyMap<string, { space: string; feed: string }> = new Map(),
): PeopleStore => {
  const accounts = new Set<string>();
  const devices = new Map<string, KeptDevice>();
  const sessions = new Map<string, KeptSession>();
  const codes = new Map<string, KeptSpokenCode>();
  const recoveries = new Map<string, string>();
  let secret: string | null = null;
  const pushes = createMemoryPushes();
  return {
    ...pushes,
    async createAccount(account) {
      accounts.add(account);
    },
    async putDevice(device) {
      devices.set(device.id, device);
    },
    async deleteDevice(id) {
      devices.delete(id);
      await pushes.deletePush({ device: id });
    },
    deviceBySecret: async (hash) =>
      [...devices.values()].find((one) => one.secretHash === hash || one.oldSecretHash === hash) ?? null,
    devicesOf: async (account) => [...devices.values()].filter((one) => one.account === account),
    async putSession(session) {
      sessions.set(session.tokenHash, session);
    },
    session: async (tokenHash) => sessions.get(tokenHash) ?? null,
    async deleteSessions(by) {
      for (const [hash, session] of sessions) {
        const isMeant =
          'account' in by
            ? session.account === by.account
            : 'device' in by
              ? session.device === by.device
              : session.expiresAt <= by.expiredAt;
        if (isMeant) sessions.delete(hash);
      }
    },
    memberships: async (account) => membershipsOf(account),
    invitationByHash: async (hash) => invitations.get(hash) ?? null,
    feedByHash: async (hash) => feeds.get(hash) ?? null,
    async putSpokenCode(code) {
      codes.set(code.codeHash, code);
    },
    async useSpokenCode(codeHash, now) {
      const code = codes.get(codeHash);
      if (!code || code.expiresAt <= now || code.usesLeft <= 0) return null;
      const used = { ...code, usesLeft: code.usesLeft - 1 };
      codes.set(codeHash, used);
      return used;
    },
    async deleteSpokenCodes(space) {
      for (const [hash, code] of codes) if (code.space === space) codes.delete(hash);
    },
    async putRecovery(account, codeHash) {
      for (const [hash, owner] of recoveries) if (owner === account) recoveries.delete(hash);
      recoveries.set(codeHash, account);
    },
    recoveryAccount: async (codeHash) => recoveries.get(codeHash) ?? null,
    async serverSecret(make) {
      secret ??= make();
      return secret;
    },
  };
};
