/**
 * Requests as the protocol allows them, and what nobody honest makes of them. Names that begin with `$` stand for things of
 * the running server (`$space:2`, `$n`, `$at`) and are filled in when the request is sent.
 */
import { type FieldSpec, type RecordKind, records, type ScalarSpec } from '#domain/records.ts';
import fc from 'fast-check';

export interface Case {
  /** Whose phone sends it: an index, or null for nobody's. */
  readonly phone: number | null;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Changes to the body's values, each at a place counted over all places. */
  readonly bends: readonly Bend[];
  /** A change to the bytes after that. */
  readonly bytes: Bytes | null;
  readonly headers: Readonly<Record<string, string>>;
}

export type Bend =
  | { readonly how: 'replace' | 'rename'; readonly place: number; readonly by: unknown }
  | { readonly how: 'drop' | 'double'; readonly place: number };

export interface Bytes {
  readonly how: 'cut' | 'flip' | 'gzip' | 'half gzip';
  readonly place: number;
}

const hex = (letters: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: letters, maxLength: letters });
const index = fc.nat({ max: 63 });
const named = (name: string) => index.map((number) => `$${name}:${number}`);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('清掃', '公園 🌸', '', '\u0000', '\ud800', '__proto__'),
);

const scalarOf = (spec: ScalarSpec): fc.Arbitrary<unknown> => {
  switch (spec.type) {
    case 'text':
      return fc.oneof(words, fc.constantFrom('長'.repeat(spec.max), '長'.repeat(spec.max + 1)));
    case 'int':
      return fc.oneof(fc.integer({ min: spec.min, max: spec.max }), fc.constantFrom(spec.min - 1, spec.max + 1, 0.5));
    case 'bool':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-04-01', '2026-02-29', '2026-13-01');
    case 'time':
      return fc.constantFrom('09:30', '24:00');
    case 'instant':
      return fc.constantFrom(1_790_000_000_000, 0, -1, 9e15);
    case 'id':
      return fc.oneof(named('record'), named('member'), named('space'));
    case 'enum':
      return fc.constantFrom(...spec.of, 'else');
  }
};

const valueOf = (spec: FieldSpec): fc.Arbitrary<unknown> => {
  const scalar = spec.type === 'map' ? spec.value : spec;
  return fc.oneof({ weight: 5, arbitrary: scalarOf(scalar) }, { weight: 1, arbitrary: fc.constant(null) });
};

const base = fc.oneof(fc.constant(null), fc.constantFrom('$seen', '$at'));

const setOf = (kind: RecordKind): fc.Arbitrary<object> => {
  const fields: readonly [string, FieldSpec][] = Object.entries(records[kind].fields);
  const values = fields.map(([name, spec]) => [
    spec.type === 'map' ? `${name}.$member:0` : name,
    name === 'authorId' ? fc.constant('$me') : valueOf(spec),
  ]);
  const all = { ...Object.fromEntries(values), deleted: fc.boolean() };
  return fc.oneof(fc.record(all), fc.record(all, { requiredKeys: [] }));
};

/** A log that is right in everything, so that some of what is sent is taken. */
const goodLog = fc.record({
  kind: fc.constant('activityLog'),
  id: fc.constant('$new'),
  set: fc.record({
    title: fc.constantFrom('清掃', '公園 🌸'),
    on: fc.constant('2026-04-01'),
    authorId: fc.constant('$me'),
  }),
  base: fc.constant(null),
});

/** A change of a log that is there. */
const goodChange = fc.record({
  kind: fc.constant('activityLog'),
  id: named('record'),
  set: fc.record({ adults: fc.integer({ min: 0, max: 99 }) }),
  base,
});

const anyOp = fc.constantFrom(...(Object.keys(records) as RecordKind[])).chain((kind) =>
  fc.record({
    kind: fc.constant<string>(kind),
    id: fc.oneof(fc.constant('$new'), named('record'), named('member'), named('space')),
    set: setOf(kind),
    base,
  }),
);

const textOp = fc.record({
  kind: fc.constantFrom('longText', 'activityLog'),
  id: named('record'),
  text: fc.oneof(
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    fc.constantFrom('$text', 'AAA=', ''),
  ),
});

const mutation = fc.record({
  n: fc.oneof({ weight: 6, arbitrary: fc.constant('$n') }, { weight: 1, arbitrary: fc.constantFrom(1, 2, 1e9) }),
  at: fc.constant('$at'),
  intent: fc.constantFrom('activityLog.create', 'x', 'y', 'space.create'),
  schema: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 2),
  ops: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: goodLog },
      { weight: 2, arbitrary: goodChange },
      { weight: 3, arbitrary: anyOp },
      { weight: 1, arbitrary: textOp },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

