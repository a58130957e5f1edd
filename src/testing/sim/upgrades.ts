/** Apps and servers of other versions: some are updated late, some know more than the others. */
import { SCHEMA } from '#domain/records.ts';
import { PROTOCOL } from '#protocol/messages.ts';
import { ownVersions, type Versions } from '#protocol/versions.ts';
import type { Scene } from './act.ts';
import { killTab, openAgain } from './device.ts';
import { type Device, livingTabs } from './phone.ts';
import { phoneOf } from './people.ts';
import { count } from './world.ts';

/** Speaks no protocol of today. */
const ofYesterday: Versions = { schema: SCHEMA, protocols: [PROTOCOL - 1, PROTOCOL - 1] };

/** Knows fields nobody knows today. */
export const ofTomorrow: Versions = { schema: SCHEMA + 1, protocols: ownVersions.protocols };

/** The tabs of a phone are opened again with another app. */
const install = (scene: Scene, device: Device, versions: Versions): void => {
  device.versions = versions;
  for (const tab of livingTabs(device)) killTab(scene.world, tab);
  openAgain(scene.world, device);
};

/** An app that was not opened for long reads no rows any more, and what waits in it still arrives. */
export const runOldApp = (scene: Scene): void => {
  const device = phoneOf(scene);
  install(scene, device, ofYesterday);
  count(scene.world, 'app of yesterday');
  scene.world.scheduler.after('world', 3000 + scene.random.below(30_000), () => install(scene, device, ownVersions));
};

/** Edits of an app that is ahead of the servers wait for them. */
export const runNewApp = (scene: Scene): void => {
  install(scene, phoneOf(scene), ofTomorrow);
  count(scene.world, 'app of tomorrow');
};

/** Behind the same address a server of yesterday answers. */
export const runOldServer = ({ world, random }: Scene): void => {
  const server = random.pick(world.servers);
  server.versions = ofYesterday;
  count(world, 'server of yesterday');
  world.scheduler.after('world', 3000 + random.below(20_000), () => {
    if (server.versions === ofYesterday) server.versions = world.isCalm ? ofTomorrow : ownVersions;
  });
};

/** One server is updated, the others later. */
export const runNewServer = ({ world, random }: Scene): void => {
  random.pick(world.servers).versions = ofTomorrow;
  count(world, 'server of tomorrow');
};
