import { consentOfAll } from '../project/consent.ts';
import { all, authored, inProject, type KindPolicy, nobody, parentIs, type Rule, runs, speaks } from './rule.ts';

const reviews: Rule = (actor) => (actor.role === 'reviewer' ? null : 'policy.not_allowed');

/** The ticket still holds: not withdrawn, not past its last day in Japan. */
const whileValid: Rule = (_, change, around) => {
  const found = around.record(String((change.before ?? change.after)['packageId'] ?? ''));
  if (found?.kind !== 'reviewPackage') return 'record.parent_missing';
  const today = new Date(change.at + 9 * 3_600_000).toISOString().slice(0, 10);
  const lastDay = found.fields['expiresOn'];
  const isOver = found.fields['isWithdrawn'] === true || (typeof lastDay === 'string' && lastDay < today);
  return isOver ? 'package.expired' : null;
};

const whileDraft: Rule = (_, change) => (change.before?.['state'] === 'filed' ? 'opinion.filed' : null);

const writesOpinion = all(inProject, reviews, whileValid, whileDraft);

/** Each reviewer says by themselves who they are and that nothing ties them to a party. */
const onlyOwnKeys =
  (map: string): Rule =>
  (actor, change) =>
    Object.keys(change.set ?? {}).every((field) => !field.startsWith(`${map}.`) || field === `${map}.${actor.memberId}`)
      ? null
      : 'policy.wrong_author';

/** Filed once, by somebody who has said that they are free to judge. */
const files: Rule = (actor, change) => {
  if (change.after['state'] !== 'filed') return 'policy.not_allowed';
  return change.after[`isFree.${actor.memberId}`] === true ? null : 'opinion.not_free';
};

const bornAsDraft: Rule = (_, change) => ((change.after['state'] ?? 'draft') === 'draft' ? null : 'policy.not_allowed');

/** A party answers for itself, once the opinion is there to be read. */
const replies: Rule = (actor, change, around) => {
  const opinion = around.record(String((change.before ?? change.after)['opinionId'] ?? ''));
  if (opinion?.kind !== 'opinion') return 'record.parent_missing';
  if (opinion.fields['state'] !== 'filed') return 'opinion.not_filed';
  return (change.before ?? change.after)['partyId'] === actor.partyId ? null : 'policy.not_allowed';
};

const replying = all(inProject, speaks, replies);

/** laid → public with the consent of every party, and taken back by any of them at any time. */
const publishes: Rule = (_, change, around) => {
  const [from, to] = [change.before?.['state'] ?? 'laid', change.after['state']];
  if (to === 'withdrawn') return from === 'withdrawn' ? 'policy.not_allowed' : null;
  if (to !== 'public' || from !== 'laid') return 'policy.not_allowed';
  return consentOfAll(around.list('party'), around.list('consent', change.id)) ? null : 'consent.missing';
};

const bornLaid: Rule = (_, change) =>
  change.after['state'] === 'laid' && /^[A-Za-z0-9_-]{22}$/.test(String(change.after['slug'] ?? ''))
    ? null
    : 'policy.not_allowed';

/** What goes to people outside the circle of the parties. */
export const outsidePolicy: {
  readonly reviewPackage: KindPolicy<'reviewPackage'>;
  readonly opinion: KindPolicy<'opinion'>;
  readonly opinionReply: KindPolicy<'opinionReply'>;
  readonly caseSheet: KindPolicy<'caseSheet'>;
  readonly publication: KindPolicy<'publication'>;
} = {
  reviewPackage: {
    birth: all(inProject, speaks, authored),
    fields: {
      cycle: nobody,
      title: nobody,
      body: nobody,
      madeOn: nobody,
      expiresOn: speaks,
      isWithdrawn: speaks,
      authorId: nobody,
      deleted: nobody,
    },
  },
  opinion: {
    birth: all(
      writesOpinion,
      bornAsDraft,
      parentIs('packageId', 'reviewPackage'),
      onlyOwnKeys('reviewer'),
      onlyOwnKeys('isFree'),
    ),
    fields: {
      packageId: nobody,
      grade: writesOpinion,
      conclusion: writesOpinion,
      work: writesOpinion,
      spread: writesOpinion,
      meeting: writesOpinion,
      summary: writesOpinion,
      heardOn: writesOpinion,
      reviewer: all(writesOpinion, onlyOwnKeys('reviewer')),
      isFree: all(writesOpinion, onlyOwnKeys('isFree')),
      freeNote: writesOpinion,
      state: all(writesOpinion, files),
      filedAt: all(writesOpinion, files),
      deleted: nobody,
    },
  },
  opinionReply: {
    birth: replying,
    fields: {
      opinionId: nobody,
      partyId: nobody,
      isRead: replying,
      text: replying,
      memberId: replying,
      deleted: nobody,
    },
  },
  caseSheet: {
    birth: all(inProject, runs, authored),
    fields: {
      cycle: nobody,
      madeOn: nobody,
      title: runs,
      background: runs,
      aim: runs,
      who: runs,
      did: runs,
      result: runs,
      good: runs,
      hard: runs,
      next: runs,
      effect: runs,
      authorId: nobody,
      deleted: runs,
    },
  },
  publication: {
    birth: all(inProject, speaks, authored, bornLaid, parentIs('aboutId', 'evaluationRound', 'caseSheet')),
    fields: {
      of: nobody,
      aboutId: nobody,
      extent: nobody,
      body: nobody,
      title: nobody,
      madeOn: nobody,
      slug: nobody,
      state: all(speaks, publishes),
      publishedOn: all(speaks, publishes),
      withdrawnOn: all(speaks, publishes),
      authorId: nobody,
      deleted: nobody,
    },
  },
};
