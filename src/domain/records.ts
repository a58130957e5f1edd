/**
 * The register: every shared record kind as plain data. Validators, wire pages, policy coverage and the simulator's
 * generators are derived from it. It only grows: a released entry is frozen by a snapshot test.
 */

/** What one field may hold. Limits are UTF-16 units for text and inclusive bounds for whole numbers. */
export type ScalarSpec =
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'int'; readonly min: number; readonly max: number }
  | { readonly type: 'bool' }
  | { readonly type: 'date' }
  | { readonly type: 'time' }
  | { readonly type: 'instant' }
  | { readonly type: 'id' }
  | { readonly type: 'enum'; readonly of: readonly string[] };

/** A field; `fixed` fields are written once, at birth. A map is one independent value per key: `name.key`. */
export type FieldSpec = (ScalarSpec | { readonly type: 'map'; readonly value: ScalarSpec }) & {
  readonly fixed?: true;
  /** Written by the app beside what the person chose; losing it to another device is not worth a person's attention. */
  readonly quiet?: true;
  /** The schema that brought the field, when it is a later one than its kind's. */
  readonly since?: number;
};

/** One kind of record. */
export interface KindSpec {
  readonly since: number;
  readonly fields: { readonly [name: string]: FieldSpec };
  /** Fields whose values make the id; `unless` names a field that, when filled, asks for a random id instead. */
  readonly derived?: { readonly parts: readonly string[]; readonly unless?: string };
  /** The field that names the record this one belongs to. */
  readonly parent?: string;
  /** The field lists are ordered by. */
  readonly sort?: string;
  /** Collaborative text travels as updates of this record, beside its fields. */
  readonly text?: { readonly maxUpdateBytes: number; readonly maxDocBytes: number };
  /** Written by the server alone, as a consequence of somebody's edit. */
  readonly serverOnly?: true;
}

const text = (max: number) => ({ type: 'text', max }) as const;
const int = (min: number, max: number) => ({ type: 'int', min, max }) as const;
const oneOf = <const T extends readonly string[]>(...of: T) => ({ type: 'enum', of }) as const;
const bool = { type: 'bool' } as const;
const date = { type: 'date' } as const;
const time = { type: 'time' } as const;
const instant = { type: 'instant' } as const;
const id = { type: 'id' } as const;
const fixed = <const T extends object>(spec: T) => ({ ...spec, fixed: true }) as const;
const quiet = <const T extends object>(spec: T) => ({ ...spec, quiet: true }) as const;
const map = <const T extends ScalarSpec>(value: T) => ({ type: 'map', value }) as const;

export const spaceSorts = [
  'neighbourhood',
  'civic',
  'student',
  'company',
  'school',
  'city',
  'support',
  'council',
  'other',
] as const;

export const roles = [
  'owner',
  'officer',
  'member',
  'guest',
  'representative',
  'deputy',
  'facilitator',
  'reviewer',
] as const;

export const partyKinds = [
  'area',
  'civic',
  'student',
  'company',
  'school',
  'city',
  'support',
  'council',
  'citizen',
  'other',
] as const;

