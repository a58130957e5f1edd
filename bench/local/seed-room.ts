import { ok } from '#domain/basis/result.ts';
import { createNodeDevice } from '../adapter/node-device.ts';
import { enterRoom, secretOf } from '../adapter/room.ts';
import { sampleLogs } from '../adapter/sample-log.ts';

/** The invitation into the room. */
export const roomSecret = secretOf('local');

/** Founds a group on the server and fills it with logs. */
export const seedRoom = async (address: string, n: number): Promise<void> => {
  const device = await createNodeDevice(address);
  const { space, member } = await enterRoom(device, 'local');
  for (const { id, fields } of sampleLogs(n, member)) {
    const set = { ...fields };
    const done = await device.commit(space, 'activityLog.create', async () =>
      ok({ edits: [{ kind: 'activityLog', id, set }], value: undefined }),
    );
    if (!done.ok) throw new Error(done.error.code);
  }
  await device.sync();
};
