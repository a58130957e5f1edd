/** A showing is seen whole or not at all, also by somebody who fetches page after page. */
import type { Row } from '#protocol/row.ts';
import type { KeptRow, Page, SpaceReader } from '../store/store.ts';

/**
 * Adds to a page what belongs to the showings it brings a part of: the round, its shown sheets, its figures. They come
 * once more in their place.
 * @param scopes what the person may read
 */
export const withWholeShowings = async (tx: SpaceReader, page: Page, scopes: readonly string[]): Promise<Page> => {
  if (!page.more) return page;
  const rounds = new Set(page.rows.flatMap((row) => roundOf(row) ?? []));
  const early: Row[] = [];
  for (const id of rounds) early.push(...(await restOf(tx, id, page.through)));
  const added = early.filter(({ scope }) => scopes.includes(scope));
  return added.length === 0 ? page : { ...page, rows: [...page.rows, ...added] };
};

/** The round this row shows a part of; an unshown sheet is its writer's alone. */
const roundOf = ({ id, kind, scope, fields }: Row): string | null => {
  if (kind === 'evaluationRound') return fields['state'] === 'shown' ? id : null;
  const isPart = kind === 'tally' || (kind === 'assessment' && scope === 'all');
  return isPart && typeof fields['roundId'] === 'string' ? fields['roundId'] : null;
};

const restOf = async (tx: SpaceReader, id: string, through: number): Promise<Row[]> => {
  const round = await tx.row(id);
  if (!round || roundOf(round) === null) return [];
  const parts = [...(await tx.rowsOf('assessment', id)), ...(await tx.rowsOf('tally', id))];
  return [round, ...parts].filter((one) => one.seq > through && roundOf(one) === id).map(asItTravels);
};

const asItTravels = ({ parent: _, ...row }: KeptRow): Row => row;
