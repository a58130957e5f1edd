import { undoConfirmMs } from '../meeting/undo-confirm.ts';
import {
  authorOrLeader,
  all,
  anyone,
  authored,
  either,
  inProject,
  isLeader,
  leader,
  nobody,
  own,
  ownHand,
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
  return keeps ? null : authorOrLeader(actor, change, around);
};

/** A やること without a meeting belongs to a finding of a project or stands alone. */
const actionHome: Rule = (actor, change, around) =>
  change.after['meetingId'] == null ? anyone(actor, change, around) : inMeeting(actor, change, around);

/** Doing it stays possible after the minutes are locked. */
const doesIt = all(anyone, either(own('ownerId'), own('authorId'), leader));

/** Whoever leads the next talk asks what became of it, and writes it down for those who are there. */
const looksBack = either(doesIt, all(inProject, runs));

/** A vote begins open, with two choices or more; what it asks stays as it is, for people answer these words. */
const asksVote: Rule = (_, change) => {
  const choices = Object.keys(change.after).filter((field) => field.startsWith('choice.'));
  const isWhole = change.after['state'] === 'open' && change.after['voice'] != null && choices.length >= 2;
  return isWhole ? null : 'policy.not_allowed';
};

/** Closing is for ever, and stays possible once the minutes are locked: a secret vote has to be forgotten then too. */
const closesOnce: Rule = (_, change) =>
  change.before?.['state'] === 'closed' && change.after['state'] !== 'closed' ? 'vote.closed' : null;

/** The moment comes with the closing. */
const withClosing: Rule = (_, change) =>
  change.before?.['state'] !== 'closed' && change.after['state'] === 'closed' ? null : 'policy.not_allowed';

/** What was taken back with its ballots is asked anew. */
const staysDeleted: Rule = (_, change) => {
  const isBack = change.before?.['deleted'] === true && change.after['deleted'] !== true;
  return isBack && change.before?.['voice'] === 'secret' ? 'vote.closed' : null;
};

/** The vote of a ballot is open and its minutes are not locked. */
const voteIsOpen: Rule = (_, change, around) => {
  const vote = around.record(String(change.after['voteId']))?.fields;
  if (vote?.['state'] === 'closed') return 'vote.closed';
  const meeting = around.record(String(vote?.['meetingId']))?.fields;
  return meeting?.['state'] === 'confirmed' ? 'meeting.locked' : null;
};

/** One of the choices the vote offers, or none any more. */
const choosesOffered: Rule = (_, change, around) => {
  const choice = change.after['choice'] ?? null;
  const vote = around.record(String(change.after['voteId']))?.fields ?? {};
  return choice === null || vote[`choice.${choice}`] != null ? null : 'policy.not_allowed';
};

/**
 * Whoever types for somebody writes over nothing but their own typing: not over the voter's own hand, and not over what
 * another typed. So nobody finds out by trying what stands in a ballot they may not read.
 */
const overwritesOwnTyping: Rule = (actor, change) => {
  if (change.after['memberId'] === actor.memberId || change.before === null) return null;
  return change.before['typedBy'] === actor.memberId ? null : 'policy.not_allowed';
};

/** One ballot a person, changeable until the vote closes. */
const castsBallot = all(
  anyone,
  selfOrTyped,
  signed('typedBy'),
  ownHand,
  overwritesOwnTyping,
  parentIs('voteId', 'vote'),
  parentIs('memberId', 'member'),
  voteIsOpen,
  choosesOffered,
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
      rosterCount: withState,
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
      type: write,
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
    birth: all(inMeeting, authored, unset('count', 'closedAt'), asksVote),
    fields: {
      meetingId: nobody,
      agendaItemId: nobody,
      question: nobody,
      choice: nobody,
      voice: nobody,
      state: all(anyone, authorOrKeeper, closesOnce),
      count: nobody,
      closedAt: all(anyone, authorOrKeeper, withClosing),
      authorId: nobody,
      writtenAt: nobody,
      deleted: all(write, authorOrKeeper, staysDeleted),
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
