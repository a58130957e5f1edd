/**
 * Bytes made shorter where the browser can do it; the first byte says whether it did.
 * @returns what `unsqueeze` gives back
 */
export const squeeze = async (bytes: Uint8Array): Promise<Uint8Array> => {
  if (typeof CompressionStream === 'undefined') return Uint8Array.from([plain, ...bytes]);
  const short = await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
  return short && short.length < bytes.length
    ? Uint8Array.from([deflated, ...short])
    : Uint8Array.from([plain, ...bytes]);
};

/** The bytes again; null when they are damaged or longer than allowed. @param most bytes that may come out */
export const unsqueeze = async (bytes: Uint8Array, most: number): Promise<Uint8Array | null> => {
  const body = bytes.subarray(1);
  if (bytes[0] === plain) return body.length <= most ? body : null;
  if (bytes[0] !== deflated || typeof DecompressionStream === 'undefined') return null;
  return through(body, new DecompressionStream('deflate-raw'), most);
};

const plain = 0;
const deflated = 1;

/** Stops as soon as more comes out than is allowed: a few bytes may be made to swell to gigabytes. */
const through = async (
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> => {
  const writer = stream.writable.getWriter();
  const written = writer.write(Uint8Array.from(bytes)).then(() => writer.close());
  const reader = stream.readable.getReader();
  const parts: number[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (parts.length + value.length > most) {
        void reader.cancel();
        written.catch(() => undefined);
        return null;
      }
      for (const byte of value) parts.push(byte);
    }
    await written;
    return Uint8Array.from(parts);
  } catch {
    written.catch(() => undefined);
    return null;
  }
};
