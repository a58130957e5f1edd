/** The plan and the doing of work that two or more parties share. */
import { bool, date, fixed, id, instant, int, map, oneOf, quiet, second, text, type KindSpec } from './field-spec.ts';

export const projectRecords = {
  project: {
    since: 1,
    derived: { parts: ['$space'] },
    fields: {
      issue: text(400),
      whose: text(200),
      trouble: text(200),
      change: text(200),
      stage: oneOf('plan', 'do', 'see'),
      cycle: int(1, 99),
      startOn: date,
      endOn: date,
      /** Answers on the way to domain and form, by question, and the city set they were given for. */
      placement: second(map(text(40))),
      placementSet: quiet(second(text(40))),
      /** false: the honest end, this needs no collaboration. */
      isTogether: quiet(second(bool)),
      domain: quiet(second(text(40))),
      form: second(text(40)),
      /** The points to watch of the form that are settled, by their id. */
      point: second(map(bool)),
      field: second(map(bool)),
      effect: second(map(bool)),
      costs: second(text(1000)),
      information: second(text(1000)),
      insurance: second(text(1000)),
      /** The look at the principles before the start, by principle. */
      check: second(map(oneOf('yes', 'partly', 'not_yet'))),
      checkNote: second(map(text(200))),
      checkedOn: second(date),
      /** The round whose findings the plan of this cycle began with. */
      fromRoundId: second(id),
    },
  },
  issueCard: {
    since: 2,
    sort: 'seenOn',
    fields: {
      title: text(100),
      whose: text(200),
      trouble: text(400),
      place: text(100),
      seenOn: date,
      /** Who can solve it: oneself, neighbours, the public side, or only together. */
      triage: quiet(oneOf('self', 'mutual', 'public', 'together')),
      triageAnswer: map(text(40)),
      triageNote: text(400),
      state: oneOf('open', 'taken', 'solved', 'dropped'),
      projectSpaceId: id,
      authorId: fixed(id),
    },
  },
  duty: {
    since: 2,
    sort: 'order',
    fields: {
      cycle: fixed(int(1, 99)),
      what: text(200),
      partyId: id,
      memberId: id,
      untilOn: date,
      order: text(60),
      authorId: fixed(id),
    },
  },
  goal: {
    since: 2,
    sort: 'order',
    fields: {
      cycle: fixed(int(1, 99)),
      what: text(200),
      order: text(60),
      outcome: oneOf('reached', 'partly', 'missed', 'open'),
      outcomeNote: text(400),
      authorId: fixed(id),
    },
  },
  indicator: {
    since: 2,
    parent: 'goalId',
    sort: 'order',
    fields: {
      goalId: fixed(id),
      name: text(100),
      /** Told in words, with a way of finding out, instead of a number. */
      isInWords: bool,
      method: text(200),
      span: oneOf('per_year', 'cumulative', 'at_day'),
      unit: text(20),
      reference: text(40),
      referenceOn: date,
      baseline: text(40),
      baselineOn: date,
      target: text(40),
      targetOn: date,
      /** Later targets, by the year they are for. */
      targets: map(text(40)),
      order: text(60),
      authorId: fixed(id),
    },
  },
  measurement: {
    since: 2,
    parent: 'indicatorId',
    sort: 'on',
    fields: {
      indicatorId: fixed(id),
      on: date,
      value: text(40),
      note: text(400),
      authorId: fixed(id),
    },
  },
  agreement: {
    since: 2,
    sort: 'number',
    fields: {
      number: fixed(int(1, 999)),
      cycle: fixed(int(1, 99)),
      form: fixed(text(40)),
      citySet: fixed(text(40)),
      /** The language its first words were made in, and are made again when the plan changes. */
      language: fixed(oneOf('ja', 'en')),
      title: text(100),
      /** By the id of the clause. */
      clause: map(text(2000)),
      /** What the plan made of a clause when it last took its words from it. */
      made: map(quiet(text(2000))),
      /** The parties it is laid before. */
      party: map(bool),
      point: map(bool),
      fromOn: date,
      untilOn: date,
      reviewOn: date,
      /** What is new against the agreement before. */
      changeNote: text(400),
      replaces: fixed(id),
      /** Laid before the parties, it no longer changes: a change is a new version. */
      state: oneOf('draft', 'laid', 'withdrawn'),
      laidAt: quiet(instant),
      /** The decision of the others to go on without an answer, by the silent party: why, when and who wrote it down. */
      goOn: map(text(400)),
      goOnOn: map(quiet(date)),
      goOnBy: map(quiet(id)),
      authorId: fixed(id),
    },
  },
  consent: {
    since: 2,
    derived: { parts: ['aboutId', 'partyId'] },
    parent: 'aboutId',
    fields: {
      aboutId: fixed(id),
      partyId: fixed(id),
      answer: oneOf('yes', 'no', 'later'),
      memberId: quiet(id),
      office: quiet(text(40)),
      /** Who signed a paper, when that person is in no list. */
      signer: quiet(text(60)),
      isByDeputy: quiet(bool),
      deputyId: id,
      note: text(400),
      givenOn: quiet(date),
      origin: quiet(oneOf('phone', 'paper', 'call')),
      typedBy: quiet(id),
      /** Of the words it was given for (`textMark`); agreements only. */
      mark: quiet(text(20)),
      /** The seat belongs to the office: who came after takes it over. */
      successorId: id,
      succeededOn: date,
    },
  },
  evidence: {
    since: 2,
    // Somebody's own has a random id; words taken from a log have one, so that two phones tag the same thing.
    derived: { parts: ['aboutId', 'mark'], unless: 'authorId' },
    parent: 'aboutId',
    sort: 'on',
    fields: {
      /** The log, the meeting, the decision or the event it happened at; none when it was noticed on the way. */
      aboutId: fixed(id),
      on: date,
      mark: fixed(oneOf('good', 'trouble')),
      principle: text(40),
      text: text(400),
      cycle: quiet(int(1, 99)),
      partyId: id,
      /** Nobody where the words stand in the log and were only given a principle. */
      authorId: fixed(id),
    },
  },
  thanks: {
    since: 2,
    sort: 'on',
    fields: {
      on: date,
      toPartyId: id,
      toMemberId: id,
      text: text(200),
      aboutId: id,
      cycle: fixed(int(1, 99)),
      partyId: id,
      authorId: fixed(id),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
