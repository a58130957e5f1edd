import type { KeptPublicPage, SpaceWriter } from './store.ts';

/** What a space's writer does to pages everybody may read. */
export type PageWriter = Pick<SpaceWriter, 'putPublicPage' | 'withdrawPublicPage'>;

/** Pages everybody may read, in memory. A space's part is written together, once its work is done. */
export const createMemoryPages = () => {
  const kept = new Map<string, KeptPublicPage>();

  const of = (space: string): { readonly writer: PageWriter; keep(): void } => {
    const steps: (() => void)[] = [];
    const ofPublication = (publication: string) =>
      [...kept.values()].find((one) => one.space === space && one.publication === publication);
    return {
      writer: {
        async putPublicPage(page) {
          steps.push(() => {
            if (kept.has(page.slug) || ofPublication(page.publication)) return;
            kept.set(page.slug, { ...page, space, withdrawnAt: null });
          });
        },
        async withdrawPublicPage(publication, now) {
          steps.push(() => {
            const page = ofPublication(publication);
            if (page && page.withdrawnAt === null) kept.set(page.slug, { ...page, body: null, withdrawnAt: now });
          });
        },
      },
      keep: () => steps.forEach((step) => step()),
    };
  };

  return { of, find: (slug: string): KeptPublicPage | null => kept.get(slug) ?? null };
};
