/** Photos: somebody takes one for a record, looks at one, writes below it, takes it away and brings it back. */
import { pngOf } from '#server/testing/pictures.ts';
import { bytesKey } from '#store/photo-tables.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { changeOne, deleteOne } from './group-workload.ts';
import { addPiece, beginUpload } from './photo-server.ts';
import { noteChange, shaOf } from './photo-shelf.ts';
import { attend } from './server.ts';
import { count } from './world.ts';

/** Few pictures, so that the same one comes to several records. */
const pictures = Array.from({ length: 6 }, (_, seed) => {
  const [photo, thumb] = [pngOf(24, 16, seed + 1), pngOf(8, 6, seed + 1)].map((bytes) => new Uint8Array(bytes));
  return { photo: photo ?? new Uint8Array(), thumb: thumb ?? new Uint8Array() };
}).map(({ photo, thumb }) => ({
  photo,
  thumb,
  says: {
    sha: shaOf(photo),
    size: photo.byteLength,
    type: 'image/png',
    width: 24,
    height: 16,
    thumbSha: shaOf(thumb),
    thumbSize: thumb.byteLength,
    thumbType: 'image/png',
  },
}));

/** The bytes lie on the phone before the record names them. */
export const takePhoto: Act = (hand) => {
  const { random, tab, town } = hand;
  const { photo, thumb, says } = random.pick(pictures);
  write(hand, town.group, 'attachment.create', async (read, fresh) => {
    const places = [await read.list('activityLog'), await read.list('groupEvent'), await read.list('meeting')];
    const about = any(random, random.pick(places));
    if (!about) return [];
    const { bytes } = tab.device.shelf;
    bytes.set(bytesKey(town.group, says.sha), photo);
    bytes.set(bytesKey(town.group, says.thumbSha), thumb);
    return [edit('attachment', fresh(), { ...says, aboutId: about.id, faces: 'none', authorId: read.me })];
  });
};

const look = ({ random, tab, town }: Hand): void => {
  const { rows } = tab.device.disk.content.tables;
  const photos = [...rows.values()].filter(({ kind, space }) => kind === 'attachment' && space === town.group);
  const photo = any(random, photos);
  if (!photo || tab.device.shelf.bytes.has(bytesKey(town.group, String(photo.fields['sha'])))) return;
  tab.device.shelf.wishes.add(photo.key);
  noteChange(tab.device);
};

/** Another picture as long as the promised one: whoever has a tool of their own sends that. */
const forgery = (length: number): Uint8Array | undefined =>
  Array.from({ length: 40 }, (_, seed) => pngOf(24, 16, seed + 100)).find((bytes) => bytes.byteLength === length);

/** Into a record of one's own, whose photo has not come yet. */
const forge: Act = ({ world, town, random, tab }) => {
  const { account } = tab.device;
  const me = town.memberOf(account, town.group);
  const own = [...(world.disk.table(town.group)?.rows.values() ?? [])].filter(
    ({ kind, fields }) => kind === 'attachment' && fields['authorId'] === me && fields['photoAt'] == null,
  );
  const photo = any(random, own);
  const bytes = forgery(Number(photo?.fields['size']));
  const server = world.servers.find(({ isUp }) => isUp);
  if (!photo || !bytes || !server) return;
  const errand = {
    key: '',
    space: town.group,
    attachment: photo.id,
    part: 'photo',
    sha: '',
    size: bytes.byteLength,
  } as const;
  count(world, 'photos: other bytes');
  void attend(world, server, async () => {
    const begun = await beginUpload(world, server, account, errand);
    if (begun.ok) await addPiece(world, server, account, { id: begun.value.url, offset: 0, piece: bytes });
  });
};

export const photoActs: readonly (readonly [number, Act])[] = [
  [12, takePhoto],
  [3, look],
  [4, forge],
  [2, changeOne('attachment', ({ random }) => ({ caption: word(random) }))],
  [8, deleteOne('attachment')],
];
