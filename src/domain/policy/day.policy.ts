import { countsOwn } from './activity.policy.ts';
import { lockedMeeting } from './meeting.policy.ts';
import {
  authorOrLeader,
  all,
  anyone,
  authored,
  leader,
  nobody,
  own,
  ownHand,
  parentIs,
  selfOrTyped,
  signed,
  unset,
  type Rule,
  type KindPolicy,
} from './rule.ts';

/**
 * In a project what concerns somebody's body stays with the party of whoever wrote it: without a party nobody could read it
 * any more. A group has no parties.
 */
const namesOwnParty: Rule = (actor, change) => {
  const partyId = change.after['partyId'] ?? null;
  if (actor.spaceKind === 'group') return partyId === null ? null : 'policy.not_allowed';
  if (partyId !== null) return partyId === actor.partyId ? null : 'policy.not_allowed';
  return change.after['sort'] === 'near_miss' ? null : 'policy.not_allowed';
};

/** A money line may stand alone; where it names a log, that log is there. */
const ofItsLog: Rule = (actor, change, around) =>
  change.after['logId'] == null ? null : parentIs('logId', 'activityLog')(actor, change, around);

const ofEvent = parentIs('eventId', 'groupEvent');

const keepsEvent: Rule = (actor, change, around) => {
  const event = around.record(String((change.before ?? change.after)['eventId'] ?? ''))?.fields ?? {};
  return event['authorId'] === actor.memberId ? null : leader(actor, change, around);
};

/**
 * A day of a series is born by whoever answers or stands at the reception; what differs is written by those who keep the
 * event. It names nobody as its author: two phones may make the same day without knowing of each other.
 */
const bornEmpty: Rule = (actor, change, around) => {
  const filled = Object.keys(change.after).filter((field) => change.after[field] !== null);
  const isEmpty = filled.every((field) => ['eventId', 'on'].includes(field) || field.startsWith('walkIns.'));
  return isEmpty ? countsOwn(actor, change, around) : keepsEvent(actor, change, around);
};

/** Somebody helps on a day of the event the job belongs to. */
const ofItsEvent: Rule = (_, change, around) => {
  const shift = around.record(String(change.after['shiftId'] ?? ''))?.fields;
  const about = around.record(String(change.after['aboutId'] ?? ''));
  const eventId = about?.kind === 'occurrence' ? about.fields['eventId'] : about?.id;
  return shift?.['eventId'] === eventId ? null : 'record.parent_missing';
};

const helps = all(
  anyone,
  selfOrTyped,
  signed('typedBy'),
  ownHand,
  parentIs('shiftId', 'shift'),
  parentIs('aboutId', 'groupEvent', 'occurrence'),
  ofItsEvent,
  parentIs('memberId', 'member'),
);

/** What photos may belong to. */
const pictured = ['activityLog', 'meeting', 'groupEvent', 'occurrence', 'circular', 'ledgerEntry', 'incident'] as const;

const ownFeed = all(anyone, own('memberId'));

/** Photos, money lines, incidents, days of a series, helpers, calendar addresses. */
export const dayPolicy: {
  readonly attachment: KindPolicy<'attachment'>;
  readonly logTemplate: KindPolicy<'logTemplate'>;
  readonly ledgerEntry: KindPolicy<'ledgerEntry'>;
  readonly incident: KindPolicy<'incident'>;
  readonly occurrence: KindPolicy<'occurrence'>;
  readonly shift: KindPolicy<'shift'>;
  readonly shiftSignup: KindPolicy<'shiftSignup'>;
  readonly calendarFeed: KindPolicy<'calendarFeed'>;
} = {
  attachment: {
    birth: all(
      anyone,
      authored,
      parentIs('aboutId', ...pictured),
      lockedMeeting('aboutId'),
      unset('thumbAt', 'photoAt'),
    ),
    fields: {
      aboutId: nobody,
      sha: nobody,
      size: nobody,
      type: nobody,
      width: nobody,
      height: nobody,
      thumbSha: nobody,
      thumbSize: nobody,
      thumbType: nobody,
      caption: all(authorOrLeader, lockedMeeting('aboutId')),
      faces: authorOrLeader,
      order: all(authorOrLeader, lockedMeeting('aboutId')),
      thumbAt: nobody,
      photoAt: nobody,
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  logTemplate: {
    birth: all(anyone, authored),
    fields: {
      title: authorOrLeader,
      place: authorOrLeader,
      minutes: authorOrLeader,
      adults: authorOrLeader,
      children: authorOrLeader,
      outsiders: authorOrLeader,
      insurance: authorOrLeader,
      counted: authorOrLeader,
      note: authorOrLeader,
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  ledgerEntry: {
    birth: all(anyone, authored, ofItsLog),
    fields: {
      on: authorOrLeader,
      account: authorOrLeader,
      summary: authorOrLeader,
      moneyIn: authorOrLeader,
      moneyOut: authorOrLeader,
      receiptNo: authorOrLeader,
      logId: all(authorOrLeader, ofItsLog),
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  incident: {
    birth: all(anyone, authored, parentIs('aboutId', 'activityLog', 'groupEvent', 'occurrence'), namesOwnParty),
    fields: {
      aboutId: nobody,
      sort: nobody,
      on: authorOrLeader,
      time: authorOrLeader,
      place: authorOrLeader,
      what: authorOrLeader,
      who: authorOrLeader,
      care: authorOrLeader,
      prevent: authorOrLeader,
      insurance: authorOrLeader,
      partyId: nobody,
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  occurrence: {
    birth: all(anyone, ofEvent, bornEmpty),
    fields: {
      eventId: nobody,
      on: nobody,
      movedTo: keepsEvent,
      startTime: keepsEvent,
      endTime: keepsEvent,
      place: keepsEvent,
      note: keepsEvent,
      capacity: keepsEvent,
      isSkipped: keepsEvent,
      isCancelled: keepsEvent,
      changeNote: keepsEvent,
      changedAt: keepsEvent,
      walkIns: all(anyone, countsOwn),
      deleted: nobody,
    },
  },
  shift: {
    birth: all(anyone, authored, ofEvent, keepsEvent),
    fields: {
      eventId: nobody,
      title: keepsEvent,
      startTime: keepsEvent,
      endTime: keepsEvent,
      needed: keepsEvent,
      note: keepsEvent,
      order: keepsEvent,
      authorId: nobody,
      deleted: keepsEvent,
    },
  },
  shiftSignup: {
    birth: helps,
    fields: {
      shiftId: nobody,
      aboutId: nobody,
      memberId: nobody,
      isComing: helps,
      how: helps,
      typedBy: helps,
      deleted: helps,
    },
  },
  calendarFeed: {
    birth: all(ownFeed, authored),
    fields: { memberId: nobody, hash: nobody, isWithdrawn: ownFeed, authorId: nobody, deleted: nobody },
  },
};
