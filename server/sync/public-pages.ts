/** What became public goes to the pages everybody may read, in the same transaction; what was withdrawn leaves them. */
import { hash } from 'node:crypto';
import { readSharedPage } from '#domain/publishing/shared-page.ts';
import type { SpaceWriter } from '../store/store.ts';
import type { Workspace } from './workspace.ts';

/**
 * Lays out and takes down what the edits so far have asked for; doing it again changes nothing.
 * @param now milliseconds since 1970
 */
export const layOutPages = async (tx: SpaceWriter, workspace: Workspace, now: number): Promise<void> => {
  for (const { now: row } of workspace.written().rows.values()) {
    if (row.kind !== 'publication') continue;
    const { state, slug, code, body } = row.fields;
    if (state === 'withdrawn') await tx.withdrawPublicPage(row.id, now);
    if (state !== 'public' || typeof slug !== 'string' || typeof body !== 'string' || !readSharedPage(body)) continue;
    const codeHash = hashOfPageCode(String(code));
    await tx.putPublicPage({ slug, publication: row.id, body, codeHash, publishedAt: now });
  }
};

/** What the code of a page is kept by, hex. The code has eighty bits of chance, so that nobody tries them all. */
export const hashOfPageCode = (code: string): string => hash('sha256', `kyodo-note page ${code}`, 'hex');
