import { undoConfirmMs } from '../meeting/undo-confirm.ts';
import {
  all,
  anyone,
  authored,
  either,
  inProject,
  isLeader,
  leader,
  nobody,
  own,
  parentIs,
  selfOrTyped,
  runs,
  signed,
  unset,
  type Rule,
  type KindPolicy,
} from './rule.ts';

/** Refuses writing into a meeting whose minutes are confirmed. `field` names the meeting. */
export const lockedMeeting =
  (field: string): Rule =>
  (_, change, around) => {
    const meeting = around.record(String((change.before ?? change.after)[field] ?? ''));
    return meeting?.kind === 'meeting' && meeting.fields['state'] === 'confirmed' ? 'meeting.locked' : null;
  };

const unlocked = lockedMeeting('meetingId');

/** Whoever opened the meeting, leads it or writes for it, and leaders. */
export const keepsMinutes: Rule = (actor, change) => {
  const meeting = change.before ?? change.after;
  const isTheirs = [meeting['authorId'], meeting['chairId'], meeting['scribeId']].includes(actor.memberId);
  return isTheirs || isLeader(actor) ? null : 'policy.not_allowed';
};

const stillDraft: Rule = (_, change) => (change.before?.['state'] === 'confirmed' ? 'meeting.locked' : null);

const draftEdit = all(keepsMinutes, stillDraft);

/** Confirming is open to those who keep the minutes; going back only within ten minutes. */
const changesState: Rule = (actor, change, around) => {
  const code = keepsMinutes(actor, change, around);
  if (code) return code;
  if (change.before?.['state'] !== 'confirmed') return null;
  const confirmedAt = Number(change.before['confirmedAt'] ?? 0);
  return change.at - confirmedAt <= undoConfirmMs ? null : 'meeting.undo_too_late';
};

/** Named with the confirmation and emptied with 「もどす」, never alone. */
const withState: Rule = (actor, change, around) =>
  change.set !== null && 'state' in change.set ? changesState(actor, change, around) : 'policy.not_allowed';

/** Whoever keeps the minutes or leads the talk moves the meeting on. */
const runsMeeting = all(either(keepsMinutes, all(inProject, runs)), stillDraft);

const inMeeting = all(anyone, parentIs('meetingId', 'meeting'), unlocked);
const write = all(anyone, unlocked);
const authorOrKeeper: Rule = (actor, change, around) => {
  const meeting = around.record(String(change.before?.['meetingId'] ?? ''))?.fields ?? {};
  const keeps = [meeting['authorId'], meeting['chairId'], meeting['scribeId']].includes(actor.memberId);
  return keeps ? null : either(own('authorId'), leader)(actor, change, around);
};

/** A やること without a meeting belongs to a finding of a project or stands alone. */
const actionHome: Rule = (actor, change, around) =>
  change.after['meetingId'] == null ? anyone(actor, change, around) : inMeeting(actor, change, around);

/** Doing it stays possible after the minutes are locked. */
const doesIt = all(anyone, either(own('ownerId'), own('authorId'), leader));

/** Whoever leads the next talk asks what became of it, and writes it down for those who are there. */
const looksBack = either(doesIt, all(inProject, runs));

/** A question stands while nobody has closed it. */
const asksStill: Rule = (actor, change, around) =>
  (change.before?.['state'] ?? 'open') === 'open' ? all(write, authorOrKeeper)(actor, change, around) : 'vote.closed';

const closesOnce: Rule = (_, change) => (change.before?.['state'] === 'closed' ? 'vote.closed' : null);

/** One ballot a person, changeable until the vote closes. */
const castsBallot = all(
  anyone,
  selfOrTyped,
  signed('typedBy'),
  parentIs('voteId', 'vote'),
  parentIs('memberId', 'member'),
  (_, change, around) =>
    around.record(String(change.after['voteId']))?.fields['state'] === 'closed' ? 'vote.closed' : null,
);

