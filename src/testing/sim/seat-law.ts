/** I4 for seats, by other code than the one that gives them: what has to hold in every space after every edit. */
import type { SpaceTable } from './server-tables.ts';
import type { Failure } from './world.ts';

/** What stands in answers but was written by no person. */
export const isSeatField = (kind: string, field: string): boolean =>
  kind === 'rsvp' && (field === 'seat' || field === 'turn');

type Rows = readonly { readonly id: string; readonly fields: { readonly [field: string]: unknown } }[];

/** Never more people than places; nobody who said ○ without a seat or a place in the queue; no seat left empty. */
export const compareSeats = (table: SpaceTable): Failure | null => {
  const answers = [...table.rows.values()].filter((row) => row.kind === 'rsvp');
  const byEvent = Map.groupBy(answers, (row) => String(row.fields['eventId']));
  for (const [eventId, rows] of byEvent) {
    const broken = brokenLaw(rows, capacityOf(table, eventId));
    if (broken) return { invariant: 'I4', what: `event ${eventId}: ${broken}` };
  }
  return null;
};

const brokenLaw = (rows: Rows, capacity: number): string | null => {
  for (const { id, fields } of rows) {
    const isComing = fields['answer'] === 'yes' && fields['deleted'] !== true;
    if (isComing !== (fields['seat'] != null && fields['turn'] != null))
      return `${id} has seat ${String(fields['seat'])} and turn ${String(fields['turn'])}`;
  }
  const turns = rows.flatMap(({ fields }) => (fields['turn'] == null ? [] : [fields['turn']]));
  if (new Set(turns).size < turns.length) return 'two people have the same turn';
  if (capacity === 0)
    return rows.some(({ fields }) => fields['seat'] === 'waiting') ? 'somebody waits for nothing' : null;
  const people = (of: Rows) => of.reduce((sum, { fields }) => sum + 1 + Number(fields['guests'] ?? 0), 0);
  const taken = people(rows.filter(({ fields }) => fields['seat'] === 'in'));
  if (taken > capacity) return `${taken} people on ${capacity} places`;
  const waiting = rows.filter((row) => row.fields['seat'] === 'waiting' && people([row]) <= capacity);
  const first = waiting.toSorted((a, b) => Number(a.fields['turn']) - Number(b.fields['turn']))[0];
  return first && people([first]) <= capacity - taken ? `${first.id} waits beside an empty seat` : null;
};

const capacityOf = (table: SpaceTable, id: string): number => {
  const about = table.rows.get(id);
  const series = about?.kind === 'occurrence' ? table.rows.get(String(about.fields['eventId'])) : undefined;
  return Number(about?.fields['capacity'] ?? series?.fields['capacity'] ?? 0);
};
