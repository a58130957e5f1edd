/** 回覧 and 安否: what goes round the houses. Both are there only where a group switched them on. */
import { bool, date, fixed, id, instant, int, oneOf, quiet, text, type KindSpec } from './field-spec.ts';
import { waysTold } from './group.records.ts';

export const noticeRecords = {
  /** 班. */
  block: {
    since: 2,
    sort: 'order',
    fields: {
      name: text(40),
      order: text(60),
      leaderId: id,
      authorId: fixed(id),
    },
  },
  circular: {
    since: 2,
    sort: 'on',
    fields: {
      title: text(100),
      body: text(4000),
      sender: text(100),
      on: date,
      /** Until when it is to be read. */
      until: date,
      isWithdrawn: bool,
      authorId: fixed(id),
    },
  },
  /** Somebody has read it, or was told. */
  readMark: {
    since: 2,
    derived: { parts: ['aboutId', 'memberId'] },
    parent: 'aboutId',
    fields: {
      aboutId: fixed(id),
      memberId: fixed(id),
      at: quiet(instant),
      how: quiet(oneOf(...waysTold)),
      typedBy: quiet(id),
    },
  },
  safetyCheck: {
    since: 2,
    sort: 'startedAt',
    fields: {
      title: text(100),
      note: text(400),
      isDrill: fixed(bool),
      startedAt: fixed(instant),
      state: oneOf('open', 'closed'),
      authorId: fixed(id),
    },
  },
  /** How somebody is, for officers and the 班長 of their 班. */
  safetyAnswer: {
    since: 2,
    derived: { parts: ['checkId', 'memberId'] },
    parent: 'checkId',
    fields: {
      checkId: fixed(id),
      memberId: fixed(id),
      state: quiet(oneOf('safe', 'hurt', 'help')),
      people: quiet(int(0, 99)),
      note: quiet(text(200)),
      at: quiet(instant),
      how: quiet(oneOf(...waysTold)),
      typedBy: quiet(id),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
