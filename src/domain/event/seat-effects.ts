/** What follows for seats and the waiting list when an answer or a capacity changes. */
import type { Effect, Need } from '../policy/effect.ts';
import type { Around, Change, Neighbour } from '../policy/rule.ts';
import type { Fields, RecordKind } from '../records.ts';
import { type Answerer, giveSeats } from './seats.ts';

/** The answers and days to look at; nothing for other kinds. */
export const seatNeeds = (kind: RecordKind, id: string, fields: Fields): Need['lists'] => {
  if (kind === 'rsvp') return [['rsvp', String(fields['eventId'])]];
  if (kind === 'occurrence') return [['rsvp', id]];
  if (kind === 'groupEvent')
    return [
      ['rsvp', id],
      ['occurrence', id],
    ];
  return [];
};

/** Seats as they are after this change: only what differs is written. */
export const seatEffects = (change: Change, around: Around): Effect[] => {
  const { kind, id, before, after } = change;
  if (kind === 'rsvp') return reseat(String(after['eventId']), around, grownBy(change));
  const hasOther = before === null || before['capacity'] !== after['capacity'];
  if (kind === 'occurrence') return hasOther ? reseat(id, around, null) : [];
  if (kind !== 'groupEvent' || !hasOther) return [];
  // Every day that has no capacity of its own follows the series'.
  const days = around.list('occurrence', id).filter((day) => day.fields['capacity'] == null);
  return [...reseat(id, around, null), ...days.map((day): Effect => ({ do: 'again', id: day.id }))];
};

const reseat = (aboutId: string, around: Around, grown: string | null): Effect[] => {
  const answers = around.list('rsvp', aboutId);
  const seatings = giveSeats(capacityOf(aboutId, around), answers.map(answererOf), grown);
  return seatings.flatMap(({ id, seat, turn }, index) => {
    const fields = answers[index]?.fields ?? {};
    const isSame = (fields['seat'] ?? null) === seat && (fields['turn'] ?? null) === turn;
    return isSame ? [] : [{ do: 'set', kind: 'rsvp', id, set: { seat, turn } }];
  });
};

/** A day's own capacity stands before the series'; 0 there lifts it. */
const capacityOf = (aboutId: string, around: Around): number | null => {
  const about = around.record(aboutId);
  const own = about?.fields['capacity'] ?? null;
  const series = about?.kind === 'occurrence' ? around.record(String(about.fields['eventId'])) : undefined;
  const capacity = own ?? series?.fields['capacity'] ?? null;
  return typeof capacity === 'number' ? capacity : null;
};

const answererOf = ({ id, fields }: Neighbour): Answerer => ({
  id,
  isComing: isComing(fields),
  people: peopleOf(fields),
  seat: fields['seat'] === 'in' || fields['seat'] === 'waiting' ? fields['seat'] : null,
  turn: typeof fields['turn'] === 'number' ? fields['turn'] : null,
});

const isComing = (fields: Fields): boolean => fields['answer'] === 'yes' && fields['deleted'] !== true;

const peopleOf = (fields: Fields): number => 1 + Number(fields['guests'] ?? 0);

const grownBy = ({ id, before, after }: Change): string | null =>
  before && isComing(before) && peopleOf(after) > peopleOf(before) ? id : null;
