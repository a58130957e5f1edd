import { type FieldsOf, keysOf } from '../records.ts';
import { groupedBy } from '../basis/grouped-by.ts';
import type { ActivityLog } from './activity-list.ts';

/** What a group does again and again, learned from its logs: the tiles of a new log. */
export interface LogTemplate {
  readonly title: string;
  readonly template: string | null;
  /** What the newest log of this title was filled with. */
  readonly last: Pick<FieldsOf<'activityLog'>, 'place' | 'minutes' | 'adults' | 'children' | 'outsiders'>;
  readonly with: readonly string[];
  readonly lastOn: string;
  readonly times: number;
}

/**
 * The titles used most, the newest first among equals; a title used once counts too.
 * @param logs newest first
 * @param most how many tiles
 */
export const templatesOf = (logs: readonly ActivityLog[], most = 6): LogTemplate[] => {
  const titles = groupedBy(
    logs.filter((log) => (log.title ?? '').trim() !== ''),
    (log) => (log.title ?? '').trim(),
  );
  return [...titles]
    .flatMap(([title, used]): LogTemplate[] => {
      const [last] = used;
      return last ? [{ ...tileOf(last), title, times: used.length }] : [];
    })
    .sort((a, b) => b.times - a.times || (a.lastOn < b.lastOn ? 1 : a.lastOn > b.lastOn ? -1 : 0))
    .slice(0, most);
};

const tileOf = (log: ActivityLog): Omit<LogTemplate, 'title' | 'times'> => ({
  template: log.template ?? null,
  last: {
    place: log.place ?? null,
    minutes: log.minutes ?? null,
    adults: log.adults ?? null,
    children: log.children ?? null,
    outsiders: log.outsiders ?? null,
  },
  with: keysOf(log, 'with'),
  lastOn: log.on ?? '',
});
