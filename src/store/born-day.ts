/** A day of a series comes into being with the first thing that is written about it. */
import type { EventDay } from '#domain/event/event-day.ts';
import type { Edit } from '#domain/records.ts';
import type { Reader } from '#replica/reader.ts';

/** Names a day: an `EventDay`, or as much of it. */
export type DayName = Pick<EventDay, 'id' | 'eventId' | 'givenOn'>;

/** The edit that brings a day of a series into being, if nobody did yet. */
export const bornWith = async (read: Reader, day: DayName): Promise<Edit[]> => {
  if (day.givenOn === null || (await read.get('occurrence', day.id))) return [];
  return [{ kind: 'occurrence', id: day.id, set: { eventId: day.eventId, on: day.givenOn } }];
};
