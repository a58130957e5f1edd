/** A member's own calendar, for whoever knows its address. */
import { writeCalendar, type Alarm } from '#calendar/calendar-file.ts';
import { type CalendarSource, isOwn, isShownField, type Written } from '#calendar/calendar-source.ts';
import type { CalendarLanguage } from '#calendar/calendar-words.ts';
import { daysBack, ownEntries } from '#calendar/whole-calendar.ts';
import { daysAfter, localDateAt } from '#domain/basis/local-date.ts';
import type { Actor } from '#domain/policy/rule.ts';
import { mayRead } from '#domain/policy/scope.ts';
import type { RecordKind, RecordOf } from '#domain/records.ts';
import { changedAtOf } from '#protocol/row-age.ts';
import type { ServerPorts } from '../ports.ts';
import type { SpaceReader } from '../store/store.ts';
import { standingOfMember } from '../sync/standing.ts';
import { livingSpace, textOf } from './doorway.ts';
import { hashOfSecret } from './secrets.ts';

/** What the address asks for beside the secret. */
export interface FeedWish {
  readonly language: CalendarLanguage;
  readonly alarm: Alarm;
  /** The address people use, without a slash at the end. */
  readonly origin: string;
}

/**
 * The calendar behind a secret: what its owner may read at this moment, from sixty days back on.
 * @param secret 128 bit, hex
 * @returns null when no such address was ever made, it was withdrawn, or its owner does not belong to the space any more
 */
export const readFeed = async (
  { store, clock }: Pick<ServerPorts, 'store' | 'clock'>,
  secret: string,
  wish: FeedWish,
): Promise<string | null> => {
  const hash = hashOfSecret(secret);
  const found = await store.people.feedByHash(hash);
  if (!found) return null;
  const { space, feed } = found;
  return store.read(space, async (tx) => {
    const row = await tx.row(feed);
    const isOpen = row?.kind === 'calendarFeed' && row.fields['hash'] === hash && row.fields['isWithdrawn'] !== true;
    const profile = isOpen ? await livingSpace(tx, space) : null;
    if (!row || !profile || row.fields['deleted'] === true) return null;
    const standing = await standingOfMember(tx, space, String(row.fields['memberId']), clock.now());
    if (standing.kind !== 'active') return null;
    const { language, alarm, origin } = wish;
    const from = daysAfter(localDateAt(clock.now()), -daysBack);
    const source = await sourceFor(tx, space, standing.actor);
    return writeCalendar({
      name: textOf(profile.fields, 'name'),
      entries: ownEntries(source, from, { space, origin, language }),
      alarm,
    });
  });
};

const sourceFor = async (tx: SpaceReader, space: string, actor: Actor): Promise<CalendarSource> => {
  const read = async <K extends RecordKind>(kind: K): Promise<Written<K>[]> => {
    const rows = await tx.rowsOf(kind);
    const shown = rows.filter(
      ({ fields, scope }) => fields['deleted'] !== true && mayRead(actor, scope) && isOwn(kind, fields, actor.memberId),
    );
    return shown.map((row) => ({
      // The register vouches for the type: rows are checked when they enter.
      record: { ...row.fields, id: row.id, spaceId: space } as unknown as RecordOf<K>,
      changedAt: changedAtOf(row, (field) => isShownField(kind, field)),
    }));
  };
  return {
    events: await read('groupEvent'),
    occurrences: await read('occurrence'),
    answers: await read('rsvp'),
    meetings: await read('meeting'),
    actionItems: await read('actionItem'),
  };
};
