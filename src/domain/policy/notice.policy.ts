import { blockOf } from './block-of.ts';
import {
  all,
  anyone,
  authored,
  either,
  inGroup,
  leader,
  nobody,
  ownHand,
  parentIs,
  selfOrTyped,
  signed,
  type Rule,
  type KindPolicy,
} from './rule.ts';

const keeps = all(inGroup, leader);

/** A household reads together: whoever lives in it may tick for it, and a leader for everybody. */
const reads = all(
  anyone,
  signed('typedBy'),
  ownHand,
  parentIs('aboutId', 'circular', 'groupEvent', 'occurrence', 'meeting'),
  parentIs('memberId', 'member'),
  selfOrTyped,
);

/** Who calls for help without a network is heard also when the round was closed meanwhile. */
const stillOpen: Rule = (actor, change, around) =>
  change.after['memberId'] !== actor.memberId &&
  around.record(String(change.after['checkId'] ?? ''))?.fields['state'] === 'closed'
    ? 'policy.not_allowed'
    : null;

/** 班長 walk round and write down how they found whoever lives in their 班. */
const walksRound: Rule = (actor, change, around) => {
  const block = blockOf(String(change.after['memberId']), around);
  const isTheirs = block?.fields['leaderId'] === actor.memberId && change.after['typedBy'] === actor.memberId;
  return isTheirs ? null : 'policy.not_allowed';
};

const answers = all(
  inGroup,
  anyone,
  either(walksRound, selfOrTyped),
  signed('typedBy'),
  ownHand,
  parentIs('checkId', 'safetyCheck'),
  parentIs('memberId', 'member'),
  stillOpen,
);

/** 班, 回覧 and 安否 of a group. */
export const noticePolicy: {
  readonly block: KindPolicy<'block'>;
  readonly circular: KindPolicy<'circular'>;
  readonly readMark: KindPolicy<'readMark'>;
  readonly safetyCheck: KindPolicy<'safetyCheck'>;
  readonly safetyAnswer: KindPolicy<'safetyAnswer'>;
} = {
  block: {
    birth: all(keeps, authored),
    fields: { name: keeps, order: keeps, leaderId: keeps, authorId: nobody, deleted: keeps },
  },
  circular: {
    birth: all(keeps, authored),
    fields: {
      title: keeps,
      body: keeps,
      sender: keeps,
      on: keeps,
      until: keeps,
      isWithdrawn: keeps,
      authorId: nobody,
      deleted: keeps,
    },
  },
  readMark: {
    birth: reads,
    fields: { aboutId: nobody, memberId: nobody, at: reads, how: reads, typedBy: reads, deleted: reads },
  },
  safetyCheck: {
    birth: all(keeps, authored),
    fields: {
      title: keeps,
      note: keeps,
      isDrill: nobody,
      startedAt: nobody,
      state: keeps,
      authorId: nobody,
      deleted: keeps,
    },
  },
  safetyAnswer: {
    birth: answers,
    fields: {
      checkId: nobody,
      memberId: nobody,
      state: answers,
      people: answers,
      note: answers,
      at: answers,
      how: answers,
      typedBy: answers,
      deleted: answers,
    },
  },
};
