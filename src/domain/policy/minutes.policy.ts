import { keepsMinutes } from './meeting.policy.ts';
import {
  authorOrLeader,
  all,
  anyone,
  authored,
  either,
  nobody,
  own,
  ownHand,
  parentIs,
  signed,
  type KindPolicy,
  type Rule,
} from './rule.ts';

/** Of the meeting this record belongs to. */
const keepsItsMinutes: Rule = (actor, change, around) => {
  const meeting = around.record(String((change.before ?? change.after)['meetingId'] ?? ''))?.fields ?? {};
  return keepsMinutes(actor, { ...change, before: meeting }, around);
};

const forOneself: Rule = (actor, change) => (change.after['memberId'] === actor.memberId ? null : 'policy.not_allowed');

/** 代理入力: whoever keeps the minutes types for somebody, signs for it, and never over an answer that person gave alone. */
const forSomebody: Rule = (actor, change, around) => {
  if (change.after['typedBy'] !== actor.memberId) return 'policy.not_allowed';
  const gaveItAlone = change.before !== null && change.before['deleted'] !== true && change.before['typedBy'] == null;
  return gaveItAlone ? 'policy.not_allowed' : keepsItsMinutes(actor, change, around);
};

/** What was answered without a network before the minutes were confirmed still arrives, so that no word of it is lost. */
const beforeConfirmed: Rule = (_, change, around) => {
  const meeting = around.record(String(change.after['meetingId'] ?? ''))?.fields ?? {};
  if (meeting['state'] !== 'confirmed') return null;
  return change.at <= Number(meeting['confirmedAt'] ?? 0) ? null : 'meeting.locked';
};

/** Said of a draft by somebody, until it is confirmed. */
const signsMinutes = all(
  anyone,
  parentIs('meetingId', 'meeting'),
  parentIs('memberId', 'member'),
  signed('typedBy'),
  ownHand,
  either(forOneself, forSomebody),
  beforeConfirmed,
);

const afterConfirmed: Rule = (_, change, around) =>
  around.record(String(change.after['meetingId'] ?? ''))?.fields['state'] === 'confirmed' ? null : 'policy.not_allowed';

/** The way of minutes from a draft to paper, and what somebody can take on, which is theirs alone. */
export const minutesPolicy: {
  readonly minutesSign: KindPolicy<'minutesSign'>;
  readonly correction: KindPolicy<'correction'>;
  readonly involvement: KindPolicy<'involvement'>;
} = {
  minutesSign: {
    birth: signsMinutes,
    fields: {
      meetingId: nobody,
      memberId: nobody,
      answer: signsMinutes,
      note: signsMinutes,
      mark: signsMinutes,
      at: signsMinutes,
      how: signsMinutes,
      typedBy: signsMinutes,
      deleted: signsMinutes,
    },
  },
  // 訂正 stands on papers that were given away: other words are a further one.
  correction: {
    birth: all(anyone, authored, parentIs('meetingId', 'meeting'), afterConfirmed, keepsItsMinutes),
    fields: {
      meetingId: nobody,
      place: nobody,
      text: nobody,
      authorId: nobody,
      writtenAt: nobody,
      deleted: all(anyone, authorOrLeader),
    },
  },
  involvement: {
    birth: all(anyone, own('memberId')),
    fields: {
      memberId: nobody,
      year: nobody,
      level: own('memberId'),
      note: own('memberId'),
      deleted: own('memberId'),
    },
  },
};
