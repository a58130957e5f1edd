import type { LogTemplate } from '#domain/activity/log-template.ts';
import type { GroupTemplate } from '#store/log-templates.ts';
import type { LogKind } from './log-kinds.ts';

/** One tile of 「何をしましたか」. */
export interface LogTile {
  /** The title: no two tiles have the same. */
  readonly title: string;
  readonly template: string | null;
  /** What was entered the last time; null for a tile nobody has used yet. */
  readonly last: LogTemplate | null;
  /** What the group has agreed to begin with. */
  readonly agreed?: GroupTemplate;
}

/** The template of a log somebody entered under 「その他」 without giving it a name. */
export const otherTemplate = 'other';

/** So many tiles fit on a phone without looking for one. */
const most = 6;

/**
 * What a group does again and again, filled up with what groups of its sort do.
 * @param used learned from the logs, the most used first
 * @param kinds offered where nothing is learned yet
 * @param nameOf the words on the tile of a kind
 * @param agreed templates of the group: these come first, all of them
 */
export const tilesOf = (
  used: readonly LogTemplate[],
  kinds: readonly LogKind[],
  nameOf: (kind: LogKind) => string,
  agreed: readonly GroupTemplate[] = [],
): LogTile[] => {
  const first = agreed.map((one): LogTile => {
    const title = one.title ?? '';
    const last = used.find((log) => log.title === title) ?? null;
    return { title, template: last?.template ?? null, last, agreed: one };
  });
  const learned = used
    .filter(({ template, title }) => template !== otherTemplate && !first.some((tile) => tile.title === title))
    .map((one): LogTile => ({ title: one.title, template: one.template, last: one }));
  const known = [...first, ...learned];
  const titles = new Set(known.map((tile) => tile.title));
  const templates = new Set(known.map((tile) => tile.template));
  const offered = kinds
    .filter((kind) => !templates.has(kind) && !titles.has(nameOf(kind)))
    .map((kind): LogTile => ({ title: nameOf(kind), template: kind, last: null }));
  return [...first, ...[...learned, ...offered].slice(0, Math.max(0, most - first.length))];
};
