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
  parentIs,
  type Rule,
  runs,
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

/** A party is named by its own people only. */
const ownParty: Rule = (actor, change) =>
  change.after['partyId'] == null || change.after['partyId'] === actor.partyId ? null : 'policy.not_allowed';

/** The plan and the doing of a project. */
export const projectPolicy: {
  readonly project: KindPolicy<'project'>;
  readonly issueCard: KindPolicy<'issueCard'>;
  readonly duty: KindPolicy<'duty'>;
  readonly goal: KindPolicy<'goal'>;
  readonly indicator: KindPolicy<'indicator'>;
  readonly measurement: KindPolicy<'measurement'>;
  readonly evidence: KindPolicy<'evidence'>;
  readonly thanks: KindPolicy<'thanks'>;
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
  duty: {
    birth: all(plans, authored),
    fields: {
      cycle: nobody,
      what: plans,
      partyId: plans,
      memberId: plans,
      untilOn: plans,
      order: plans,
      authorId: nobody,
      deleted: plans,
    },
  },
  goal: {
    birth: all(plans, authored),
    fields: {
      cycle: nobody,
      what: plans,
      order: plans,
      outcome: plans,
      outcomeNote: plans,
      authorId: nobody,
      deleted: plans,
    },
  },
  indicator: {
    birth: all(plans, authored, parentIs('goalId', 'goal')),
    fields: {
      goalId: nobody,
      name: plans,
      isInWords: plans,
      method: plans,
      span: plans,
      unit: plans,
      reference: plans,
      referenceOn: plans,
      baseline: plans,
      baselineOn: plans,
      target: plans,
      targetOn: plans,
      targets: plans,
      order: plans,
      authorId: nobody,
      deleted: plans,
    },
  },
  measurement: {
    birth: all(inProject, anyone, authored, parentIs('indicatorId', 'indicator')),
    fields: {
      indicatorId: nobody,
      on: authorOrLeader,
      value: authorOrLeader,
      note: authorOrLeader,
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  evidence: {
    birth: all(
      inProject,
      anyone,
      authored,
      ownParty,
      parentIs('aboutId', 'activityLog', 'meeting', 'decision', 'groupEvent'),
    ),
    fields: {
      aboutId: nobody,
      on: authorOrLeader,
      mark: authorOrLeader,
      principle: authorOrLeader,
      text: authorOrLeader,
      partyId: all(authorOrLeader, ownParty),
      authorId: nobody,
      deleted: authorOrLeader,
    },
  },
  thanks: {
    birth: all(inProject, anyone, authored, ownParty),
    fields: {
      on: own('authorId'),
      toPartyId: own('authorId'),
      toMemberId: own('authorId'),
      text: own('authorId'),
      aboutId: own('authorId'),
      partyId: nobody,
      authorId: nobody,
      deleted: own('authorId'),
    },
  },
};
