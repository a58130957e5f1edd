import { createTestStore } from '#testing/test-store.ts';
import { must } from '#testing/town/must.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { contextOf } from './context.ts';
import { createPhotoDepot } from './photo-depot.ts';
import { hashOf } from './photo-develop.ts';
import { createPhotos } from './photos.ts';
import { oldestOver } from './photo-tidy.ts';

/** Stands in for the drawing of a browser: a photo is its own bytes, and a file that says so is none. */
const lab: Parameters<typeof createPhotos>[1] = async (raw) => {
  const text = new TextDecoder().decode(raw);
  if (text.includes('bad')) return { ok: false, error: 'not_a_photo' };
  const thumb = new TextEncoder().encode(`small ${text}`).buffer;
  const made = { width: 4, height: 3, sha: await hashOf(raw), size: raw.byteLength };
  return {
    ok: true,
    value: { made: { ...made, thumbSha: await hashOf(thumb), thumbSize: thumb.byteLength }, photo: raw, thumb },
  };
};

const fileOf = (name: string, text = name) => {
  const bytes = new TextEncoder().encode(text).buffer;
  return { name, size: bytes.byteLength, arrayBuffer: async () => bytes.slice(0) };
};

const openPhone = async () => {
  const device = await createTestStore();
  const { store } = device;
  const founder = { founderName: '緑川 あき', isHeld: false } as const;
  const group = { name: 'みどり町内会', sort: 'neighbourhood', fiscalStartMonth: 4 } as const;
  const { space } = await must(store.spaces.createGroup({ ...group, ...founder }));
  const photos = createPhotos(contextOf(store), lab);
  const depot = createPhotoDepot(device.db, device.ports.clock, (error) => {
    throw error;
  });
  return { ...device, space, photos, depot };
};

let phone: Awaited<ReturnType<typeof openPhone>>;
beforeEach(async () => {
  phone = await openPhone();
  return () => phone.close();
});

/** The server has judged everything that was sent so far. */
const takeAll = () => phone.db.outbox.clear();

const writeLog = () => phone.store.activities.createLog(phone.space, { on: '2026-11-22', title: '清掃' });

const logWithPhotos = async (...names: string[]): Promise<string> => {
  const draft = { space: phone.space, about: 'draft/log' };
  await must(
    phone.photos.pick(
      { ...draft, isDraft: true },
      names.map((name) => fileOf(name)),
    ),
  );
  const { id } = await must(phone.photos.writeWithPhotos(draft, writeLog));
  await must(phone.photos.develop());
  return id;
};

test('photos picked on the form belong to the log once it is written, also when they were not ready yet', async () => {
  const log = await logWithPhotos('one', 'two');
  const found = await phone.photos.listPhotos(phone.space, log);
  expect(found.map(({ state, hasThumb, hasWhole }) => [state, hasThumb, hasWhole])).toEqual([
    ['waiting', true, true],
    ['waiting', true, true],
  ]);
  expect(await phone.photos.listPicks(phone.space, log)).toEqual([]);
  expect((await phone.store.outbox.countWaiting()).photos).toBe(2);
});

test('a photo that is still being read when the log is written comes to the log', async () => {
  const draft = { space: phone.space, about: 'draft/log' };
  const fetched = Promise.withResolvers<ArrayBuffer>();
  const slow = { ...fileOf('slow'), arrayBuffer: () => fetched.promise };
  const picking = phone.photos.pick({ ...draft, isDraft: true }, [fileOf('one'), slow]);
  const { id } = await must(phone.photos.writeWithPhotos(draft, writeLog));
  fetched.resolve(await fileOf('slow').arrayBuffer());
  await must(picking);
  await must(phone.photos.develop());
  expect(await phone.photos.listPhotos(phone.space, id)).toHaveLength(2);
  expect(await phone.photos.listPicks(phone.space, draft.about)).toEqual([]);
});

test('a file whose reading was cut off by a flat battery is named afterwards, and can be put away', async () => {
  const { id } = await must(writeLog());
  const lost = { ...fileOf('lost.jpg'), arrayBuffer: () => new Promise<ArrayBuffer>(() => undefined) };
  void phone.photos.pick({ space: phone.space, about: id, isDraft: false }, [lost]);
  await vi.waitFor(async () => expect(await phone.photos.listPicks(phone.space, id)).toHaveLength(1));
  const restarted = createPhotos(contextOf(phone.store), lab);
  await must(restarted.develop());
  const [pick] = await restarted.listPicks(phone.space, id);
  expect([pick?.name, pick?.state, pick?.problem]).toEqual(['lost.jpg', 'bad', 'unreadable']);
  await restarted.removePick(pick?.key ?? '');
  expect(await restarted.listPicks(phone.space, id)).toEqual([]);
});

test('a log that is refused leaves its photos on the form', async () => {
  await must(phone.photos.pick({ space: phone.space, about: 'draft/log', isDraft: true }, [fileOf('one')]));
  const refuse = async () => ({ ok: false, error: { code: 'field.required' } }) as const;
  const done = await phone.photos.writeWithPhotos({ space: phone.space, about: 'draft/log' }, refuse);
  expect(done.ok).toBe(false);
  expect(await phone.photos.listPicks(phone.space, 'draft/log')).toHaveLength(1);
});

test('a file that gives no photo is named, and the others come all the same', async () => {
  const { id } = await must(writeLog());
  const files = [fileOf('one'), fileOf('notes.txt', 'bad'), fileOf('empty.jpg', ''), fileOf('two')];
  await must(phone.photos.pick({ space: phone.space, about: id, isDraft: false }, files));
  await must(phone.photos.develop());
  expect(await phone.photos.listPhotos(phone.space, id)).toHaveLength(2);
  const bad = await phone.photos.listPicks(phone.space, id);
  expect(bad.map(({ name, problem }) => [name, problem])).toEqual([
    ['notes.txt', 'not_a_photo'],
    ['empty.jpg', 'empty'],
  ]);
  // Nobody waits for what will never go.
  expect((await phone.store.outbox.countWaiting()).photos).toBe(2);
});

