import type { LogTemplate } from '#domain/activity/log-template.ts';
import type { LogKind } from './log-kinds.ts';

/** One tile of 「何をしましたか」. */
export interface LogTile {
  /** The title: no two tiles have the same. */
  readonly title: string;
  readonly template: string | null;
  /** What was entered the last time; null for a tile nobody has used yet. */
  readonly last: LogTemplate | null;
}

/** The template of a log somebody entered under 「その他」 without giving it a name. */
export const otherTemplate = 'other';

/**
 * What a group does again and again, filled up with what groups of its sort do.
 * @param used learned from the logs, the most used first
 * @param kinds offered where nothing is learned yet
 * @param nameOf the words on the tile of a kind
 */
export const tilesOf = (
  used: readonly LogTemplate[],
  kinds: readonly LogKind[],
  nameOf: (kind: LogKind) => string,
  most = 6,
): LogTile[] => {
  const learned = used
    .filter(({ template }) => template !== otherTemplate)
    .map((one): LogTile => ({ title: one.title, template: one.template, last: one }));
  const titles = new Set(learned.map((tile) => tile.title));
  const templates = new Set(learned.map((tile) => tile.template));
  const offered = kinds
    .filter((kind) => !templates.has(kind) && !titles.has(nameOf(kind)))
    .map((kind): LogTile => ({ title: nameOf(kind), template: kind, last: null }));
  return [...learned, ...offered].slice(0, most);
};
