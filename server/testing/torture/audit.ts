/** Holds what the server has against what it acknowledged and what it showed. */
import { textOfUpdates } from '#replica/long-text.ts';
import type { Fields } from '#domain/records.ts';
import { readWhole, type Copy } from './follower.ts';
import type { SeenLine, WriterLine } from './journal.ts';
import type { Look } from './place.ts';
import type { Stretch } from './stretch.ts';

export interface Findings {
  readonly acknowledged: number;
  /** Places of the order that readers saw, in the space and its texts. */
  readonly seen: number;
  /** One sentence each. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly unstable: readonly string[];
}

/**
 * Nobody writes meanwhile.
 * @param look what the tables say
 * @param forgotten what people were told against what had been acknowledged
 */
export const audit = async (stretch: Stretch, look: Look, forgotten: readonly string[]): Promise<Findings> => {
  const rows = new Map<string, Fields>();
  const titles = new Map<unknown, number>();
  const updates: string[] = [];
  const whole = await readWhole(stretch.owner, stretch.space, (answer) => {
    for (const row of answer.rows) rows.set(row.id, row.fields);
    for (const { id, update } of answer.texts) if (id === stretch.textId) updates.push(update);
  });
  for (const { title } of rows.values()) titles.set(title, (titles.get(title) ?? 0) + 1);
  const text = textOfUpdates(updates);
  const lines = stretch.writers.map(({ journal }) => journal.read());
  const acks = lines.flatMap((all) => all.filter(({ what }) => what === 'ack'));
  const timesShown = (line: WriterLine): number => {
    if (line.title !== undefined) return titles.get(line.title) ?? 0;
    if (line.word !== undefined) return text.split(line.word).length - 1;
    return rows.has(line.id) ? 1 : 0;
  };
  const lost = acks.flatMap((line) => {
    const where = `edit ${line.n} (${line.at}) of record ${line.id}`;
    if (line.status !== 'applied') return [`${where} was ${line.status}`];
    if (!look.judged.has(line.at)) return [`${where} was acknowledged and is not in the history`];
    return timesShown(line) === 0 ? [`${where} was acknowledged and is not shown`] : [];
  });
  return {
    acknowledged: acks.length,
    seen: new Set(stretch.followers.flatMap(({ journal }) => journal.read().map(({ seq }) => seq))).size,
    lost: [...forgotten, ...lost, ...overwritten(acks, rows)],
    doubled: [
      ...[...look.judged].flatMap(([at, times]) => (times > 1 ? [`the edit ${at} was judged ${times} times`] : [])),
      ...acks.flatMap((line) => (timesShown(line) > 1 ? [`edit ${line.n} (${line.at}) is shown twice`] : [])),
      ...(look.conflicts > 0 ? [`${look.conflicts} conflicts, though nobody changed what another wrote`] : []),
    ],
    unstable: stretch.followers.flatMap(({ follower, journal }, index) => [
      ...changedPlaces(journal.read(), whole).map((what) => `reader ${index}: ${what}`),
      ...differences(follower.copy, follower.whole()).map((what) => `reader ${index}: ${what}`),
    ]),
  };
};

/** Nobody but its author changes a log, so its number is that of the last acknowledged change. */
const overwritten = (acks: readonly WriterLine[], rows: ReadonlyMap<string, Fields>): string[] => {
  const last = new Map(acks.flatMap(({ id, adults }) => (adults === undefined ? [] : [[id, adults] as const])));
  return [...last].flatMap(([id, adults]) => {
    const shown = rows.get(id)?.['adults'];
    return shown === adults ? [] : [`record ${id} shows ${String(shown)}, the last acknowledged is ${adults}`];
  });
};

/** What a reader saw at a place is there still, or its record has moved on to a later place. */
const changedPlaces = (seen: readonly SeenLine[], whole: Copy): string[] => {
  const first = new Map<number, SeenLine>();
  return seen.flatMap((line) => {
    const { seq, id, hash, isText } = line;
    const before = first.get(seq) ?? line;
    first.set(seq, before);
    if (before.id !== id || before.hash !== hash) return [`place ${seq} was ${before.id} and became ${id}`];
    if (isText) return whole.texts.get(seq)?.hash === hash ? [] : [`the text at place ${seq} is gone or changed`];
    const now = whole.rows.get(id);
    if (!now || now.seq < seq) return [`record ${id} was seen at place ${seq} and is gone or behind`];
    return now.seq === seq && now.hash !== hash ? [`record ${id} changed at its place ${seq}`] : [];
  });
};

/** Who followed from page to page holds the same as who reads everything now. */
const differences = (copy: Copy, whole: Copy): string[] => [
  ...[...whole.rows].flatMap(([id, { seq, hash }]) =>
    copy.rows.get(id)?.hash === hash ? [] : [`record ${id} at place ${seq} never came`],
  ),
  ...[...copy.rows.keys()].flatMap((id) => (whole.rows.has(id) ? [] : [`record ${id} is held and nowhere else`])),
  ...[...whole.texts].flatMap(([seq, { hash }]) =>
    copy.texts.get(seq)?.hash === hash ? [] : [`the text at place ${seq} never came`],
  ),
];
