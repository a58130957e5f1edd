import type { Kysely } from 'kysely';
import type { Ids } from './ids.ts';
import { first, prepare, type Sql } from './statement.ts';
import type { KeptPublicPage } from './store.ts';
import type { DbId, Tables } from './tables.ts';

/** Every statement about pages everybody may read. */
export const publicPageStatements = (db: Kysely<Tables>) => ({
  putPublicPage: prepare<Omit<Tables['public_page'], 'withdrawn_at'>>()((v) =>
    db
      .insertInto('public_page')
      .values({
        slug: v.slug,
        space_id: v.space_id,
        publication: v.publication,
        body: v.body,
        code_hash: v.code_hash,
        published_at: v.published_at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  withdrawPublicPage: prepare<{ space: DbId; publication: DbId; now: number }>()((v) =>
    db
      .updateTable('public_page')
      .set((eb) => ({ withdrawn_at: v.now, body: eb.lit(null) }))
      .where('space_id', '=', v.space)
      .where('publication', '=', v.publication)
      .where('withdrawn_at', 'is', null),
  ),
  publicPage: prepare<{ slug: string }>()((v) =>
    db
      .selectFrom('public_page')
      .select(['slug', 'space_id', 'publication', 'body', 'code_hash', 'published_at', 'withdrawn_at'])
      .where('slug', '=', v.slug),
  ),
});

type PublicPageStatements = ReturnType<typeof publicPageStatements>;

/** See Store.publicPage. */
export const findPublicPage = async (
  sql: Sql,
  ids: Ids,
  statements: PublicPageStatements,
  slug: string,
): Promise<KeptPublicPage | null> => {
  const found = await first(sql, statements.publicPage, { slug });
  return (
    found && {
      slug: found.slug,
      space: ids.text(found.space_id),
      publication: ids.text(found.publication),
      body: found.body,
      codeHash: found.code_hash,
      publishedAt: found.published_at,
      withdrawnAt: found.withdrawn_at,
    }
  );
};
