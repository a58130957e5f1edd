import type { Fields } from '../records.ts';
import {
  type Actor,
  all,
  anyone,
  type Around,
  authored,
  either,
  inProject,
  isRepresentative,
  type KindPolicy,
  leader,
  nobody,
  own,
  ownParty,
  type Rule,
  runs,
  signed,
  speaks,
} from './rule.ts';

const stages = ['plan', 'do', 'see'];

/** The stage goes forward; back to the plan only as the next cycle. */
const stageForward: Rule = (actor, change, around) => {
  const code = speaks(actor, change, around);
  if (code || !change.before) return code;
  const nextCycle = Number(change.after['cycle'] ?? 1) === Number(change.before['cycle'] ?? 1) + 1;
  const from = stages.indexOf(String(change.before['stage'] ?? 'plan'));
  const to = stages.indexOf(String(change.after['stage'] ?? 'plan'));
  if (nextCycle) return from === 2 && to === 0 ? null : 'project.stage_backwards';
  return Number(change.after['cycle'] ?? 1) === Number(change.before['cycle'] ?? 1) && to >= from
    ? null
    : 'project.stage_backwards';
};

const plans = all(inProject, runs);
const authorOrLeader = either(own('authorId'), leader);

/** Once laid before the parties its words stay as they are; a change is a new version. */
const whileDraft: Rule = (_, change) => ((change.before?.['state'] ?? 'draft') === 'draft' ? null : 'agreement.laid');

/** draft → laid → withdrawn, never back. */
const laysAgreement: Rule = (_, change) => {
  const [from, to] = [change.before?.['state'] ?? 'draft', change.after['state']];
  return (from === 'draft' && to === 'laid') || (from === 'laid' && to === 'withdrawn') ? null : 'policy.not_allowed';
};

/** A paper with a signature is typed in by somebody else only where a party has nobody with a phone. */
const typesForPaper = (actor: Actor, consent: Fields, around: Around): boolean =>
  (isRepresentative(actor) || actor.role === 'facilitator') &&
  consent['typedBy'] === actor.memberId &&
  consent['origin'] !== 'phone' &&
  !around
    .list('member')
    .some(
      ({ fields }) =>
        fields['partyId'] === consent['partyId'] &&
        fields['isClaimed'] === true &&
        (fields['status'] ?? 'active') === 'active' &&
        fields['deleted'] !== true,
    );

/** A party consents by itself, to something that was laid before it. */
const consents: Rule = (actor, change, around) => {
  const consent = change.before ?? change.after;
  const about = around.record(String(consent['aboutId'] ?? ''));
  if (about?.kind !== 'agreement' && about?.kind !== 'publication') return 'record.parent_missing';
  if ((about.fields['state'] ?? 'draft') === 'draft' || about.fields['state'] === 'withdrawn')
    return 'agreement.not_laid';
  if (isRepresentative(actor) && consent['partyId'] === actor.partyId) return null;
  return typesForPaper(actor, change.after, around) ? null : 'policy.not_allowed';
};

/** The charter of a project and what its parties agree on. */
export const projectPolicy: {
  readonly project: KindPolicy<'project'>;
  readonly issueCard: KindPolicy<'issueCard'>;
  readonly agreement: KindPolicy<'agreement'>;
  readonly consent: KindPolicy<'consent'>;
} = {
  project: {
    birth: all(inProject, speaks),
    fields: {
      issue: speaks,
      whose: speaks,
      trouble: speaks,
      change: speaks,
      stage: stageForward,
      cycle: stageForward,
      startOn: speaks,
      endOn: speaks,
      placement: runs,
      placementSet: runs,
      isTogether: runs,
      domain: runs,
      form: runs,
      point: runs,
      field: runs,
      effect: runs,
      costs: runs,
      information: runs,
      insurance: runs,
      check: runs,
      checkNote: runs,
      checkedOn: runs,
      fromRoundId: runs,
      deleted: nobody,
    },
  },
  issueCard: {
    birth: all(anyone, authored),
    fields: {
      title: authorOrLeader,
      whose: authorOrLeader,
      trouble: authorOrLeader,
      place: authorOrLeader,
      seenOn: authorOrLeader,
      triage: anyone,
      triageAnswer: anyone,
      triageNote: anyone,
      state: anyone,
      projectSpaceId: anyone,
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  agreement: {
    birth: all(plans, authored, (_, change) =>
      (change.after['state'] ?? 'draft') === 'draft' ? null : 'policy.not_allowed',
    ),
    fields: {
      number: nobody,
      cycle: nobody,
      form: nobody,
      citySet: nobody,
      replaces: nobody,
      title: all(plans, whileDraft),
      clause: all(plans, whileDraft),
      point: all(plans, whileDraft),
      fromOn: all(plans, whileDraft),
      untilOn: all(plans, whileDraft),
      reviewOn: all(plans, whileDraft),
      changeNote: all(plans, whileDraft),
      state: all(speaks, laysAgreement),
      laidAt: all(speaks, laysAgreement),
      authorId: nobody,
      deleted: all(plans, whileDraft),
    },
  },
  consent: {
    birth: all(inProject, consents, signed('typedBy')),
    fields: {
      aboutId: nobody,
      partyId: nobody,
      answer: consents,
      memberId: consents,
      office: consents,
      isByDeputy: consents,
      deputyId: consents,
      note: consents,
      givenOn: consents,
      origin: consents,
      typedBy: all(consents, signed('typedBy')),
      successorId: all(speaks, ownParty),
      succeededOn: all(speaks, ownParty),
      deleted: nobody,
    },
  },
};
