/** How a device becomes an account: a long secret on the device is exchanged for a short cookie. */
import { ok, type Result } from '#domain/basis/result.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import type { ServerPorts } from '../ports.ts';
import type { KeptDevice, KeptSession } from '../store/people-store.ts';
import { type Refusal, refuse } from './refusal.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import type { Tries } from './tries.ts';

/** How long a cookie lives, in milliseconds. */
export const sessionMs = 12 * 3_600_000;

export interface SessionRequest {
  /** The device's secret, 256 bit, hex. */
  readonly secret: string;
  /** The secret from now on; the one before stays valid until this one is first used. */
  readonly next?: string | undefined;
  readonly label?: string | undefined;
}

export interface OpenedSession {
  /** What the cookie holds; only its hash is kept. */
  readonly token: string;
  readonly account: string;
}

/**
 * Opens a session. An unknown secret is a new device of a new account.
 * @param newcomers counts accounts made per address
 * @returns 429 `session.too_many` when an address makes too many accounts; 409 `session.secret_taken` when `next` is
 *   another device's secret
 */
export const openSession = async (
  ports: ServerPorts,
  newcomers: Tries,
  address: string,
  request: SessionRequest,
): Promise<Result<OpenedSession, Refusal>> => {
  const hash = hashOfSecret(request.secret);
  const known = await ports.store.people.deviceBySecret(hash);
  const next = request.next === undefined ? null : hashOfSecret(request.next);
  if (next !== null && next !== hash) {
    // Before anything is made: a refused request leaves no account behind.
    const owner = await ports.store.people.deviceBySecret(next);
    if (owner && owner.id !== known?.id) return refuse(409, 'session.secret_taken');
  }
  const found = known ? ok(known) : await newDevice(ports, newcomers, address, hash);
  if (!found.ok) return found;
  const device = found.value;
  const seen = { ...turned(device, hash, next), seenAt: ports.clock.now() };
  await ports.store.people.putDevice(request.label === undefined ? seen : { ...seen, label: request.label });
  return ok({ token: await startSession(ports, device), account: device.account });
};

/** Starts a session of a device. */
export const startSession = async (ports: ServerPorts, device: Pick<KeptDevice, 'id' | 'account'>): Promise<string> => {
  const token = newSecret(ports.rng);
  await ports.store.people.putSession({
    tokenHash: hashOfSecret(token),
    account: device.account,
    device: device.id,
    expiresAt: ports.clock.now() + sessionMs,
  });
  return token;
};

/** The living session of a cookie's token; null when there is none. */
export const sessionOf = async (ports: ServerPorts, token: string): Promise<KeptSession | null> => {
  if (!/^[0-9a-f]{64}$/.test(token)) return null;
  const session = await ports.store.people.session(hashOfSecret(token));
  return session && session.expiresAt > ports.clock.now() ? session : null;
};

/** The first use of a new secret ends the one before; an answer that was lost locks nobody out. */
const turned = (device: KeptDevice, presented: string, next: string | null): KeptDevice => {
  if (next !== null && next !== presented) return { ...device, secretHash: next, oldSecretHash: presented };
  return presented === device.secretHash ? { ...device, oldSecretHash: null } : device;
};

const newDevice = async (
  ports: ServerPorts,
  newcomers: Tries,
  address: string,
  secretHash: string,
): Promise<Result<KeptDevice, Refusal>> => {
  const allowed = await newcomers.take(address);
  if (!allowed.ok) return allowed;
  const now = ports.clock.now();
  const [account, id] = [uuid7(now, ports.rng.bytes(10)), uuid7(now, ports.rng.bytes(10))];
  const device = { id, account, secretHash, oldSecretHash: null, label: '', createdAt: now, seenAt: now };
  await ports.store.people.createAccount(account, now);
  try {
    await ports.store.people.putDevice(device);
    return ok(device);
  } catch (error) {
    // Two first contacts at once, e.g. of two tabs: the second finds the device of the first.
    const known = await ports.store.people.deviceBySecret(secretHash);
    if (known) return ok(known);
    throw error;
  }
};
