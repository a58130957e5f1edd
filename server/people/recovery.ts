/** The printed card that brings a new phone back to one's account. */
import { ok, type Result } from '#domain/basis/result.ts';
import type { ServerPorts } from '../ports.ts';
import type { KeptSession } from '../store/people-store.ts';
import { type Refusal, refuse } from './refusal.ts';
import { hashOfSecret } from './secrets.ts';
import { startSession } from './sessions.ts';
import type { Tries } from './tries.ts';

/**
 * Moves this device to the account of a card.
 * @param secret the card's 128 bits, hex
 * @returns the token of a new session; 409 `recovery.has_spaces` when this device's account has spaces of its own, which
 *   would be out of reach afterwards; 404 `recovery.unknown`; 429 `code.too_many_tries`
 */
export const recover = async (
  ports: ServerPorts,
  tries: Tries,
  address: string,
  session: KeptSession,
  secret: string,
): Promise<Result<{ readonly token: string }, Refusal>> => {
  const { people } = ports.store;
  const taken = await tries.take(address);
  if (!taken.ok) return taken;
  const account = await people.recoveryAccount(hashOfSecret(secret));
  if (account === null) return refuse(404, 'recovery.unknown');
  await taken.value.giveBack();
  if (account !== session.account && (await people.memberships(session.account)).length > 0) {
    return refuse(409, 'recovery.has_spaces');
  }
  const device = (await people.devicesOf(session.account)).find((one) => one.id === session.device);
  if (!device) return refuse(401, 'session.expired');
  const moved = { ...device, account };
  await people.putDevice(moved);
  // What the device held before belongs to the account it left.
  await people.deleteSessions({ device: device.id });
  return ok({ token: await startSession(ports, moved) });
};