export const records = {
  space: {
    since: 1,
    fields: {
      name: text(80),
      kind: fixed(oneOf('group', 'project')),
      sort: oneOf(...spaceSorts),
      purpose: text(400),
      area: text(100),
      place: text(100),
      foundedOn: date,
      fiscalStartMonth: int(1, 12),
      isPublic: bool,
      principleSet: text(40),
    },
  },
  member: {
    since: 1,
    sort: 'name',
    fields: {
      name: text(60),
      reading: text(60),
      role: oneOf(...roles),
      status: oneOf('active', 'asking', 'left', 'removed'),
      partyId: id,
      office: text(40),
      termFrom: date,
      termTo: date,
      sameAs: id,
      isClaimed: bool,
    },
  },
  party: {
    since: 1,
    sort: 'name',
    fields: {
      name: text(80),
      kind: oneOf(...partyKinds),
      groupSpaceId: id,
      brings: text(400),
    },
  },
  invitation: {
    since: 1,
    fields: {
      hash: fixed(text(64)),
      role: fixed(oneOf(...roles)),
      partyId: fixed(id),
      memberId: fixed(id),
      expiresAt: fixed(instant),
      maxUses: fixed(int(1, 500)),
      uses: int(0, 500),
      isWithdrawn: bool,
      authorId: fixed(id),
    },
  },
  activityLog: {
    since: 1,
    sort: 'on',
    fields: {
      on: date,
      title: text(100),
      template: text(40),
      place: text(100),
      minutes: int(0, 6000),
      adults: int(0, 9999),
      children: int(0, 9999),
      outsiders: int(0, 9999),
      with: map(bool),
      note: text(2000),
      good: text(400),
      trouble: text(400),
      partyId: id,
      authorId: fixed(id),
    },
  },
  groupEvent: {
    since: 1,
    sort: 'on',
    fields: {
      title: text(100),
      on: date,
      startTime: time,
      endTime: time,
      place: text(200),
      bring: text(400),
      rainRule: text(200),
      contact: text(100),
      note: text(2000),
      capacity: int(0, 9999),
      isCancelled: bool,
      changeNote: text(400),
      /** People who came without a name on the list, by who stood at the reception: two phones add up. */
      walkIns: map(int(0, 9999)),
      authorId: fixed(id),
    },
  },
  rsvp: {
    since: 1,
    derived: { parts: ['eventId', 'memberId'] },
    parent: 'eventId',
    fields: {
      eventId: fixed(id),
      memberId: fixed(id),
      answer: oneOf('yes', 'maybe', 'no'),
      guests: int(0, 99),
      note: text(200),
      typedBy: quiet(id),
    },
  },
  attendance: {
    since: 1,
    derived: { parts: ['aboutId', 'memberId'] },
    parent: 'aboutId',
    fields: {
      aboutId: fixed(id),
      memberId: fixed(id),
      state: oneOf('present', 'absent', 'proxy', 'written'),
      at: quiet(instant),
      typedBy: quiet(id),
    },
  },
  meeting: {
    since: 1,
    sort: 'on',
    fields: {
      type: oneOf('general', 'board', 'committee', 'round_table', 'working', 'project'),
      title: text(100),
      on: date,
      startTime: time,
      place: text(200),
      state: oneOf('draft', 'confirmed'),
      quorum: int(0, 9999),
      chairId: id,
      scribeId: id,
      nextOn: date,
      confirmedAt: quiet(instant),
      confirmedBy: quiet(id),
      authorId: fixed(id),
    },
  },
  agendaItem: {
    since: 1,
    parent: 'meetingId',
    sort: 'order',
    fields: {
      meetingId: fixed(id),
      title: text(100),
      order: text(60),
      minutesPlanned: int(0, 600),
      isDone: bool,
      authorId: fixed(id),
    },
  },
  remark: {
    since: 1,
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      agendaItemId: id,
      text: text(1000),
      speakerId: id,
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
  decision: {
    since: 1,
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      agendaItemId: id,
      text: text(500),
      reason: text(500),
      inFavour: int(0, 9999),
      against: int(0, 9999),
      held: int(0, 9999),
      isUnanimous: bool,
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
  actionItem: {
    since: 1,
    parent: 'meetingId',
    sort: 'dueOn',
    fields: {
      meetingId: fixed(id),
      agendaItemId: id,
      findingId: fixed(id),
      what: text(300),
      ownerId: id,
      partyId: id,
      dueOn: date,
      doneWhen: text(200),
      doneOn: date,
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
  longText: {
    since: 1,
    derived: { parts: ['aboutId', 'part'] },
    parent: 'aboutId',
    text: { maxUpdateBytes: 65_536, maxDocBytes: 1_048_576 },
    fields: {
      aboutId: fixed(id),
      part: fixed(oneOf('body')),
    },
  },
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
    },
  },
  evaluationRound: {
    since: 1,
    sort: 'number',
    fields: {
      number: fixed(int(1, 999)),
      cycle: fixed(int(1, 99)),
      phase: fixed(oneOf('before', 'mid', 'after')),
      set: fixed(text(40)),
      length: fixed(oneOf('short', 'full')),
      voice: fixed(oneOf('party', 'anonymous')),
      collect: fixed(oneOf('phones', 'onePhone')),
      parties: map(bool),
      evaluators: map(bool),
      absent: map(bool),
      dueOn: date,
      state: oneOf('open', 'shown', 'closed'),
      shownAt: quiet(instant),
      authorId: fixed(id),
    },
  },
  promise: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      memberId: quiet(id),
      isGiven: bool,
    },
  },
  assessment: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'], unless: 'memberId' },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      memberId: fixed(id),
      origin: quiet(oneOf('phone', 'pass', 'paper', 'hands', 'proxy')),
      typedBy: quiet(id),
      isDone: bool,
      answer: map(int(0, 4)),
      comment: map(text(400)),
    },
  },
  progress: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'] },
    parent: 'roundId',
    serverOnly: true,
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      answered: int(0, 9999),
      expected: int(0, 9999),
    },
  },
  tally: {
    since: 1,
    derived: { parts: ['roundId', 'partyId'] },
    parent: 'roundId',
    serverOnly: true,
    fields: {
      roundId: fixed(id),
      partyId: fixed(id),
      data: text(2_000_000),
    },
  },
  finding: {
    since: 1,
    derived: { parts: ['roundId', 'card'] },
    parent: 'roundId',
    fields: {
      roundId: fixed(id),
      card: fixed(text(60)),
      isChosen: bool,
      shared: text(1000),
      differs: text(1000),
      improve: text(1000),
    },
  },
  conflict: {
    since: 1,
    parent: 'aboutId',
    serverOnly: true,
    fields: {
      aboutId: fixed(id),
      aboutKind: fixed(text(40)),
      field: fixed(text(160)),
      lost: fixed(text(20_000)),
      lostBy: fixed(id),
      lostAt: fixed(instant),
      kept: fixed(text(20_000)),
      keptBy: fixed(id),
      isLostSeen: bool,
      isKeptSeen: bool,
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };

export type RecordKind = keyof typeof records;

/** Raised when the register grows; an older server answers `too_new` to mutations of a newer schema. */
export const SCHEMA = 1;

export type Scalar = string | number | boolean | null;

/** A record's fields as they lie on disk and on the wire: flat, map entries as `name.key`. */
export interface Fields {
  readonly [field: string]: Scalar;
}

type ValueOf<S> = S extends { type: 'enum'; of: infer Of extends readonly string[] }
  ? Of[number]
  : S extends { type: 'bool' }
    ? boolean
    : S extends { type: 'int' | 'instant' }
      ? number
      : string;

type ScalarNames<K extends RecordKind> = {
  [F in keyof (typeof records)[K]['fields']]: (typeof records)[K]['fields'][F] extends { type: 'map' } ? never : F;
}[keyof (typeof records)[K]['fields']];

type MapNames<K extends RecordKind> = Exclude<keyof (typeof records)[K]['fields'], ScalarNames<K>> & string;

type MapValue<K extends RecordKind, F extends MapNames<K>> = (typeof records)[K]['fields'][F] extends {
  type: 'map';
  value: infer V;
}
  ? ValueOf<V>
  : never;

/** Names of a kind's fields as the register has them (maps once, by their name). */
export type FieldName<K extends RecordKind> = keyof (typeof records)[K]['fields'] & string;

/** What may be set on a record of kind K; null empties a field. */
export type FieldsOf<K extends RecordKind> = {
  readonly [F in ScalarNames<K>]?: ValueOf<(typeof records)[K]['fields'][F]> | null;
} & {
  readonly [F in MapNames<K> as `${F}.${string}`]?: MapValue<K, F> | null;
} & { readonly deleted?: boolean | null };

/** A record as rules and screens see it. Every field may be missing: somebody may have an older app. */
export type RecordOf<K extends RecordKind> = FieldsOf<K> & { readonly id: string; readonly spaceId: string };

/** What a rule asks to change; the only input of the writing door. */
export type Edit = {
  [K in RecordKind]: { readonly kind: K; readonly id: string; readonly set: FieldsOf<K> };
}[RecordKind];

/** Is this a kind the register knows? */
export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(records, kind);

/** The specification of a field, `deleted` and map entries included; undefined when the register has no such field. */
export const fieldSpec = (
  kind: RecordKind,
  field: string,
): (ScalarSpec & { readonly fixed?: true; readonly quiet?: true }) | undefined => {
  if (field === 'deleted') return bool;
  const fields: KindSpec['fields'] = records[kind].fields;
  const dot = field.indexOf('.');
  const name = dot < 0 ? field : field.slice(0, dot);
  const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (spec === undefined) return undefined;
  if (spec.type === 'map') return dot > 0 && mapKey.test(field.slice(dot + 1)) ? spec.value : undefined;
  return dot < 0 ? spec : undefined;
};

/** The oldest schema that knows this field of this kind. */
export const sinceOf = (kind: RecordKind, field: string): number => {
  const spec: FieldSpec | undefined = kindSpec(kind).fields[fieldName(field)];
  return Math.max(kindSpec(kind).since, spec?.since ?? 0);
};

/** The kind's specification with every optional part visible. */
export const kindSpec = (kind: RecordKind): KindSpec => records[kind];

/** The register's name of a field: `answer.p1.us` → `answer`. */
export const fieldName = (field: string): string => {
  const dot = field.indexOf('.');
  return dot < 0 ? field : field.slice(0, dot);
};

/** The keys of a map field whose value is filled: `keysOf(log, 'with')` → member ids that are true. */
export const keysOf = (record: { readonly [field: string]: unknown }, name: string): string[] =>
  Object.keys(record).flatMap((field) =>
    field.startsWith(`${name}.`) && record[field] !== null && record[field] !== false
      ? [field.slice(name.length + 1)]
      : [],
  );

const mapKey = /^[0-9a-z][0-9a-z.-]{0,119}$/;
