import { speaksOfEnough } from '../evaluation/survey.ts';
import {
  all,
  anyone,
  authored,
  either,
  inProject,
  type KindPolicy,
  leader,
  nobody,
  own,
  type Rule,
  runs,
  shownRound,
} from './rule.ts';

const talks = all(inProject, anyone, shownRound);
const ownOrLeader = either(own('authorId'), leader);

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
    birth: all(talks, own('memberId')),
    fields: { roundId: nobody, memberId: nobody, pick: all(talks, own('memberId')), deleted: nobody },
  },
  talk: {
    birth: hosts,
    fields: {
      roundId: nobody,
      state: hosts,
      step: hosts,
      hostId: hosts,
      heldOn: hosts,
      postponedTo: hosts,
      note: all(inProject, anyone, ofRound),
      after: all(inProject, anyone, ofRound),
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
      deleted: either(all(talks, ownOrLeader), all(talks, runs)),
    },
  },
};
