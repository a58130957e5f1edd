import { expect, test } from 'vitest';
import { createPhotoLine } from './photo-line.ts';

test('bytes of a photo are kept by the app alone: what it throws away lies in no cache of the browser', async () => {
  const asked: RequestInit[] = [];
  const line = createPhotoLine({
    fetch: async (_, init) => {
      asked.push(init);
      return new Response(new Uint8Array([1, 2, 3]), { headers: { 'content-type': 'image/jpeg' } });
    },
    address: 'https://kyodo.example',
    isCostly: () => false,
  });
  const errand = { key: 's/a', space: 's', attachment: 'a', part: 'photo' as const, sha: 'ab', size: 3 };
  const got = await line.download(errand, new AbortController().signal);
  expect(got).toMatchObject({ ok: true });
  expect(asked).toMatchObject([{ cache: 'no-store', credentials: 'same-origin', redirect: 'error' }]);
});
