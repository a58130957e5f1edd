/** What leaves the circle of the parties: the view of outsiders, cases, public pages. */
import { bool, date, fixed, id, instant, int, map, oneOf, quiet, text, type KindSpec } from './field-spec.ts';

export const outsideRecords = {
  reviewPackage: {
    since: 2,
    sort: 'madeOn',
    fields: {
      cycle: fixed(int(1, 99)),
      title: fixed(text(100)),
      /** JSON: what the reviewers read, as it was when it was put together. */
      body: fixed(text(400_000)),
      madeOn: fixed(date),
      expiresOn: date,
      isWithdrawn: bool,
      authorId: fixed(id),
    },
  },
  opinion: {
    since: 2,
    derived: { parts: ['packageId'] },
    parent: 'packageId',
    fields: {
      packageId: fixed(id),
      grade: oneOf('a', 'b', 'c'),
      conclusion: text(2000),
      work: text(2000),
      spread: text(2000),
      meeting: text(2000),
      summary: text(2000),
      heardOn: date,
      /** By reviewer: name as it stands under the opinion, and the tick that nothing ties them to a party. */
      reviewer: map(text(100)),
      isFree: map(bool),
      freeNote: text(400),
      state: oneOf('draft', 'filed'),
      filedAt: quiet(instant),
    },
  },
  opinionReply: {
    since: 2,
    derived: { parts: ['opinionId', 'partyId'] },
    parent: 'opinionId',
    fields: {
      opinionId: fixed(id),
      partyId: fixed(id),
      isRead: bool,
      text: text(2000),
      memberId: quiet(id),
    },
  },
  caseSheet: {
    since: 2,
    sort: 'madeOn',
    fields: {
      cycle: fixed(int(1, 99)),
      madeOn: fixed(date),
      title: text(100),
      background: text(2000),
      aim: text(1000),
      who: text(1000),
      did: text(2000),
      result: text(2000),
      good: text(2000),
      hard: text(2000),
      next: text(2000),
      effect: map(bool),
      authorId: fixed(id),
    },
  },
  publication: {
    since: 2,
    sort: 'madeOn',
    fields: {
      of: fixed(oneOf('result', 'case')),
      /** The round, or the case sheet. */
      aboutId: fixed(id),
      extent: fixed(oneOf('summary', 'full')),
      /** JSON: the page word for word, so that what is agreed to is what is shown. */
      body: fixed(text(400_000)),
      title: fixed(text(100)),
      madeOn: fixed(date),
      /** The secret of its address, 22 letters. */
      slug: fixed(text(22)),
      /** Takes the page down without the app, also when the project is gone: 16 letters, printed for every party. */
      code: fixed(text(16)),
      state: oneOf('laid', 'public', 'withdrawn'),
      publishedOn: quiet(date),
      withdrawnOn: quiet(date),
      authorId: fixed(id),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
