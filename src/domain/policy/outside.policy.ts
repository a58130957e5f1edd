import { consentOfAll } from '../project/consent.ts';
import { isPackageOpen } from '../project/review-ticket.ts';
import {
  all,
  authored,
  inProject,
  type KindPolicy,
  nobody,
  own,
  parentIs,
  type Rule,
  runs,
  signed,
  speaks,
} from './rule.ts';

const reviews: Rule = (actor) => (actor.role === 'reviewer' ? null : 'policy.not_allowed');

/** The ticket still holds: not withdrawn, not past its last day in Japan. */
const whileValid: Rule = (_, change, around) => {
  const found = around.record(String((change.before ?? change.after)['packageId'] ?? ''));
  if (found?.kind !== 'reviewPackage') return 'record.parent_missing';
  return isPackageOpen(found.fields, change.at) ? null : 'package.expired';
};

const whileDraft: Rule = (_, change) => (change.before?.['state'] === 'filed' ? 'opinion.filed' : null);

/** A ticket is for one package. */
const ownPackage: Rule = (actor, change, around) => {
  const me = around.list('member').find(({ id }) => id === actor.memberId);
  return me !== undefined && me.fields['packageId'] === (change.before ?? change.after)['packageId']
    ? null
    : 'policy.not_allowed';
};

const writesOpinion = all(inProject, reviews, ownPackage, whileValid, whileDraft);

/** Each reviewer says by themselves who they are and that nothing ties them to a party. */
const onlyOwnKeys =
  (map: string): Rule =>
  (actor, change) =>
    Object.keys(change.set ?? {}).every((field) => !field.startsWith(`${map}.`) || field === `${map}.${actor.memberId}`)
      ? null
      : 'policy.wrong_author';

/**
 * Filed once, with a grade, when everybody whose name stands under it has said that nothing ties them to a party
 * (50-evaluation item 11).
 */
const files: Rule = (actor, change) => {
  const { after } = change;
  if (after['state'] !== 'filed' || after['grade'] == null) return 'policy.not_allowed';
  const named = Object.keys(after).filter((field) => field.startsWith('reviewer.') && after[field]);
  const writers = new Set([actor.memberId, ...named.map((field) => field.slice('reviewer.'.length))]);
  return [...writers].every((member) => after[`isFree.${member}`] === true) ? null : 'opinion.not_free';
};

/** A page of plain blocks, at a glance; whoever shows it reads it with care (`readSharedPage`) and shows nothing else. */
const isReadable: Rule = (_, change) =>
  String(change.after['body'] ?? '').startsWith('{') ? null : 'policy.not_allowed';

/** A package has an end: nobody outside reads for ever. */
const ends: Rule = (_, change) => (typeof change.after['expiresOn'] === 'string' ? null : 'policy.not_allowed');

/** One package is open at a time: its scope is read by all whose ticket holds, so a second would be read with it. */
const isOnlyOpen: Rule = (_, change, around) => {
  if (change.after['isWithdrawn'] === true) return null;
  const others = around.list('reviewPackage').filter(({ id }) => id !== change.id);
  return others.every(({ fields }) => fields['isWithdrawn'] === true || fields['deleted'] === true)
    ? null
    : 'package.other_open';
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

/** Laid before the parties with an address and a code nobody guesses. */
const bornLaid: Rule = (_, change) => {
  const { state, slug, code } = change.after;
  const isWhole =
    state === 'laid' && /^[A-Za-z0-9_-]{22}$/.test(String(slug)) && /^[2-9A-HJ-NP-Z]{16}$/.test(String(code));
  return isWhole ? null : 'policy.not_allowed';
};

/** What was answered stays closed until it was shown. */
const aboutIsShown: Rule = (_, change, around) => {
  const about = around.record(String(change.after['aboutId']));
  if (change.after['of'] === 'case') return about?.kind === 'caseSheet' ? null : 'record.parent_missing';
  if (about?.kind !== 'evaluationRound') return 'record.parent_missing';
  return about.fields['state'] === 'shown' ? null : 'round.not_shown';
};

/** What goes to people outside the circle of the parties. */
export const outsidePolicy: {
  readonly reviewPackage: KindPolicy<'reviewPackage'>;
  readonly opinion: KindPolicy<'opinion'>;
  readonly opinionReply: KindPolicy<'opinionReply'>;
  readonly caseSheet: KindPolicy<'caseSheet'>;
  readonly publication: KindPolicy<'publication'>;
} = {
  reviewPackage: {
    birth: all(inProject, speaks, authored, isReadable, ends, isOnlyOpen),
    fields: {
      cycle: nobody,
      title: nobody,
      body: nobody,
      madeOn: nobody,
      expiresOn: all(speaks, ends),
      isWithdrawn: all(speaks, isOnlyOpen),
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
    birth: all(replying, own('memberId')),
    fields: {
      opinionId: nobody,
      partyId: nobody,
      partyName: replying,
      isRead: replying,
      text: replying,
      memberId: all(replying, signed('memberId')),
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
    birth: all(
      inProject,
      speaks,
      authored,
      bornLaid,
      isReadable,
      parentIs('aboutId', 'evaluationRound', 'caseSheet'),
      aboutIsShown,
    ),
    fields: {
      of: nobody,
      aboutId: nobody,
      extent: nobody,
      body: nobody,
      title: nobody,
      madeOn: nobody,
      slug: nobody,
      code: nobody,
      state: all(speaks, publishes),
      publishedOn: all(speaks, publishes),
      withdrawnOn: all(speaks, publishes),
      authorId: nobody,
      deleted: nobody,
    },
  },
};
