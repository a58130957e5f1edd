import { createHash } from 'node:crypto';
import { contextOf } from '#store/context.ts';
import { createPhotos } from '#store/photos.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/**
 * A photo of a record, whose bytes have not left the phone that took it.
 * @returns its id
 */
export const addPhoto = async (phone: TownPhone, space: string, about: string, caption: string): Promise<string> => {
  const bytes = (text: string) => new TextEncoder().encode(`${text}/${about}/${caption}`);
  const sha = (text: string) => createHash('sha256').update(bytes(text)).digest('hex');
  const [photo, thumb] = [bytes('photo').buffer, bytes('thumb').buffer];
  const made = {
    sha: sha('photo'),
    size: photo.byteLength,
    width: 1600,
    height: 1200,
    thumbSha: sha('thumb'),
    thumbSize: thumb.byteLength,
  };
  const photos = createPhotos(contextOf(phone.store), async () => ({ ok: true, value: { made, photo, thumb } }));
  const file = { name: 'photo.jpg', size: 4, arrayBuffer: async () => new ArrayBuffer(4) };
  await must(photos.pick({ space, about, isDraft: false }, [file]));
  await must(photos.develop());
  const found = (await photos.listPhotos(space, about)).find((one) => one.photo.sha === made.sha);
  if (!found) throw new Error('the photo is not there');
  await must(photos.changePhoto(space, found.photo.id, { caption }));
  return found.photo.id;
};
