/**
 * The text library draws its ids from node's webcrypto when it is loaded; here it gets a stream the seed decides. This file is
 * imported before anything that imports the text library. No session ever chooses its own client id: only chance is replaced.
 */
import { webcrypto } from 'node:crypto';
import { createRandom, type Random } from './random.ts';

let stream: Random = createRandom(1);

/** From now on ids of texts are drawn from this stream. */
export const drawTextIdsFrom = (random: Random): void => {
  stream = random;
};

Object.defineProperty(webcrypto, 'getRandomValues', {
  configurable: true,
  value: <T extends ArrayBufferView>(array: T): T => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.set(stream.bytes(bytes.length));
    return array;
  },
});
