import { lockedMeeting } from './meeting.policy.ts';
import {
  all,
  anyone,
  authored,
  either,
  isLeader,
  leader,
  nobody,
  own,
  parentIs,
  signed,
  type Rule,
  type KindPolicy,
} from './rule.ts';

const authorOrLeader = either(own('authorId'), leader);

/** In a project a log belongs to the author's own party. */
const ownPartyOnly: Rule = (actor, change) => {
  const partyId = change.after['partyId'] ?? null;
  return partyId === null || partyId === actor.partyId ? null : 'policy.not_allowed';
};

/** Oneself, or a leader for somebody without a phone; who typed is kept. */
const selfOrTyped: Rule = (actor, change) => {
  if (change.after['memberId'] === actor.memberId) return null;
  return isLeader(actor) && change.after['typedBy'] === actor.memberId ? null : 'policy.not_allowed';
};

/** Whoever stands at the reception checks people in; who typed is kept. */
const checksIn: Rule = (actor, change) =>
  change.after['memberId'] === actor.memberId || change.after['typedBy'] === actor.memberId
    ? null
    : 'policy.wrong_author';

const checkIn = all(anyone, checksIn, lockedMeeting('aboutId'), signed('typedBy'));

/** Who stands at the reception counts people without a name under their own id. */
const countsOwn: Rule = (actor, change) =>
  Object.keys(change.set ?? {}).every((field) => !field.startsWith('walkIns.') || field === `walkIns.${actor.memberId}`)
    ? null
    : 'policy.wrong_author';

/** Activity logs, events, answers and attendance. */
export const activityPolicy: {
  readonly activityLog: KindPolicy<'activityLog'>;
  readonly groupEvent: KindPolicy<'groupEvent'>;
  readonly rsvp: KindPolicy<'rsvp'>;
  readonly attendance: KindPolicy<'attendance'>;
} = {
  activityLog: {
    birth: all(anyone, authored, ownPartyOnly),
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
      deleted: authorOrLeader,
    },
  },
  rsvp: {
    birth: all(
      anyone,
      selfOrTyped,
      parentIs('eventId', 'groupEvent'),
      parentIs('memberId', 'member'),
      signed('typedBy'),
    ),
    fields: {
      eventId: nobody,
      memberId: nobody,
      answer: all(anyone, selfOrTyped),
      guests: all(anyone, selfOrTyped),
      note: all(anyone, selfOrTyped),
      typedBy: all(anyone, selfOrTyped, signed('typedBy')),
      deleted: all(anyone, selfOrTyped),
    },
  },
  attendance: {
    birth: all(checkIn, parentIs('aboutId', 'groupEvent', 'meeting'), parentIs('memberId', 'member')),
    fields: {
      aboutId: nobody,
      memberId: nobody,
      state: checkIn,
      at: checkIn,
      typedBy: checkIn,
      deleted: checkIn,
    },
  },
};
