/** A room is a group that every device finds by its name: the first one founds it, the others come in by invitation. */
import { createHash } from 'node:crypto';
import { ok } from '#domain/basis/result.ts';
import { foundSpace, freshId } from '#replica/birth.ts';
import { adoptSpace } from '#replica/spaces.ts';
import type { NodeDevice } from './node-device.ts';

/** Who a device is in a room. */
export interface Place {
  readonly space: string;
  readonly member: string;
}

/** Comes in as an officer, who may change every log. */
export const enterRoom = async (device: NodeDevice, room: string): Promise<Place> => {
  const secret = secretOf(room);
  const joined = await device.people.join(secret, '参加者');
  if (!joined.ok && joined.error.code === 'invitation.unknown') return found(device, room, secret);
  if (!joined.ok) throw new Error(`room ${room}: ${joined.error.code}`);
  const { space, member } = joined.value;
  await device.disk.write((tx) => adoptSpace(tx, space, member));
  return { space, member };
};

/** The invitation into a room. */
export const secretOf = (room: string): string =>
  createHash('sha256').update(`room ${room}`).digest('hex').slice(0, 32);

const found = async (device: NodeDevice, room: string, secret: string): Promise<Place> => {
  const { ports } = device;
  const [space, member] = [freshId(ports), freshId(ports)];
  const fields = { name: room, kind: 'group', sort: 'neighbourhood', fiscalStartMonth: 4 };
  const founder = { name: '代表', role: 'owner', status: 'active' };
  const newborns = [
    { kind: 'space', id: space, fields },
    { kind: 'member', id: member, fields: founder },
  ] as const;
  await foundSpace(ports, space, member, newborns, 'shared');
  const hash = createHash('sha256').update(Buffer.from(secret, 'hex')).digest('hex');
  const expiresAt = ports.clock.now() + 7 * 86_400_000;
  const invited = await device.commit(space, 'invitation.create', async (_, fresh) => {
    const set = { hash, role: 'officer', expiresAt, maxUses: 500, authorId: member } as const;
    return ok({ edits: [{ kind: 'invitation', id: fresh(), set }], value: undefined });
  });
  if (!invited.ok) throw new Error(invited.error.code);
  await device.sync();
  return { space, member };
};
