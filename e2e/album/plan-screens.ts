/** 地域づくり計画 of the association and the plan of the project, also at other moments. */
import { paths } from '#paths';
import { chooseTile, send } from './acts.ts';
import type { Story } from './story.ts';

/** One address for each of its routes. */
export const communityPlanRoutes = ({ area, communityPlan: { plan, item } }: Story) => ({
  communityPlans: paths.communityPlans(area),
  newCommunityPlan: paths.newCommunityPlan(area),
  communityPlan: paths.communityPlan(area, plan),
  editCommunityPlan: paths.editCommunityPlan(area, plan),
  newPlanItem: paths.newPlanItem(area, plan),
  planItem: paths.planItem(area, item),
  editPlanItem: paths.editPlanItem(area, item),
});

/** A form sent empty, a log begun from an item, a project, which has no plan of its own. */
export const communityPlanMoments = ({ area, project, communityPlan: { plan, item } }: Story) => [
  { name: 'newPlanItem-empty', address: paths.newPlanItem(area, plan), act: send },
  { name: 'newActivity-item', address: `${paths.newActivity(area)}?item=${item}` },
  { name: 'communityPlans-none', address: paths.communityPlans(project) },
];

/** Parts of the plan and of the doing that have no address of their own. */
export const planMoments = ({ project, goals: { goal, measured, log } }: Story) => {
  const here = paths.goal(project, goal);
  return [
    { name: 'newGoal-empty', address: paths.newGoal(project), act: send },
    { name: 'newGoal-number', address: paths.newGoal(project), act: chooseTile },
    { name: 'goal-measure', address: `${here}?measure=${measured}` },
    { name: 'goal-sign', address: `${here}?sign=${measured}` },
    { name: 'goal-words', address: `${here}?edit=words` },
    { name: 'duties-new', address: `${paths.duties(project)}?duty=new` },
    { name: 'principleCheck-one', address: `${paths.principleCheck(project)}?principle=roles` },
    { name: 'newEvidence-open', address: paths.newEvidence(project) },
    { name: 'newEvidence-tag', address: `${paths.newEvidence(project)}?tag=log&about=${log}&mark=good` },
    { name: 'activity-project', address: paths.activity(project, log) },
  ];
};
