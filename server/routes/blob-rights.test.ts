import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, newId, openPhone, type Phone } from '../testing/app-under-test.ts';
import {
  begin,
  type BlobTown,
  headOf,
  openBlobTown,
  putPhoto,
  saysOf,
  sendFrom,
  sendPart,
} from '../testing/blob-town.ts';
import { jpeg, pngOf, webp } from '../testing/pictures.ts';

let town: BlobTown;
let aki: { phone: Phone; id: string };
let ken: { phone: Phone; id: string };
beforeAll(async () => {
  town = await openBlobTown();
  aki = { phone: town.aki, id: town.akiId };
  ken = { phone: town.ken, id: town.kenId };
});
afterAll(() => town.close());

const refused = (status: number, code: string) => ({ status, body: { error: { code } } });
const rowOf = (id: string) => town.store.read(town.space, (tx) => tx.row(id));
const fetched = (phone: Phone, attachment: string, part: string, headers: Record<string, string> = {}) =>
  fetch(`${town.address}/api/blobs/${town.space}/${attachment}/${part}`, {
    headers: { cookie: phone.cookie, ...headers },
  });

describe('who may send and who may see', () => {
  test('only the author sends, and for others the record might as well not be there', async () => {
    const id = await putPhoto(town, ken, saysOf(jpeg, webp));
    const nobodys = refused(404, 'blob.unknown');
    for (const [phone, space, attachment] of [
      [town.aki, town.space, id],
      [town.stranger, town.space, id],
      [town.ken, town.space, newId(town.app)],
      [town.ken, newId(town.app), id],
      [town.ken, town.space, town.kenId],
    ] as const) {
      expect(await begin(phone, space, attachment, 'photo', jpeg.byteLength)).toMatchObject(nobodys);
    }
    const upload = (await begin(town.ken, town.space, id, 'photo', jpeg.byteLength)).headers.get('location') ?? '';
    const other = refused(404, 'blob.unknown_upload');
    expect(await sendFrom(town.aki, upload, 0, jpeg)).toMatchObject(other);
    expect((await headOf(town.aki, upload)).status).toBe(404);
    expect(await town.aki.send('DELETE', upload, undefined, { 'tus-resumable': '1.0.0' })).toMatchObject(other);
    expect(await town.ken.get(upload)).toMatchObject(other);
    expect((await sendFrom(town.ken, upload, 0, jpeg)).status).toBe(204);
  });

  test('without a session nothing is told, and a page of another site makes no browser send', async () => {
    const id = await putPhoto(town, ken, saysOf(jpeg, webp));
    await sendPart(town.ken, town.space, id, 'photo', jpeg);
    const path = `${town.address}/api/blobs/${town.space}/${id}/photo`;
    expect((await fetch(path)).status).toBe(401);
    const foreign = await town.ken.send('POST', '/api/blobs', undefined, { origin: 'https://elsewhere.example' });
    expect(foreign).toMatchObject(refused(403, 'request.foreign'));
  });

  test('what was hurt is seen by the officers, though a plain member wrote it and sent the picture', async () => {
    const incident = { kind: 'incident', set: { sort: 'accident', on: '2026-04-01', what: '手をけがした' } };
    const id = await putPhoto(town, ken, saysOf(jpeg, webp), {
      ...incident,
      set: { ...incident.set, aboutId: await logOf(ken) },
    });
    expect((await rowOf(id))?.scope).toBe('officers');
    expect((await sendPart(town.ken, town.space, id, 'photo', jpeg)).status).toBe(204);
    expect((await rowOf(id))?.scope).toBe('officers');
    expect((await fetched(town.aki, id, 'photo')).status).toBe(200);
    const hidden = await fetched(town.ken, id, 'photo');
    const unknown = await fetched(town.ken, newId(town.app), 'photo');
    expect([hidden.status, await hidden.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(hidden.status).toBe(404);
  });

  test('a hash alone opens nothing: who names the bytes of others has to bring them', async () => {
    const secret = pngOf(64, 64, 77);
    const says = saysOf(secret, webp);
    const about = {
      kind: 'incident',
      set: { sort: 'accident', on: '2026-04-01', what: '転んだ', aboutId: await logOf(aki) },
    };
    const hidden = await putPhoto(town, aki, says, about);
    expect((await sendPart(town.aki, town.space, hidden, 'photo', secret)).status).toBe(204);
    const own = await putPhoto(town, ken, says);
    const begun = await begin(town.ken, town.space, own, 'photo', secret.byteLength);
    expect((await headOf(town.ken, begun.headers.get('location') ?? '')).headers.get('upload-offset')).toBe('0');
    expect((await fetched(town.ken, own, 'photo')).status).toBe(404);
  });

  test('a deleted photo is shown to nobody and takes no bytes, and comes back with its record', async () => {
    const id = await putPhoto(town, ken, saysOf(jpeg, webp));
    await sendPart(town.ken, town.space, id, 'photo', jpeg);
    const thumb = (await begin(town.ken, town.space, id, 'thumb', webp.byteLength)).headers.get('location') ?? '';
    await change(town.ken, town.space, id, { deleted: true });
    expect((await fetched(town.aki, id, 'photo')).status).toBe(404);
    expect(await sendFrom(town.ken, thumb, 0, webp)).toMatchObject(refused(404, 'blob.unknown'));
    expect(await sendPart(town.ken, town.space, id, 'photo', jpeg)).toMatchObject(refused(404, 'blob.unknown'));
    await change(town.ken, town.space, id, { deleted: false });
    expect((await fetched(town.aki, id, 'photo')).status).toBe(200);
  });

  test('whoever was removed sends and sees nothing any more, also in the middle of an upload', async () => {
    const nao = await openPhone(town.app);
    const { naoId } = await joinAs(nao);
    const id = await putPhoto(town, { phone: nao, id: naoId }, saysOf(jpeg, webp));
    const upload = (await begin(nao, town.space, id, 'photo', jpeg.byteLength)).headers.get('location') ?? '';
    await sendFrom(nao, upload, 0, jpeg.subarray(0, 100));
    await change(town.aki, town.space, naoId, { status: 'removed' });
    expect(await sendFrom(nao, upload, 100, jpeg.subarray(100))).toMatchObject(refused(404, 'blob.unknown'));
    expect(await begin(nao, town.space, id, 'photo', jpeg.byteLength)).toMatchObject(refused(404, 'blob.unknown'));
    expect((await fetched(nao, id, 'photo')).status).toBe(404);
    expect((await rowOf(id))?.fields['photoAt']).toBeUndefined();
  });

  test('nobody but the server says that bytes have come', async () => {
    const id = await putPhoto(town, ken, saysOf(jpeg, webp));
    const row = (await town.ken.sync(town.space, [])).spaces[0]?.rows.find((one) => one.id === id);
    const answer = await town.ken.sync(town.space, [
      { kind: 'attachment', id, set: { photoAt: 1 }, base: row?.stamp ?? null },
    ]);
    expect(answer.spaces[0]?.verdicts[0]).toMatchObject({ status: 'rejected', code: 'policy.not_allowed' });
    expect((await fetched(town.ken, id, 'photo')).status).toBe(404);
  });
});

const logOf = async (author: { phone: Phone; id: string }): Promise<string> => {
  const id = newId(town.app);
  await author.phone.edit(town.space, [
    { kind: 'activityLog', id, set: { title: '草刈り', authorId: author.id }, base: null },
  ]);
  return id;
};

const joinAs = async (phone: Phone): Promise<{ naoId: string }> => {
  const { code } = (await town.aki.post(`/api/spaces/${town.space}/spoken-codes`, {})).body as { code: string };
  const asked = (await phone.post('/api/spoken-codes/ask', { code, name: '直井 なお' })).body as { member: string };
  await change(town.aki, town.space, asked.member, { status: 'active' });
  return { naoId: asked.member };
};
