/**
 * Many people who change one log each, again and again, one edit a push. Their answers are read and unpacked, their cursors
 * move as on a phone: while something waits it is sent first, and the rows of the others are fetched at the end, which
 * `settled` counts in. Only the disk is left out, because fifty devices share one process here.
 */
import { SCHEMA } from '#domain/records.ts';
import { PROTOCOL, type SpaceRequest } from '#protocol/messages.ts';
import type { Mutation } from '#protocol/mutation.ts';
import { now } from '../harness/calls.ts';
import { createNodeDevice, type NodeDevice } from './node-device.ts';
import { enterRoom, type Place } from './room.ts';
import { sampleLog } from './sample-log.ts';

export interface StormOptions {
  readonly clients: number;
  readonly per: number;
  /** Everybody in a group of their own: nobody is told of the others. */
  readonly isApart?: boolean;
}

export const storm = async (
  address: string,
  room: string,
  { clients, per, isApart }: StormOptions,
): Promise<{ readonly ms: number; readonly lat: number[]; readonly settled: number }> => {
  const people: Person[] = [];
  for (let number = 0; number < clients; number += 1) {
    people.push(await arrive(address, isApart ? `${room} ${number}` : room, number));
  }
  // Everybody has heard of everybody before it begins.
  for (const person of people) await person.exchange(null);
  const lat: number[] = [];
  const begun = now();
  await Promise.all(
    people.map(async (person, number) => {
      for (let edit = 0; edit < per; edit += 1) {
        const sent = now();
        await person.exchange({ title: `編集${number}-${edit}` });
        lat.push(now() - sent);
      }
    }),
  );
  const ms = now() - begun;
  // A phone sends what waits before it asks for the rows it was told to come for.
  await Promise.all(people.map((person) => person.exchange(null)));
  return { ms, lat, settled: now() - begun };
};

interface Person {
  /** Sends one edit of the own log, or nothing, and takes the answer. */
  exchange(set: { readonly [field: string]: string } | null): Promise<void>;
}

const arrive = async (address: string, room: string, number: number): Promise<Person> => {
  const device = await createNodeDevice(address);
  const place = await enterRoom(device, room);
  const person = await talkAs(device, place, sampleLog(number, place.member, 7));
  return person;
};

const talkAs = async (
  device: NodeDevice,
  { space, member }: Place,
  log: ReturnType<typeof sampleLog>,
): Promise<Person> => {
  const entry = await device.disk.read((tx) => tx.get('spaces', space));
  const id = (await device.disk.read((tx) => tx.get('device', 'device')))?.id ?? '';
  let n = entry?.nextN ?? 1;
  let cursors: SpaceRequest['cursors'] = entry?.cursors ?? {};
  let base: string | null = null;
  let epoch: string | null = null;

  const ask = async (push: Mutation[]) => {
    const spaces = [{ id: space, cursors, push }];
    const whole = { protocol: PROTOCOL, schema: SCHEMA, device: id, epoch, makesOwn: true, spaces };
    const answer = await device.net.sync(whole);
    const told = answer.ok ? answer.value.spaces[0] : undefined;
    if (!answer.ok || !told) throw new Error(`storm: ${JSON.stringify(answer)}`);
    epoch = answer.value.epoch;
    cursors = told.cursors;
    return told;
  };

  const write = async (set: object): Promise<void> => {
    const at = device.ports.stamps.next();
    const op = { kind: 'activityLog', id: log.id, set: { ...set }, base };
    const { verdicts } = await ask([{ n, at, intent: 'activityLog.change', schema: SCHEMA, ops: [op] }]);
    const verdict = verdicts[0];
    if (verdict?.status !== 'applied') throw new Error(`storm: ${JSON.stringify(verdict)}`);
    n += 1;
    base = verdict.stamp ?? at;
  };

  await write({ ...log.fields, authorId: member });
  return {
    async exchange(set) {
      if (set) await write(set);
      else while ((await ask([])).more);
    },
  };
};