/** Meetings and the small records several people write in them at once. */
export const meetingPolicy: {
  readonly meeting: KindPolicy<'meeting'>;
  readonly agendaItem: KindPolicy<'agendaItem'>;
  readonly remark: KindPolicy<'remark'>;
  readonly decision: KindPolicy<'decision'>;
  readonly actionItem: KindPolicy<'actionItem'>;
  readonly longText: KindPolicy<'longText'>;
  readonly vote: KindPolicy<'vote'>;
  readonly ballot: KindPolicy<'ballot'>;
} = {
  meeting: {
    birth: all(anyone, authored, signed('confirmedBy'), (_, change) =>
      change.after['state'] === 'confirmed' ? 'policy.not_allowed' : null,
    ),
    fields: {
      type: draftEdit,
      title: draftEdit,
      on: draftEdit,
      startTime: draftEdit,
      place: draftEdit,
      state: changesState,
      quorum: draftEdit,
      chairId: draftEdit,
      scribeId: draftEdit,
      nextOn: draftEdit,
      confirmedAt: withState,
      confirmedBy: all(withState, signed('confirmedBy')),
      authorId: nobody,
      endTime: draftEdit,
      prepared: all(anyone, stillDraft),
      startedAt: runsMeeting,
      endedAt: runsMeeting,
      currentItemId: runsMeeting,
      itemStartedAt: runsMeeting,
      checkingFrom: draftEdit,
      eventId: draftEdit,
      signer: draftEdit,
      deleted: draftEdit,
    },
  },
  agendaItem: {
    birth: all(inMeeting, authored),
    fields: {
      meetingId: nobody,
      title: write,
      order: write,
      minutesPlanned: write,
      isDone: write,
      authorId: nobody,
      purpose: write,
      presenterId: write,
      spentSeconds: write,
      deleted: write,
    },
  },
  remark: {
    birth: all(inMeeting, authored),
    fields: {
      meetingId: nobody,
      agendaItemId: write,
      text: all(write, authorOrKeeper),
      speakerId: all(write, authorOrKeeper),
      authorId: nobody,
      writtenAt: nobody,
      type: all(write, authorOrKeeper),
      replyToId: nobody,
      deleted: all(write, authorOrKeeper),
    },
  },
  decision: {
    birth: all(inMeeting, authored),
    fields: {
      meetingId: nobody,
      agendaItemId: write,
      text: write,
      reason: write,
      inFavour: write,
      against: write,
      held: write,
      isUnanimous: write,
      byPaper: write,
      authorId: nobody,
      writtenAt: nobody,
      deleted: write,
    },
  },
  actionItem: {
    birth: all(actionHome, authored),
    fields: {
      meetingId: nobody,
      agendaItemId: write,
      findingId: nobody,
      roundId: nobody,
      what: write,
      ownerId: write,
      partyId: write,
      dueOn: write,
      doneWhen: write,
      doneOn: looksBack,
      outcome: looksBack,
      outcomeNote: looksBack,
      authorId: nobody,
      writtenAt: nobody,
      deleted: write,
    },
  },
  vote: {
    birth: all(inMeeting, authored, unset('count'), (_, change) =>
      change.after['state'] === 'closed' ? 'policy.not_allowed' : null,
    ),
    fields: {
      meetingId: nobody,
      agendaItemId: nobody,
      question: asksStill,
      choice: asksStill,
      voice: nobody,
      state: all(write, closesOnce, authorOrKeeper),
      count: nobody,
      closedAt: all(write, authorOrKeeper),
      authorId: nobody,
      writtenAt: nobody,
      deleted: all(write, authorOrKeeper),
    },
  },
  ballot: {
    birth: castsBallot,
    fields: {
      voteId: nobody,
      memberId: nobody,
      choice: castsBallot,
      how: castsBallot,
      typedBy: castsBallot,
      deleted: castsBallot,
    },
  },
  longText: {
    birth: all(anyone, parentIs('aboutId', 'meeting', 'activityLog'), lockedMeeting('aboutId')),
    fields: { aboutId: nobody, part: nobody, deleted: nobody },
    text: all(anyone, parentIs('aboutId', 'meeting', 'activityLog'), lockedMeeting('aboutId')),
  },
};
