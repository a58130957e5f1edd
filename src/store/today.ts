import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { lastYearAround } from '#domain/activity/last-year.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import type { EventDay } from '#domain/event/event-day.ts';
import type { RecordKind, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { rowKey } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { Circular } from './circulars.ts';
import { eventDaysOf } from './event-days.ts';
import type { Meeting } from './meetings.ts';
import { byKind, isLive, listRecords } from './read-rows.ts';
import { type OwnSafety, safetyOf, type SafetyCheck } from './safety.ts';
import { contextOf } from './context.ts';
import type { Store } from './store.ts';

/** A safety check that is open, with my own answer as this phone remembers it. */
export interface OpenCheck {
  readonly check: SafetyCheck;
  readonly mine: OwnSafety | null;
}

/** A job I have taken on, on a day that is near. */
export interface MyShift {
  readonly shift: RecordOf<'shift'>;
  readonly day: EventDay;
}

/** What happened in these weeks a year ago. */
export interface LastYear {
  readonly logs: readonly ActivityLog[];
  readonly days: readonly EventDay[];
  readonly meetings: readonly Meeting[];
}

/** What matters today, as the first page shows it. */
export interface Today {
  readonly checks: readonly OpenCheck[];
  readonly unread: readonly Circular[];
  readonly minutes: readonly Meeting[];
  readonly shifts: readonly MyShift[];
  readonly waits: readonly EventDay[];
  readonly nextDay: EventDay | null;
  readonly lastYear: LastYear;
}

/** So many days ahead a job is worth a word. */
const shiftDays = 14;

/** So many days ahead the next event is looked for. */
const eventDays = 120;

/** So many of each are shown of last year. */
const mostOfLastYear = 3;

/**
 * What matters today, for the part of the first page that comes behind the rest. Everything is read in a few questions to the
 * disk, however much there is.
 */
export const todayOf = (store: Store) => {
  const { db, today } = contextOf(store);
  const listBetween = async <K extends RecordKind>(space: string, kind: K, from: string, to: string) => {
    const rows = await byKind(db, space, kind, from, to).toArray();
    return rows.filter(isLive).map((row) => asRecord<K>(row));
  };

  const lists = {
    /** Safety checks that are open, the newest first; none where the group does not use them. */
    async listOpenChecks(space: string): Promise<readonly OpenCheck[]> {
      const profile = await store.spaces.findProfile(space);
      if (profile?.usesSafety !== true) return [];
      const checks = await safetyOf(store).listChecks(space);
      const open: OpenCheck[] = [];
      for (const check of checks.filter((one) => one.state === 'open')) {
        open.push({ check, mine: await safetyOf(store).findOwn(check.id) });
      }
      return open;
    },

    /** 回覧 that nobody of my household has ticked, the one to be read first on top; none where the group has no 回覧. */
    async listUnread(space: string): Promise<readonly Circular[]> {
      const profile = await store.spaces.findProfile(space);
      if (profile?.usesCirculars !== true) return [];
      const circulars = await listRecords(db, space, 'circular');
      const members = await listRecords(db, space, 'member');
      const entry = await db.spaces.get(space);
      const open = circulars.filter((one) => one.isWithdrawn !== true && (one.until ?? '9999') >= today());
      const home = householdOf(members, entry?.member ?? '');
      const marks = await db.rows.bulkGet(
        open.flatMap(({ id }) =>
          home.map((memberId) => rowKey(space, derivedId('readMark', space, { aboutId: id, memberId }) ?? '')),
        ),
      );
      const read = new Set(marks.flatMap((row) => (row && isLive(row) ? [row.fields['aboutId']] : [])));
      return open
        .filter(({ id }) => !read.has(id))
        .sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1));
    },

    /** Minutes that are being checked and wait for my word; not those of a meeting I was not at. */
    async listMinutesToCheck(space: string): Promise<readonly Meeting[]> {
      const meetings = await listRecords(db, space, 'meeting');
      const entry = await db.spaces.get(space);
      const memberId = entry?.member ?? '';
      const checked = meetings.filter((one) => one.checkingFrom != null && one.state !== 'confirmed');
      const signs = await db.rows.bulkGet(
        checked.map(({ id }) => rowKey(space, derivedId('minutesSign', space, { meetingId: id, memberId }) ?? '')),
      );
      const there = await db.rows.bulkGet(
        checked.map(({ id }) => rowKey(space, derivedId('attendance', space, { aboutId: id, memberId }) ?? '')),
      );
      return checked.filter((_, index) => {
        const [sign, attendance] = [signs[index], there[index]];
        const isSigned = sign !== undefined && isLive(sign);
        return !isSigned && !(attendance && isLive(attendance) && attendance.fields['state'] === 'absent');
      });
    },

    /** The jobs I have taken on in the next two weeks, the next first. */
    async listMyShifts(space: string): Promise<readonly MyShift[]> {
      const days = await eventDaysOf(store).listDays(space, { from: today(), to: daysAfter(today(), shiftDays) });
      const entry = await db.spaces.get(space);
      const held = days.filter(({ event }) => event.isCancelled !== true);
      const parents = [...new Set(held.map(({ eventId }) => `${space}/shift/${eventId}`))];
      const rows = await db.rows.where('parentKey').anyOf(parents).toArray();
      const shifts = rows.filter(isLive).map((row) => asRecord<'shift'>(row));
      const pairs = held.flatMap((day) =>
        shifts.filter(({ eventId }) => eventId === day.eventId).map((shift) => ({ shift, day })),
      );
      const memberId = entry?.member ?? '';
      const signups = await db.rows.bulkGet(
        pairs.map(({ shift, day }) =>
          rowKey(space, derivedId('shiftSignup', space, { shiftId: shift.id, aboutId: day.id, memberId }) ?? ''),
        ),
      );
      return pairs.filter((_, index) => {
        const row = signups[index];
        return row !== undefined && isLive(row) && row.fields['isComing'] === true;
      });
    },

    /** What takes place in the next months, in the order it comes. */
    async listDaysAhead(space: string): Promise<readonly EventDay[]> {
      const days = await eventDaysOf(store).listDays(space, { from: today(), to: daysAfter(today(), eventDays) });
      return days.filter(({ event }) => event.isCancelled !== true);
    },

    /** Of these days those I said I come to and have no place at yet: others were quicker, maybe on a phone without a signal. */
    async listWaits(space: string, days: readonly EventDay[]): Promise<readonly EventDay[]> {
      const few = days.filter(({ event }) => (event.capacity ?? 0) > 0);
      const memberId = (await db.spaces.get(space))?.member ?? '';
      const rows = await db.rows.bulkGet(
        few.map(({ id }) => rowKey(space, derivedId('rsvp', space, { eventId: id, memberId }) ?? '')),
      );
      return few.filter((_, index) => {
        const row = rows[index];
        return row !== undefined && isLive(row) && row.fields['answer'] === 'yes' && row.fields['seat'] === 'waiting';
      });
    },

    /** 去年の今ごろ: what was done, what took place, who met. */
    async findLastYear(space: string): Promise<LastYear> {
      const span = lastYearAround(today());
      const logs = await listBetween(space, 'activityLog', span.from, span.to);
      const days = await eventDaysOf(store).listDays(space, span);
      const meetings = await listBetween(space, 'meeting', span.from, span.to);
      return {
        logs: logs.slice(0, mostOfLastYear),
        days: days.filter(({ event }) => event.isCancelled !== true).slice(0, mostOfLastYear),
        meetings: meetings.slice(0, mostOfLastYear),
      };
    },
  };
  return {
    ...lists,
    /** All of it, one after the other: for a page that asks once, inside `readTogether`. */
    findToday: async (space: string): Promise<Today> => {
      const ahead = await lists.listDaysAhead(space);
      return {
        checks: await lists.listOpenChecks(space),
        unread: await lists.listUnread(space),
        minutes: await lists.listMinutesToCheck(space),
        shifts: await lists.listMyShifts(space),
        waits: await lists.listWaits(space, ahead),
        nextDay: ahead[0] ?? null,
        lastYear: await lists.findLastYear(space),
      };
    },
  };
};

/** Everybody of the household of this person, by the head they name; somebody alone is their own. */
const householdOf = (members: readonly RecordOf<'member'>[], me: string): readonly string[] => {
  const headOf = (member: RecordOf<'member'>) => member.householdOf ?? member.id;
  const mine = members.find((one) => one.id === me);
  if (!mine) return [me];
  return members.filter((one) => headOf(one) === headOf(mine)).map((one) => one.id);
};
