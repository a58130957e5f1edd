import {
  authorOrLeader,
  all,
  anyone,
  authored,
  inProject,
  nobody,
  runs,
  speaks,
  type KindPolicy,
  type Rule,
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

/** The charter of a project, and the troubles it begins with. */
export const projectPolicy: {
  readonly project: KindPolicy<'project'>;
  readonly issueCard: KindPolicy<'issueCard'>;
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
};
