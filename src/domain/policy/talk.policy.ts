import { speaksOfEnough } from '../evaluation/survey.ts';
import { MOST_CARDS } from '../evaluation/card-vote.ts';
import {
  authorOrLeader,
  all,
  anyone,
  authored,
  either,
  inProject,
  nobody,
  own,
  runs,
  shownRound,
  type KindPolicy,
  type Rule,
} from './rule.ts';

const talks = all(inProject, anyone, shownRound);
/** The round is there, shown or not. */
const ofRound: Rule = (_, change, around) =>
  around.record(String((change.before ?? change.after)['roundId'] ?? ''))?.kind === 'evaluationRound'
    ? null
    : 'record.parent_missing';

/** What comes late changes no figure; without names it is words alone, for a late rating would name its writer. */
const comesLate: Rule = (actor, change, around) => {
  const round = around.record(String(change.after['roundId'] ?? ''))?.fields ?? {};
  if (round['voice'] !== 'anonymous') return change.after['partyId'] === actor.partyId ? null : 'policy.not_allowed';
  const fields = Object.keys(change.after).filter((field) => change.after[field] !== null);
  const isNamed = fields.some(
    (field) => field.startsWith('answer.') || field.startsWith('comment.') || field === 'partyId',
  );
  return isNamed ? 'policy.not_allowed' : null;
};

/** Counts only, never of one or two people, so that nobody's answers stand beside each other. */
const speaksOfMany: Rule = (_, change) => (speaksOfEnough(change.before, change.after) ? null : 'policy.not_allowed');

const counts = all(inProject, anyone, ofRound, own('memberId'), speaksOfMany);
const hosts = all(inProject, runs, ofRound);
const leads = all(inProject, runs, shownRound);

/** 「今日は見せ合わない」 comes before the showing; a talk is held after it. */
const setsState: Rule = (actor, change, around) =>
  (change.after['state'] ?? 'postponed') === 'postponed' ? hosts(actor, change, around) : leads(actor, change, around);

const bornAsTalk: Rule = (actor, change, around) => {
  const isHeld = ['step', 'heldOn', 'isVoteClosed'].some((field) => change.after[field] != null);
  return isHeld ? leads(actor, change, around) : setsState(actor, change, around);
};

/** One's own vote, three cards at most, changeable until the vote is closed (50-evaluation item 9). */
const votes: Rule = (_, change, around) => {
  const picked = Object.keys(change.after).filter((field) => field.startsWith('pick.') && change.after[field] === true);
  if (picked.length > MOST_CARDS) return 'policy.not_allowed';
  const isClosed = around
    .list('talk', String(change.after['roundId']))
    .some((talk) => talk.fields['isVoteClosed'] === true);
  return isClosed ? 'vote.closed' : null;
};

/** What is said around a result and after it. */
export const talkPolicy: {
  readonly surveyCount: KindPolicy<'surveyCount'>;
  readonly addendum: KindPolicy<'addendum'>;
  readonly cardVote: KindPolicy<'cardVote'>;
  readonly talk: KindPolicy<'talk'>;
  readonly talkNote: KindPolicy<'talkNote'>;
} = {
  surveyCount: {
    birth: counts,
    fields: {
      roundId: nobody,
      memberId: nobody,
      people: counts,
      count: counts,
      words: counts,
      deleted: all(inProject, anyone, own('memberId')),
    },
  },
  addendum: {
    birth: all(talks, authored, comesLate),
    fields: {
      roundId: nobody,
      partyId: nobody,
      text: own('authorId'),
      answer: all(own('authorId'), comesLate),
      comment: all(own('authorId'), comesLate),
      authorId: nobody,
      deleted: own('authorId'),
    },
  },
  cardVote: {
    birth: all(talks, own('memberId'), votes),
    fields: { roundId: nobody, memberId: nobody, pick: all(talks, own('memberId'), votes), deleted: nobody },
  },
  talk: {
    birth: all(hosts, bornAsTalk),
    fields: {
      roundId: nobody,
      state: setsState,
      step: leads,
      hostId: hosts,
      heldOn: leads,
      postponedTo: hosts,
      isVoteClosed: leads,
      note: hosts,
      after: talks,
      deleted: nobody,
    },
  },
  talkNote: {
    birth: all(talks, authored),
    fields: {
      roundId: nobody,
      column: talks,
      card: talks,
      text: talks,
      actionItemId: talks,
      partyId: talks,
      authorId: nobody,
      writtenAt: nobody,
      deleted: either(all(talks, authorOrLeader), all(talks, runs)),
    },
  },
};
