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
  runs,
  signed,
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

const keepsMinutes: Rule = (actor, change) => {
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

/** Meetings and the small records several people write in them at once. */
export const meetingPolicy: {
  readonly meeting: KindPolicy<'meeting'>;
  readonly agendaItem: KindPolicy<'agendaItem'>;
  readonly remark: KindPolicy<'remark'>;
  readonly decision: KindPolicy<'decision'>;
  readonly actionItem: KindPolicy<'actionItem'>;
  readonly longText: KindPolicy<'longText'>;
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
  longText: {
    birth: all(anyone, parentIs('aboutId', 'meeting', 'activityLog'), lockedMeeting('aboutId')),
    fields: { aboutId: nobody, part: nobody, deleted: nobody },
    text: all(anyone, parentIs('aboutId', 'meeting', 'activityLog'), lockedMeeting('aboutId')),
  },
};
