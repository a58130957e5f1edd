import { all, authored, inGroup, leader, nobody, parentIs, type KindPolicy } from './rule.ts';

/** What a group has agreed to do in the coming years is written down by those who lead it; everybody reads it. */
const keepsPlan = all(inGroup, leader);

/** 地域づくり計画 and its items. */
export const planPolicy: {
  readonly communityPlan: KindPolicy<'communityPlan'>;
  readonly planItem: KindPolicy<'planItem'>;
} = {
  communityPlan: {
    birth: all(keepsPlan, authored),
    fields: {
      title: keepsPlan,
      fromYear: keepsPlan,
      toYear: keepsPlan,
      note: keepsPlan,
      direction: keepsPlan,
      authorId: nobody,
      deleted: keepsPlan,
    },
  },
  planItem: {
    birth: all(keepsPlan, authored, parentIs('planId', 'communityPlan')),
    fields: {
      planId: nobody,
      number: keepsPlan,
      title: keepsPlan,
      directionId: keepsPlan,
      measure: keepsPlan,
      content: keepsPlan,
      purpose: keepsPlan,
      present: keepsPlan,
      doneWhen: keepsPlan,
      audience: keepsPlan,
      audienceNote: keepsPlan,
      doer: keepsPlan,
      ownerId: keepsPlan,
      year: keepsPlan,
      authorId: nobody,
      deleted: keepsPlan,
    },
  },
};
