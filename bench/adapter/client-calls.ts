/** One device as a harness drives it. */
import { err, ok } from '#domain/basis/result.ts';
import type { RecordKind } from '#domain/records.ts';
import { memory, now, spent, tellSeen } from '../harness/calls.ts';
import { createNodeDevice, type NodeDevice } from './node-device.ts';
import { enterRoom, type Place } from './room.ts';
import { sampleLog, sampleLogs } from './sample-log.ts';
import { type StormOptions, storm } from './storm.ts';

export const createClientCalls = () => {
  let device: NodeDevice;
  let place: Place;
  let address = '';
  let room = '';

  const write = async (kind: RecordKind, id: string, set: object, intent: string): Promise<void> => {
    const done = await device.commit(place.space, intent, async () =>
      ok({ edits: [{ kind, id, set } as never], value: undefined }),
    );
    if (!done.ok) throw new Error(`${intent}: ${done.error.code} ${done.error.place ?? ''}`);
  };

  /** A change as the app makes it: it reads the log it changes. */
  const changeTitle = async (number: number, title: string): Promise<void> => {
    const { id } = sampleLog(number, '');
    const done = await device.commit(place.space, 'activityLog.change', async (read) => {
      const log = await read.get('activityLog', id);
      if (!log) return err({ code: 'record.missing' as const, place: id });
      return ok({ edits: [{ kind: 'activityLog', id, set: { title } }], value: undefined });
    });
    if (!done.ok) throw new Error(`change: ${done.error.code}`);
  };

  return {
    /** Session and membership; nothing is fetched yet, except by whoever founds the room. */
    async open(options: { readonly port: number; readonly room: string }): Promise<void> {
      address = `http://127.0.0.1:${options.port}`;
      room = options.room;
      device = await createNodeDevice(address);
      if (!room.startsWith('storm')) place = await enterRoom(device, room);
    },
    /** Each log is written through the door people's edits take, then all are sent. */
    async seed({ n }: { readonly n: number }) {
      const logs = sampleLogs(n, place.member);
      for (const { id, fields } of logs) await write('activityLog', id, fields, 'activityLog.create');
      return spent(() => device.sync());
    },
    async firstSync({ n }: { readonly n: number }) {
      const before = memory().rss;
      const took = await spent(() => device.sync());
      if (device.disk.count('rows') < n) throw new Error(`only ${device.disk.count('rows')} rows`);
      return { ...took, ...memory(), base: before };
    },
    async offlineEdits({ k, round }: { readonly k: number; readonly round: number }) {
      const begun = now();
      for (let number = 0; number < k; number += 1) await changeTitle(number, `変更${round}回目${number}`);
      return { ms: now() - begun };
    },
    async push() {
      const took = await spent(() => device.sync());
      if (device.disk.count('outbox') + device.disk.count('review') > 0) throw new Error('not everything was accepted');
      return took;
    },
    /** The engine takes over: pokes over the event stream, edits sent as they are made. */
    live(): void {
      device.disk.watch((written) => {
        for (const { table, value } of written)
          if (table === 'rows' && value && 'fields' in value) tellSeen(value.fields['title']);
      });
      device.engine.start();
    },
    /** @returns when the person has tapped */
    edit({ i, v }: { readonly i: number; readonly v: string }): number {
      const begun = now();
      void changeTitle(i, v);
      return begun;
    },
    storm: (options: StormOptions) => storm(address, room, options),
  };
};
