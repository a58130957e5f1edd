import type { SealPort } from '#protocol/envelope.ts';

/** AES-GCM of the browser; null where a page without https, or a very old browser, does not have it. */
export const webSealPort = (): SealPort | null => {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const keyOf = (bytes: Uint8Array, use: 'encrypt' | 'decrypt') =>
    subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, [use]);
  const how = ({ iv, bound }: { readonly iv: Uint8Array; readonly bound: Uint8Array }) => ({
    name: 'AES-GCM',
    iv: Uint8Array.from(iv),
    additionalData: Uint8Array.from(bound),
  });
  return {
    seal: async (box, plain) =>
      new Uint8Array(await subtle.encrypt(how(box), await keyOf(box.key, 'encrypt'), Uint8Array.from(plain))),
    async open(box, sealed) {
      const key = await keyOf(box.key, 'decrypt');
      return subtle.decrypt(how(box), key, Uint8Array.from(sealed)).then(
        (plain) => new Uint8Array(plain),
        () => null,
      );
    },
  };
};