const syncBody = fc.record({
  protocol: fc.constant(1),
  schema: fc.constant(1),
  device: fc.constant('$device'),
  epoch: fc.constantFrom(null, null, null, '$epoch', 'other'),
  spaces: fc.array(
    fc.record({
      id: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('$home', '$home', '$space:0', '$space:1', '$space:2') },
        { weight: 1, arbitrary: fc.constant('$new') },
      ),
      cursors: fc.constantFrom(
        {},
        { all: 0 },
        { all: 5, officers: 2 },
        { 'm:$member:0': 1, 'sheet:x:y': 3, '': 0 },
        { all: 9e15 },
      ),
      push: fc.oneof(
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 4, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 2 }) },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

const post = (path: fc.Arbitrary<string> | string, body: fc.Arbitrary<unknown>) =>
  fc.record({ method: fc.constant('POST'), path: typeof path === 'string' ? fc.constant(path) : path, body });
const without = (method: string, path: fc.Arbitrary<string>) =>
  fc.record({ method: fc.constant(method), path, body: fc.constant(undefined) });

const secret = (letters: number) => fc.oneof(hex(letters), fc.constant(letters === 64 ? '$secret:0' : '$invitation'));

/** What a tus client sends, and bytes that are no picture. Values of the metadata are packed when they are sent. */
const upload = fc.record({
  method: fc.constantFrom('POST', 'PATCH', 'HEAD', 'DELETE', 'GET'),
  path: fc.oneof(
    fc.constant('/api/blobs'),
    fc.tuple(hex(16), hex(16), named('record')).map(([a, b, id]) => `/api/blobs/${a}-${b}-${id}`),
    fc
      .tuple(named('record'), fc.constantFrom('photo', 'thumb', 'x', '..'))
      .map((to) => `/api/blobs/$home/${to.join('/')}`),
  ),
  body: fc.constant(undefined),
  headers: fc.record(
    {
      'tus-resumable': fc.constantFrom('1.0.0', '1.0.0', '0.1', ''),
      'upload-length': fc.constantFrom('1', '500', '0', '-1', 'x', '99999999', '1e3'),
      'upload-offset': fc.constantFrom('0', '5', '-1', 'x'),
      'content-type': fc.constantFrom('application/offset+octet-stream', 'text/html'),
      'upload-metadata': fc.oneof(
        fc
          .tuple(named('record'), fc.constantFrom('photo', 'thumb', '__proto__'))
          .map(([id, part]) => `space $home,attachment ${id},part ${part}`),
        fc.constantFrom('', ',,,', 'space', 'part photo', '__proto__ x'),
      ),
      'upload-defer-length': fc.constant('1'),
      'upload-concat': fc.constantFrom('partial', 'final;/a /b'),
    },
    { requiredKeys: [] },
  ),
});

/** Every endpoint, as often as it deserves. */
const honest = fc.oneof(
  { weight: 20, arbitrary: post('/api/sync', syncBody) },
  { weight: 4, arbitrary: upload },
  {
    weight: 2,
    arbitrary: post(
      '/api/session',
      fc.record(
        { secret: secret(64), next: fc.oneof(hex(64), fc.constant('$secret:1')), label: words },
        { requiredKeys: ['secret'] },
      ),
    ),
  },
  { weight: 1, arbitrary: post('/api/invitations/look', fc.record({ secret: secret(32) })) },
  { weight: 1, arbitrary: post('/api/invitations/join', fc.record({ secret: secret(32), name: words })) },
  {
    weight: 1,
    arbitrary: post(
      named('space').map((space) => `/api/spaces/${space}/spoken-codes`),
      fc.constant({}),
    ),
  },
  {
    weight: 1,
    arbitrary: post('/api/spoken-codes/ask', fc.record({ code: fc.oneof(words, fc.constant('$code')), name: words })),
  },
  { weight: 1, arbitrary: post('/api/recovery', fc.record({ hash: hex(64) })) },
  { weight: 1, arbitrary: post('/api/recovery/use', fc.record({ secret: hex(32) })) },
  { weight: 1, arbitrary: without('PUT', fc.constantFrom('/api/sync', '/api/me')) },
  { weight: 1, arbitrary: post('/api/session/end', fc.record({ everywhere: fc.boolean() }, { requiredKeys: [] })) },
  { weight: 1, arbitrary: without('GET', fc.constantFrom('/api/me', '/healthz', '/readyz', '/api/events')) },
  {
    weight: 1,
    arbitrary: without(
      'DELETE',
      fc.oneof(hex(8), named('record')).map((id) => `/api/devices/${id}`),
    ),
  },
  {
    weight: 1,
    arbitrary: without(
      'POST',
      fc.oneof(
        fc.webPath().map((path) => `/api${path}`),
        fc.constantFrom('/api/../x', '/api/%ff', '/api/sync/%00'),
      ),
    ),
  },
);

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, 9_007_199_254_740_992, '', '\ud800', [], {}, [[]]),
  fc.constantFrom('__proto__', 'constructor', '$new', '$at', '../..', "' or 1=1 --", '\u0000', 'あ'.repeat(5000)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    Array.from({ length: 501 }, () => 0),
    Object.fromEntries(Array.from({ length: 401 }, (_, place) => [`f${place}`, 1])),
  ),
);

const bend: fc.Arbitrary<Bend> = fc.oneof(
  fc.record({ how: fc.constantFrom('replace' as const, 'rename' as const), place: fc.nat(), by: strange }),
  fc.record({ how: fc.constantFrom('drop' as const, 'double' as const), place: fc.nat() }),
);

const headers = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'content-encoding': 'br' },
      { 'content-encoding': 'gzip' },
      { 'content-length': '99999999' },
      { 'content-length': 'x' },
      { cookie: 'kn_session=0' },
      { 'accept-encoding': 'gzip, br;q=0' },
      { 'last-event-id': 'x' },
    ),
  },
);

/** One request: most are honest but for one or two things. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    phone: fc.oneof({ weight: 12, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.constant(null) }),
    request: honest,
    bends: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.array(bend, { minLength: 1, maxLength: 2 }) },
    ),
    bytes: fc.oneof(
      { weight: 9, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.record({ how: fc.constantFrom('cut', 'flip', 'gzip', 'half gzip'), place: fc.nat() }),
      },
    ),
    headers,
  })
  .map(({ request, headers: more, ...rest }) => ({
    ...request,
    ...rest,
    headers: { ...('headers' in request ? request.headers : {}), ...more },
  }));
