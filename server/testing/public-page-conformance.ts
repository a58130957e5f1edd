/** What every store must do for pages everybody may read. */
import { describe, expect, test } from 'vitest';
import type { NewPublicPage, Store } from '../store/store.ts';
import { createSpace, nameId, type StoreUnderTest, withStore } from './store-under-test.ts';

/** @param make gives a place of its own */
export const describePublicPages = (name: string, make: () => Promise<StoreUnderTest>): void => {
  describe(`${name} keeps pages for everybody`, () => {
    let store: Store;
    withStore(make, (opened) => {
      store = opened;
    });
    const put = (space: string, page: NewPublicPage) => store.write(space, (tx) => tx.putPublicPage(page));

    test('a page is found by its address alone, and nothing by any other', async () => {
      const space = nameId('publishing space');
      await createSpace(store, space);
      await put(space, pageOf('first'));
      expect(await store.publicPage('slug first')).toEqual({ ...pageOf('first'), space, withdrawnAt: null });
      expect(await store.publicPage('slug')).toBeNull();
      expect(await store.publicPage('slug%')).toBeNull();
    });

    test('a withdrawn page says nothing any more, and comes back under no name', async () => {
      const space = nameId('withdrawing space');
      await createSpace(store, space);
      await put(space, pageOf('second'));
      await store.write(space, (tx) => tx.withdrawPublicPage(pageOf('second').publication, 20));
      const gone = { ...pageOf('second'), space, body: null, withdrawnAt: 20 };
      expect(await store.publicPage('slug second')).toEqual(gone);
      await store.write(space, (tx) => tx.withdrawPublicPage(pageOf('second').publication, 30));
      await put(space, pageOf('second'));
      await put(space, { ...pageOf('second'), slug: 'another address' });
      expect(await store.publicPage('slug second')).toEqual(gone);
      expect(await store.publicPage('another address')).toBeNull();
    });

    test('nobody takes the address of others, or takes their page down', async () => {
      const [space, thief] = [nameId('honest space'), nameId('thieving space')];
      for (const one of [space, thief]) await createSpace(store, one);
      await put(space, pageOf('third'));
      await put(thief, { ...pageOf('theirs'), slug: 'slug third' });
      await store.write(thief, (tx) => tx.withdrawPublicPage(pageOf('third').publication, 40));
      expect(await store.publicPage('slug third')).toEqual({ ...pageOf('third'), space, withdrawnAt: null });
    });

    test('a page is taken down where its space is no more', async () => {
      const space = nameId('space that never was');
      await put(space, pageOf('fourth'));
      await store.write(space, (tx) => tx.withdrawPublicPage(pageOf('fourth').publication, 50));
      expect(await store.publicPage('slug fourth')).toMatchObject({ body: null, withdrawnAt: 50 });
    });

    test('what is undone lays out nothing', async () => {
      const space = nameId('undecided space');
      await createSpace(store, space);
      const undone = store.write(space, async (tx) => {
        await tx.putPublicPage(pageOf('fifth'));
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      expect(await store.publicPage('slug fifth')).toBeNull();
    });
  });
};

const pageOf = (name: string): NewPublicPage => ({
  slug: `slug ${name}`,
  publication: nameId(`publication ${name}`),
  body: `{"title":"${name}"}`,
  codeHash: `hash ${name}`,
  publishedAt: 10,
});
