/**
 * Who may change what. `judge` is asked by the screen before it writes and again by the server under the space's lock;
 * only the server's answer counts. There is no field without an entry (type error).
 */
import { type Fields, fieldName, type RecordKind } from '../records.ts';
import { activityPolicy } from './activity.policy.ts';
import { agreementPolicy } from './agreement.policy.ts';
import { dayPolicy } from './day.policy.ts';
import { evaluationPolicy } from './evaluation.policy.ts';
import { goalPolicy } from './goal.policy.ts';
import { meetingPolicy } from './meeting.policy.ts';
import { minutesPolicy } from './minutes.policy.ts';
import { noticePolicy } from './notice.policy.ts';
import { outsidePolicy } from './outside.policy.ts';
import { peoplePolicy } from './people.policy.ts';
import { planPolicy } from './plan.policy.ts';
import { projectPolicy } from './project.policy.ts';
import type { Actor, Around, Change, KindPolicy, PolicyCode, Rule } from './rule.ts';
import { spacePolicy } from './space.policy.ts';
import { talkPolicy } from './talk.policy.ts';

/** The whole table. */
export const policy: { readonly [K in RecordKind]: KindPolicy<K> } = {
  ...spacePolicy,
  ...peoplePolicy,
  ...activityPolicy,
  ...meetingPolicy,
  ...minutesPolicy,
  ...projectPolicy,
  ...agreementPolicy,
  ...goalPolicy,
  ...evaluationPolicy,
  ...talkPolicy,
  ...outsidePolicy,
  ...dayPolicy,
  ...noticePolicy,
  ...planPolicy,
};

/**
 * @param actor who writes
 * @param change the record before and after, and the fields that were set
 * @param around other records the rules look at (see needsOf)
 * @returns null when allowed, else a code and the field that is not
 */
export const judge = (
  actor: Actor,
  change: Change,
  around: Around,
): { readonly code: PolicyCode; readonly field?: string } | null => {
  const table: { readonly birth: Rule; readonly fields: { readonly [field: string]: Rule }; readonly text?: Rule } =
    policy[change.kind];
  if (change.set === null) {
    const code = table.text ? table.text(actor, change, around) : 'policy.not_allowed';
    return code ? { code } : null;
  }
  if (change.before === null) {
    const code = table.birth(actor, change, around);
    return code ? { code } : null;
  }
  for (const field of changedFields(change.before, change.set)) {
    const rule = table.fields[fieldName(field)];
    const code = rule ? rule(actor, change, around) : 'policy.not_allowed';
    if (code) return { code, field };
  }
  return null;
};

const changedFields = (before: Fields, set: Fields): string[] =>
  Object.keys(set).filter((field) => (before[field] ?? null) !== set[field]);
