import {
  authorOrLeader,
  all,
  anyone,
  authored,
  either,
  inProject,
  isRepresentative,
  nobody,
  own,
  ownParty,
  parentIs,
  runs,
  type KindPolicy,
  type Rule,
} from './rule.ts';

const plans = all(inProject, runs);
/** A party or a person of this project, or nobody yet. */
const dutyOfSomebody: Rule = (actor, change, around) => {
  const { partyId, memberId } = change.after;
  const code = partyId == null ? null : parentIs('partyId', 'party')(actor, change, around);
  return code ?? (memberId == null ? null : parentIs('memberId', 'member')(actor, change, around));
};

const happened = parentIs('aboutId', 'activityLog', 'meeting', 'decision', 'groupEvent');

/** Words of a log that were given a principle; they have no author but the log's. */
const ofLog: Rule = (actor, change, around) =>
  (change.before ?? change.after)['authorId'] == null ? anyone(actor, change, around) : 'policy.not_allowed';

/**
 * Either somebody tells what they noticed, or anybody gives a principle to what a log says already.
 * What a log does not say cannot be put into its mouth: the words themselves stay in the log.
 */
const tellsOrTags: Rule = (actor, change, around) => {
  const { aboutId, authorId, mark, partyId, text } = change.after;
  if (authorId != null)
    return all(authored, ownParty, (...at) => (aboutId == null ? null : happened(...at)))(actor, change, around);
  const log = around.record(String(aboutId ?? ''));
  if (log?.kind !== 'activityLog' || log.fields['deleted'] === true) return 'record.parent_missing';
  const said = log.fields[String(mark)];
  const isSaid = typeof said === 'string' && said !== '' && text == null;
  return isSaid && (partyId ?? null) === (log.fields['partyId'] ?? null) ? null : 'policy.not_allowed';
};

/** 代表・代理 of the party it came from, for what its people left behind. */
const leadsTheirParty: Rule = (actor, change) =>
  isRepresentative(actor) && change.before?.['partyId'] != null && change.before['partyId'] === actor.partyId
    ? null
    : 'policy.not_allowed';

/** A party or a person of this project. */
const thanksSomebody: Rule = (actor, change, around) => {
  if (change.after['toPartyId'] != null) return parentIs('toPartyId', 'party')(actor, change, around);
  return parentIs('toMemberId', 'member')(actor, change, around);
};

/** Goals, duties, and what is noticed and thanked for while the work goes on. */
export const goalPolicy: {
  readonly duty: KindPolicy<'duty'>;
  readonly goal: KindPolicy<'goal'>;
  readonly indicator: KindPolicy<'indicator'>;
  readonly measurement: KindPolicy<'measurement'>;
  readonly evidence: KindPolicy<'evidence'>;
  readonly thanks: KindPolicy<'thanks'>;
} = {
  duty: {
    birth: all(plans, authored, dutyOfSomebody),
    fields: {
      cycle: nobody,
      what: plans,
      partyId: all(plans, dutyOfSomebody),
      memberId: all(plans, dutyOfSomebody),
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
    birth: all(inProject, anyone, tellsOrTags),
    fields: {
      aboutId: nobody,
      on: either(ofLog, own('authorId')),
      mark: nobody,
      principle: either(ofLog, own('authorId'), runs),
      text: own('authorId'),
      cycle: either(ofLog, own('authorId')),
      partyId: all(own('authorId'), ownParty),
      authorId: nobody,
      deleted: either(ofLog, own('authorId'), leadsTheirParty),
    },
  },
  thanks: {
    birth: all(inProject, anyone, authored, ownParty, thanksSomebody),
    fields: {
      on: own('authorId'),
      toPartyId: all(own('authorId'), thanksSomebody),
      toMemberId: all(own('authorId'), thanksSomebody),
      text: own('authorId'),
      aboutId: own('authorId'),
      cycle: nobody,
      partyId: nobody,
      authorId: nobody,
      deleted: either(own('authorId'), leadsTheirParty),
    },
  },
};
