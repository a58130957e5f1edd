import { localDateAt } from '#domain/basis/local-date.ts';

/** How far a phone was told, as it is kept in one text: whoever changes that text gets to send. */
export interface Told {
  /** When it was last looked whether there is something new, milliseconds since 1970. */
  readonly at: number;
  /** The place in each space's order up to which it was told. */
  readonly heads: { readonly [space: string]: number };
  /** Questions 「無事ですか」 it was told of at once. */
  readonly alerts: readonly string[];
  /** When it was last told how many things are new; left out while it never was. */
  readonly saidAt?: number;
}

/** Only this server writes the text. */
export const readTold = (text: string): Told => JSON.parse(text) as Told;

export const writeTold = (told: Told): string => JSON.stringify({ ...told, alerts: told.alerts.slice(-mostAlerts) });

/**
 * Is it time for the one look of the day? For three hours from the chosen one on: a server that was off until the night
 * wakes nobody, and what is new waits for the next morning. Nobody is told twice on one day, whatever hour they choose on it.
 * @param hour of the day in Japan, which has no summer time
 * @param now milliseconds since 1970
 */
export const isDue = ({ at, saidAt }: Told, hour: number, now: number): boolean => {
  const begun = now - ((((now - (hour - japanHours) * hourMs) % dayMs) + dayMs) % dayMs);
  const wasSaidToday = saidAt !== undefined && localDateAt(saidAt) === localDateAt(now);
  return at < begun && now - begun < 3 * hourMs && !wasSaidToday;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const japanHours = 9;
const mostAlerts = 50;
