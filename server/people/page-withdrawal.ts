/** Taking a public page down with the code printed on its paper: also when the project is gone and nobody is in it. */
import { timingSafeEqual } from 'node:crypto';
import { localDateAt } from '#domain/basis/local-date.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import type { ServerPorts } from '../ports.ts';
import { hashOfPageCode } from '../sync/public-pages.ts';
import { writeAsServer } from '../sync/workspace.ts';
import { syncPorts } from './doorway.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Tries } from './tries.ts';

/**
 * The page and what it said are gone; phones of the project hear of it where the project is still there.
 * @param tries counts wrong codes
 * @param typed the code as somebody typed it
 * @returns the space and its head when rows were written; 404 `page.unknown`, 403 `page.wrong_code`, 429 `code.too_many_tries`
 */
export const withdrawByCode = async (
  ports: ServerPorts,
  tries: Tries,
  address: string,
  slug: string,
  typed: string,
): Promise<Result<{ readonly space: string; readonly head: number | null }, Refusal>> => {
  const taken = await tries.take(address);
  if (!taken.ok) return taken;
  const page = await ports.store.publicPage(slug);
  if (!page) return refuse(404, 'page.unknown');
  if (!isSame(hashOfPageCode(asPrinted(typed)), page.codeHash)) return refuse(403, 'page.wrong_code');
  await taken.value.giveBack();
  const { space, publication } = page;
  const now = ports.clock.now();
  return ports.store.write(space, async (tx) => {
    const row = await tx.row(publication);
    if (row?.kind === 'publication' && row.fields['state'] !== 'withdrawn') {
      const set = { state: 'withdrawn', withdrawnOn: localDateAt(now) };
      await writeAsServer(tx, space, syncPorts(ports), [{ kind: 'publication', id: publication, set }]);
    }
    await tx.withdrawPublicPage(publication, now);
    return ok({ space, head: row ? await tx.head() : null });
  });
};

/** Full-width and small letters, spaces and hyphens are all the same. */
const asPrinted = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}ー]/gu, '');

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
