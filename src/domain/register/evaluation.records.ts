/** Rounds of looking back, from the blank sheet to what was agreed. */
import { bool, date, fixed, id, instant, int, map, oneOf, quiet, second, text, type KindSpec } from './field-spec.ts';

export const evaluationRecords = {
  evaluationRound: {
    since: 1,
    sort: 'number',
    fields: {
      number: fixed(int(1, 999)),
      cycle: fixed(int(1, 99)),
      phase: fixed(oneOf('before', 'mid', 'after')),
      set: fixed(text(40)),
      length: fixed(oneOf('short', 'full')),
      voice: fixed(oneOf('party', 'anonymous')),
      collect: fixed(oneOf('phones', 'onePhone')),
      /** Sheets come to the one phone from several, as sealed envelopes. */
      isEnveloped: second(fixed(bool)),
      parties: map(bool),
      evaluators: map(bool),
      absent: map(bool),
      /** 不参加 as said by others after the deadline: `<party>.<party that says so>`. */
      absentBy: second(map(bool)),
      dueOn: date,
      state: oneOf('open', 'shown', 'closed'),
      shownAt: quiet(instant),
      authorId: fixed(id),
    },
  },
  promise: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      memberId: quiet(id),
      isGiven: bool,
    },
  },
  assessment: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'], unless: 'memberId' },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      memberId: fixed(id),
      origin: quiet(oneOf('phone', 'pass', 'paper', 'hands', 'proxy')),
      typedBy: quiet(id),
      isDone: bool,
      answer: map(int(0, 4)),
      comment: map(text(400)),
    },
  },
  progress: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'] },
    parent: 'roundId',
    serverOnly: true,
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      answered: int(0, 9999),
      expected: int(0, 9999),
    },
  },
  tally: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'] },
    parent: 'roundId',
    serverOnly: true,
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      data: text(2_000_000),
    },
  },
  finding: {
    since: 1,
    derived: { parts: ['roundId', 'card'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      card: fixed(text(60)),
      isChosen: bool,
      /** Hands raised for this card at the table, beside the votes from phones. */
      hands: second(int(0, 9999)),
      shared: text(1000),
      differs: text(1000),
      improve: text(1000),
    },
  },
  surveyCount: {
    since: 2,
    derived: { parts: ['roundId', 'memberId'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      /** Who counted; the people asked have no name here. */
      memberId: fixed(id),
      people: int(0, 9999),
      /** `<question>.<answer>` → how many. */
      count: map(int(0, 9999)),
      words: map(text(400)),
    },
  },
  addendum: {
    since: 2,
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      text: text(2000),
      answer: map(int(0, 4)),
      comment: map(text(400)),
      authorId: fixed(id),
    },
  },
  cardVote: {
    since: 2,
    derived: { parts: ['roundId', 'memberId'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      memberId: fixed(id),
      pick: map(bool),
    },
  },
  talk: {
    since: 2,
    derived: { parts: ['roundId'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      state: oneOf('open', 'postponed', 'done'),
      step: int(0, 20),
      hostId: id,
      heldOn: date,
      postponedTo: date,
      /** Before that nobody is told what others voted for; afterwards no vote changes. */
      isVoteClosed: bool,
      note: text(1000),
      /** The check list after the talk, by the id of its point. */
      after: map(bool),
    },
  },
  talkNote: {
    since: 2,
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      column: oneOf('keep', 'trouble', 'try'),
      card: text(60),
      text: text(500),
      actionItemId: id,
      partyId: id,
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
