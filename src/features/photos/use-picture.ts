import { photosOf } from '#store/photos.ts';
import { useLive } from '#store/react.tsx';
import { useEffect, useMemo } from 'react';

/**
 * The address of a picture this phone holds. Only what was drawn anew by a phone of ours gets one, as a JPEG and nothing else.
 * @param isHere asks the disk again when it changes
 * @returns null until it is read, or when it is not here
 */
export function usePicture(space: string, sha: string, isHere: boolean): string | null {
  const bytes = useLive(
    async (store) => (isHere ? ((await photosOf(store).findBytes(space, sha)) ?? null) : null),
    [space, sha, isHere],
  );
  const address = useMemo(
    () => (bytes ? URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })) : null),
    [bytes],
  );
  useEffect(() => {
    if (address === null) return undefined;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  return address;
}
