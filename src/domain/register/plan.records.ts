/** 地域づくり計画: what a community council has agreed to do over some years, item by item (R13, R14). */
import { bool, fixed, id, int, map, oneOf, text, type KindSpec } from './field-spec.ts';

/** How far an item has come in a year. */
export const planStates = ['not_begun', 'going', 'done', 'stopped'] as const;

/** For whom an item is: the seven a plan ticks; who else is written in words. */
export const planAudiences = ['citizen', 'area', 'civic', 'company', 'school', 'city', 'else'] as const;

export const planRecords = {
  communityPlan: {
    since: 2,
    sort: 'title',
    fields: {
      title: text(100),
      /** Fiscal years, the first and the last. */
      fromYear: int(1900, 2200),
      toYear: int(1900, 2200),
      note: text(400),
      /** 方針 by ids of their own: two people can put different ones right at once. */
      direction: map(text(200)),
      authorId: fixed(id),
    },
  },
  planItem: {
    since: 2,
    parent: 'planId',
    fields: {
      planId: fixed(id),
      /** 整理番号 as the plan writes it: 1-2-3, Ⅰ-(2)-③. */
      number: text(40),
      title: text(200),
      /** One of the directions of its plan. */
      directionId: id,
      /** 施策: what the item belongs to below its direction. */
      measure: text(200),
      content: text(2000),
      purpose: text(1000),
      present: text(1000),
      doneWhen: text(400),
      audience: map(bool),
      audienceNote: text(100),
      /** 実施主体: whoever does it, by ids of their own. */
      doer: map(text(80)),
      ownerId: id,
      /** By fiscal year. */
      year: map(oneOf(...planStates)),
      authorId: fixed(id),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
