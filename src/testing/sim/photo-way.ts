/** The way of photos between a tab and the servers, piece by piece; any piece and any answer may be lost. */
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Refusal } from '#server/people/refusal.ts';
import { failureOfStatus } from '#sync/photo-line.ts';
import type { PhotoErrand, PhotoFailure, PhotoLine } from '#sync/photo-ports.ts';
import type { Tab } from './phone.ts';
import { addPiece, askUpload, beginUpload, seePhoto } from './photo-server.ts';
import { scopesOf } from './reading.ts';
import { attend } from './server.ts';
import type { Server } from './server-process.ts';
import { count, fail, strikes, type World } from './world.ts';

type Ask = <T>(
  wanted: string | null,
  work: (server: Server) => Promise<Result<T, Refusal>>,
) => Promise<Result<T, PhotoFailure>>;

/** Pieces of a photo; a small picture goes in one. */
const pieces = { photo: 3, thumb: 1 };

export const photoWayOf = (world: World, tab: Tab): PhotoLine => {
  const { device } = tab;
  const ask: Ask = (wanted, work) => travel(world, tab, wanted, work);
  return {
    isCostly: () => device.isCostly,
    async upload(errand, given, { onUrl, onProgress, signal }) {
      const bytes = new Uint8Array(given);
      const start = await placeOf(world, tab, ask, errand);
      if (!start.ok) return start;
      const { url } = start.value;
      let { offset } = start.value;
      onUrl(url);
      const length = Math.ceil(bytes.byteLength / pieces[errand.part]);
      while (offset < bytes.byteLength) {
        if (signal.aborted) return err({ code: 'later' });
        const piece = { id: idOf(url), offset, piece: bytes.slice(offset, offset + length) };
        const taken = await ask(url, (server) => addPiece(world, server, device.account, piece));
        if (!taken.ok) return taken;
        offset = taken.value;
        onProgress(offset);
      }
      count(world, `photos: ${errand.part} sent`);
      return ok(undefined);
    },
    async download(errand) {
      const before = scopesOf(world, device.account, errand.space);
      const got = await ask(null, (server) => seePhoto(world, server, device.account, errand));
      if (!got.ok) return got;
      noteShown(world, tab, errand, before);
      return ok(got.value.slice().buffer);
    },
  };
};

/** Where an upload goes on: at its old address, if it is still known there, or at a new one. */
const placeOf = async (
  world: World,
  { device }: Tab,
  ask: Ask,
  errand: PhotoErrand & { readonly url: string | null },
): Promise<Result<{ readonly url: string; readonly offset: number }, PhotoFailure>> => {
  const { url } = errand;
  if (url !== null) {
    const known = await ask(url, (server) => askUpload(world, server, device.account, idOf(url)));
    if (known.ok) count(world, 'photos: went on after a break');
    if (known.ok) return ok({ url, offset: known.value });
    if (known.error.code !== 'not_yet') return known;
  }
  let at = '';
  const begun = await ask(null, (server) => {
    at = server.name;
    return beginUpload(world, server, device.account, errand);
  });
  return begun.ok ? ok({ url: `${at}/${begun.value.url}`, offset: begun.value.offset }) : begun;
};

const idOf = (url: string): string => url.slice(url.indexOf('/') + 1);

/** Mostly to the server that knows the upload, where there are several. */
const travel = async <T>(
  world: World,
  tab: Tab,
  wanted: string | null,
  work: (server: Server) => Promise<Result<T, Refusal>>,
): Promise<Result<T, PhotoFailure>> => {
  const { device } = tab;
  const random = device.photoChance;
  const way = () => world.scheduler.wait(tab.name, 1 + random.next() * device.weather.slow);
  const lost = () => err({ code: 'later' as const });
  await way();
  const { weather } = device;
  if (!device.isOnline || strikes(world, random, 'message lost', weather.lose)) return lost();
  if (strikes(world, random, 'server busy', weather.busy)) return err({ code: 'later', retryAfterMs: 2000 });
  if (!device.hasSession) return err({ code: 'no_session' });
  const up = world.servers.filter(({ isUp }) => isUp);
  const known = random.chance(0.95) ? up.find(({ name }) => wanted?.startsWith(`${name}/`)) : undefined;
  const server = known ?? up[random.below(up.length)];
  if (!server) return lost();
  if (strikes(world, random, 'message doubled', weather.double))
    world.scheduler.after('world', random.next() * 5000, () => void attend(world, server, () => work(server)));
  const said = await attend(world, server, () => work(server));
  await way();
  if (!said || !device.isOnline || strikes(world, random, 'answer lost', weather.loseAnswer)) return lost();
  if (said.ok) return said;
  const { status, code, retryAfter } = said.error;
  count(world, `photos: ${code}`);
  const body = JSON.stringify({ error: { code } });
  return err(failureOfStatus(status, body, retryAfter === undefined ? null : String(retryAfter)));
};

/** I11: bytes are shown to whoever may read the record, before or after. */
const noteShown = (
  world: World,
  { device }: Tab,
  { space, attachment }: PhotoErrand,
  before: readonly string[],
): void => {
  const scope = world.disk.table(space)?.rows.get(attachment)?.scope;
  const now = scopesOf(world, device.account, space);
  if (scope !== undefined && ![...before, ...now].includes(scope))
    fail(world, 'I11', `${device.account} was shown photo ${attachment} of scope ${scope}`);
};