test('the same photo chosen twice is one photo', async () => {
  const log = await logWithPhotos('one', 'one');
  expect(await phone.photos.listPhotos(phone.space, log)).toHaveLength(1);
});

test('small pictures of all go first, then the photos, and nothing before its record was taken', async () => {
  await logWithPhotos('one', 'two');
  expect((await phone.depot.plan(false)).uploads).toEqual([]);
  await takeAll();
  const { uploads } = await phone.depot.plan(false);
  expect(uploads.map(({ part }) => part)).toEqual(['thumb', 'thumb', 'photo', 'photo']);
});

test('on a line that costs only small pictures go, until somebody says now', async () => {
  await logWithPhotos('one');
  await takeAll();
  const parts = async () => (await phone.depot.plan(true)).uploads.map(({ part }) => part);
  expect(await parts()).toEqual(['thumb']);
  await phone.photos.sendPhotosNow();
  expect(await parts()).toEqual(['thumb', 'photo']);
  await phone.photos.chooseSendingTime('asked');
  phone.timers.setClock(phone.ports.clock.now() + 1000);
  await logWithPhotos('later');
  await takeAll();
  expect(await parts()).toEqual(['thumb', 'thumb', 'photo']);
});

test('a photo is on its way until its record says that both parts have come', async () => {
  const log = await logWithPhotos('one');
  await takeAll();
  for (const errand of (await phone.depot.plan(false)).uploads) await phone.depot.markSent(errand);
  expect((await phone.depot.plan(false)).uploads).toEqual([]);
  expect((await phone.store.outbox.countWaiting()).photos).toBe(1);
  const [view] = await phone.photos.listPhotos(phone.space, log);
  const key = `${phone.space}/${view?.photo.id}`;
  const row = await phone.db.rows.get(key);
  if (!row) throw new Error('no row');
  await phone.db.rows.put({ ...row, fields: { ...row.fields, thumbAt: 1, photoAt: 2 } });
  await phone.depot.plan(false);
  expect((await phone.store.outbox.countWaiting()).photos).toBe(0);
});

test('a photo goes again when the server was put back to the time before it came', async () => {
  const log = await logWithPhotos('one');
  await takeAll();
  const [view] = await phone.photos.listPhotos(phone.space, log);
  const key = `${phone.space}/${view?.photo.id}`;
  const tell = (thumbAt: number | null, photoAt: number | null) =>
    phone.db.rows.where('key').equals(key).modify({ 'fields.thumbAt': thumbAt, 'fields.photoAt': photoAt });
  await tell(1, 2);
  expect((await phone.depot.plan(false)).uploads).toEqual([]);
  await tell(1, null);
  expect((await phone.depot.plan(false)).uploads.map(({ part }) => part)).toEqual(['photo']);
  await tell(null, null);
  expect((await phone.depot.plan(false)).uploads.map(({ part }) => part)).toEqual(['thumb', 'photo']);
  expect((await phone.store.outbox.countWaiting()).photos).toBe(1);
  // What somebody else took is theirs to send.
  await phone.db.photoSendings.clear();
  await phone.db.rows.where('key').equals(key).modify({ 'fields.authorId': 'somebody' });
  expect((await phone.depot.plan(false)).uploads).toEqual([]);
});

test('nobody waits for a photo that was deleted before it went, until it is brought back', async () => {
  const log = await logWithPhotos('one');
  const [view] = await phone.photos.listPhotos(phone.space, log);
  const { undo } = await must(phone.photos.deletePhoto(phone.space, view?.photo.id ?? ''));
  await takeAll();
  expect((await phone.depot.plan(false)).uploads).toEqual([]);
  expect((await phone.store.outbox.countWaiting()).photos).toBe(0);
  await must(undo());
  await takeAll();
  expect((await phone.depot.plan(false)).uploads).toHaveLength(2);
  expect((await phone.store.outbox.countWaiting()).photos).toBe(1);
});

test('bytes of another hash are not kept', async () => {
  const errand = {
    key: 'k',
    space: phone.space,
    attachment: 'a',
    part: 'photo',
    size: 3,
    sha: 'f'.repeat(64),
  } as const;
  expect(await phone.depot.keep(errand, new TextEncoder().encode('abc').buffer)).toBe(false);
  expect(await phone.photos.findBytes(phone.space, errand.sha)).toBe(undefined);
});

test('tidying away takes no photo that is nowhere else, and leaving the group takes all', async () => {
  await logWithPhotos('one');
  expect(await phone.photos.tidyPhotos()).toBe(0);
  await phone.depot.tidy();
  expect(await phone.db.photoBytes.count()).toBe(2);
  await must(phone.store.spaces.purge(phone.space));
  for (const table of [phone.db.photoBytes, phone.db.photoFiles, phone.db.photoSendings, phone.db.photoPicks])
    expect(await table.count()).toBe(0);
});

test('where photos take too much room, those nobody has looked at for the longest go first', () => {
  const file = (key: string, usedAt: number) => ({ key, space: 's', part: 'photo', size: 10, usedAt }) as const;
  const files = [file('new', 3), file('old', 1), file('middle', 2)];
  expect(oldestOver(files, 20).map(({ key }) => key)).toEqual(['old']);
  expect(oldestOver(files, 5).map(({ key }) => key)).toEqual(['old', 'middle', 'new']);
  expect(oldestOver(files, 30)).toEqual([]);
});
