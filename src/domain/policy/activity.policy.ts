import { lockedMeeting } from './meeting.policy.ts';
import {
  authorOrLeader,
  all,
  anyone,
  authored,
  nobody,
  parentIs,
  selfOrTyped,
  signed,
  unset,
  type Rule,
  type KindPolicy,
} from './rule.ts';

/** In a project a log belongs to the author's own party. */
const ownPartyOnly: Rule = (actor, change) => {
  const partyId = change.after['partyId'] ?? null;
  return partyId === null || partyId === actor.partyId ? null : 'policy.not_allowed';
};

/** Whoever stands at the reception checks people in; who typed is kept. */
const checksIn: Rule = (actor, change) =>
  change.after['memberId'] === actor.memberId || change.after['typedBy'] === actor.memberId
    ? null
    : 'policy.wrong_author';

/** A copy of a group's log stands in a project; a group keeps its own. */
const copiedIntoProject: Rule = (actor, change) =>
  change.after['copyOf'] == null || actor.spaceKind === 'project' ? null : 'policy.not_allowed';

const checkIn = all(anyone, checksIn, lockedMeeting('aboutId'), signed('typedBy'));

/** Who stands at the reception counts people without a name under their own id. */
export const countsOwn: Rule = (actor, change) =>
  Object.keys(change.set ?? {}).every((field) => !field.startsWith('walkIns.') || field === `walkIns.${actor.memberId}`)
    ? null
    : 'policy.wrong_author';

/** An answer to one day of a series names the series, whose seats it takes; an answer to a single event names none. */
const ofItsSeries: Rule = (_, change, around) => {
  const about = around.record(String(change.after['eventId'] ?? ''));
  const series = about?.kind === 'occurrence' ? about.fields['eventId'] : null;
  return (change.after['seriesId'] ?? null) === series ? null : 'record.parent_missing';
};

/** Activity logs, events, answers and attendance. */
export const activityPolicy: {
  readonly activityLog: KindPolicy<'activityLog'>;
  readonly groupEvent: KindPolicy<'groupEvent'>;
  readonly rsvp: KindPolicy<'rsvp'>;
  readonly attendance: KindPolicy<'attendance'>;
} = {
  activityLog: {
    birth: all(anyone, authored, ownPartyOnly, copiedIntoProject),
    fields: {
      on: authorOrLeader,
      title: authorOrLeader,
      template: authorOrLeader,
      place: authorOrLeader,
      minutes: authorOrLeader,
      adults: authorOrLeader,
      children: authorOrLeader,
      outsiders: authorOrLeader,
      with: authorOrLeader,
      note: authorOrLeader,
      good: authorOrLeader,
      trouble: authorOrLeader,
      partyId: all(authorOrLeader, ownPartyOnly),
      authorId: nobody,
      startTime: authorOrLeader,
      eventId: authorOrLeader,
      projectSpaceId: authorOrLeader,
      goalId: authorOrLeader,
      planItem: authorOrLeader,
      copyOf: nobody,
      insurance: authorOrLeader,
      counted: authorOrLeader,
      countedNumber: authorOrLeader,
      deleted: authorOrLeader,
    },
  },
  groupEvent: {
    birth: all(anyone, authored),
    fields: {
      title: authorOrLeader,
      on: authorOrLeader,
      startTime: authorOrLeader,
      endTime: authorOrLeader,
      place: authorOrLeader,
      bring: authorOrLeader,
      rainRule: authorOrLeader,
      contact: authorOrLeader,
      note: authorOrLeader,
      capacity: authorOrLeader,
      isCancelled: authorOrLeader,
      changeNote: authorOrLeader,
      walkIns: all(anyone, countsOwn),
      authorId: nobody,
      endOn: authorOrLeader,
      repeat: authorOrLeader,
      changedAt: authorOrLeader,
      projectSpaceId: authorOrLeader,
      deleted: authorOrLeader,
    },
  },
  rsvp: {
    birth: all(
      anyone,
      selfOrTyped,
      parentIs('eventId', 'groupEvent', 'occurrence'),
      parentIs('memberId', 'member'),
      signed('typedBy'),
      ofItsSeries,
      unset('seat', 'turn'),
    ),
    fields: {
      eventId: nobody,
      memberId: nobody,
      answer: all(anyone, selfOrTyped),
      guests: all(anyone, selfOrTyped),
      note: all(anyone, selfOrTyped),
      typedBy: all(anyone, selfOrTyped, signed('typedBy')),
      seriesId: nobody,
      how: all(anyone, selfOrTyped),
      seat: nobody,
      turn: nobody,
      deleted: all(anyone, selfOrTyped),
    },
  },
  attendance: {
    birth: all(checkIn, parentIs('aboutId', 'groupEvent', 'occurrence', 'meeting'), parentIs('memberId', 'member')),
    fields: {
      aboutId: nobody,
      memberId: nobody,
      state: checkIn,
      at: checkIn,
      typedBy: checkIn,
      how: checkIn,
      deleted: checkIn,
    },
  },
};
