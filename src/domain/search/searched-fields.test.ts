import { expect, test } from 'vitest';
import { type FieldSpec, kindSpec, type RecordKind, records } from '../records.ts';
import { searchedKind } from './searched-fields.ts';
import { searchedRecord } from './searched-record.ts';

const kinds = Object.keys(records) as RecordKind[];

/** A record of a kind in which every field says its own name. */
const talkative = (kind: RecordKind, scope = 'all') => {
  const valueOf = (field: string, spec: FieldSpec): readonly (readonly [string, string | number | boolean])[] => {
    if (spec.type === 'map') return valueOf(`${field}.a`, spec.value as FieldSpec);
    if (spec.type === 'int' || spec.type === 'instant') return [[field, 1]];
    if (spec.type === 'bool') return [[field, true]];
    return [[field, spec.type === 'enum' ? String(spec.of[0]) : `«${kind}.${field.replace('.a', '')}»`]];
  };
  const fields = Object.entries(kindSpec(kind).fields).flatMap(([field, spec]) => valueOf(field, spec));
  return { id: `${kind}-1`, kind, scope, fields: Object.fromEntries(fields) };
};

const said = (record: Parameters<typeof searchedRecord>[0]): string[] => {
  const found = searchedRecord(record);
  return found ? [found.title ?? '', ...found.words].filter((word) => word.startsWith('«')) : [];
};

test('search says exactly what the table says, over the whole register', () => {
  for (const kind of kinds) {
    const words = searchedKind(kind)?.words ?? {};
    const texts = Object.entries(kindSpec(kind).fields).flatMap(([field, spec]) => {
      const of = spec.type === 'map' ? spec.value : spec;
      return of.type === 'text' ? [field] : [];
    });
    if (searchedKind(kind)) expect(Object.keys(words).sort(), kind).toEqual(texts.sort());
    const record = talkative(kind);
    const own = { member: { status: 'active' }, opinion: { state: 'filed' }, incident: { sort: 'near_miss' } }[
      kind as string
    ];
    const told = said({ ...record, fields: { ...record.fields, ...own } });
    const expected = Object.entries(words).flatMap(([field, part]) => (part ? [`«${kind}.${field}»`] : []));
    expect(told.sort(), kind).toEqual(expected.sort());
  }
});

test('what concerns bodies, votes, secrets and oneself alone is never in it', () => {
  const never: RecordKind[] = [
    'safetyAnswer',
    'ballot',
    'involvement',
    'calendarFeed',
    'invitation',
    'conflict',
    'tally',
    'promise',
    'progress',
    'cardVote',
    'surveyCount',
    'attendance',
    'readMark',
    'shiftSignup',
  ];
  for (const kind of never) expect(searchedRecord(talkative(kind)), kind).toBeNull();
  const all = kinds.flatMap((kind) => said(talkative(kind)));
  for (const secret of ['publication.slug', 'publication.code', 'invitation.hash', 'calendarFeed.hash', 'incident.who'])
    expect(all).not.toContain(`«${secret}»`);
});

test('an accident is not found, what nearly happened is, and nobody by name in it', () => {
  const { fields, ...record } = talkative('incident');
  expect(searchedRecord({ ...record, fields: { ...fields, sort: 'accident' } })).toBeNull();
  expect(said({ ...record, fields: { ...fields, sort: 'near_miss' } }).sort()).toEqual([
    '«incident.place»',
    '«incident.prevent»',
    '«incident.what»',
  ]);
});

test('a sheet is found once it was shown to everybody, not before, not even by its writer', () => {
  expect(searchedRecord(talkative('assessment', 'sheet:r1:p1'))).toBeNull();
  expect(searchedRecord(talkative('assessment', ''))).toBeNull();
  expect(said(talkative('assessment', 'all'))).toEqual(['«assessment.comment»']);
});

test('a draft of an opinion, somebody who left and what was deleted are not found', () => {
  for (const [kind, fields] of [
    ['opinion', { state: 'draft' }],
    ['member', { status: 'left' }],
    ['activityLog', { deleted: true }],
  ] as const) {
    const record = talkative(kind);
    expect(searchedRecord({ ...record, fields: { ...record.fields, ...fields } }), kind).toBeNull();
  }
});
