import { err, ok, type Result } from '#domain/basis/result.ts';
import * as v from 'valibot';
import { type PushSettings, pushForm, readPush } from '../push/push-settings.ts';

/** What the person who runs the server may choose; everything has a safe default. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly publicUrl: string | null;
  readonly blobs: {
    /** Most bytes of the photos of one group or project. */
    readonly spaceBytes: number;
    /** The bucket photos lie in; null for files in the data folder. */
    readonly s3: S3Settings | null;
  };
  /** Telling phones that there is something new; null when it is off. */
  readonly push: PushSettings | null;
}

interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/**
 * Reads the environment.
 * @returns the settings, or one sentence for each thing that is wrong or unsafe
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Result<Settings, string[]> => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = v.safeParse(form, given);
  if (!read.success) return err(read.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`));
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL } = read.output;
  if (env['NODE_ENV'] === 'production' && PUBLIC_URL !== undefined && !isSafe(PUBLIC_URL)) {
    return err([
      `PUBLIC_URL: ${PUBLIC_URL} is not safe: over plain http others on the way can read and change everything, and phones refuse to install the app. Use https (docs/operating.md shows how), or http://localhost to try it out.`,
    ]);
  }
  const s3 = readS3(read.output);
  if (!s3.ok) return s3;
  const push = readPush(read.output);
  if (!push.ok) return push;
  return ok({
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL === undefined ? null : new URL(PUBLIC_URL).href,
    blobs: { spaceBytes: read.output.BLOBS_SPACE_MB * 1024 * 1024, s3: s3.value },
    push: push.value,
  });
};

/** All that is needed of a bucket, or nothing: half a setting would quietly put photos somewhere else. */
const readS3 = (given: v.InferOutput<typeof form>): Result<S3Settings | null, string[]> => {
  const needed = ['BLOBS_S3_ENDPOINT', 'BLOBS_S3_BUCKET', 'BLOBS_S3_KEY', 'BLOBS_S3_SECRET'] as const;
  const missing = needed.filter((name) => given[name] === undefined);
  if (missing.length === needed.length && given.BLOBS_S3_REGION === undefined) return ok(null);
  const [endpoint, bucket, key, secret] = needed.map((name) => given[name]);
  if (endpoint === undefined || bucket === undefined || key === undefined || secret === undefined) {
    return err([`${missing.join(', ')}: must be set too; a bucket for photos needs ${needed.join(', ')}`]);
  }
  return ok({ endpoint: new URL(endpoint).href, bucket, region: given.BLOBS_S3_REGION ?? 'us-east-1', key, secret });
};

/** What `--help` prints. */
export const help = `協働ノート (Kyodo Note): the app and its server on one port.

  npm start
  npm start -- --restored    once, after a backup was put back: phones then fetch everything anew

Settings are environment variables, all optional:
  PORT          port to listen on (8787)
  HOST          address to listen on (127.0.0.1: only this machine; 0.0.0.0: the whole network)
  DATA_DIR      folder of the embedded database and of photos (./data)
  DATABASE_URL  postgres://… to use PostgreSQL 14 or newer instead
  PUBLIC_URL    the address people use, e.g. https://note.example.jp; needed behind a reverse proxy

Photos lie in DATA_DIR/blobs, or in a bucket of an S3-compatible storage:
  BLOBS_SPACE_MB      room for the photos of one group or project, in MiB (2048)
  BLOBS_S3_ENDPOINT   address of the storage, e.g. https://s3.example.jp
  BLOBS_S3_BUCKET     name of the bucket
  BLOBS_S3_REGION     its region (us-east-1)
  BLOBS_S3_KEY        id of the access key
  BLOBS_S3_SECRET     the access key's secret

Phones can be told once a day that there is something new (Web Push), if all three are set:
  VAPID_PUBLIC_KEY    made with: npm run -s push-keys -- mailto:you@example.jp
  VAPID_PRIVATE_KEY   the other half
  VAPID_SUBJECT       who runs this server: mailto:… or https://…
  PUSH_HOSTS          hosts messages may be sent to, with commas (those of the usual browsers)

Watching over it: GET /healthz answers while the process lives, GET /readyz while the database answers.
`;

const form = v.object({
  ...pushForm,
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, 'must be a number from 0 to 65535'),
      v.transform(Number),
      v.maxValue(65_535, 'must be a number from 0 to 65535'),
    ),
    '8787',
  ),
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'must be an address or the name of this machine')),
    '127.0.0.1',
  ),
  DATA_DIR: v.optional(v.string(), './data'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgres://user:password@host:5432/name')),
  ),
  PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => isAddress(text), 'must look like https://note.example.jp, without a path'),
    ),
  ),
  BLOBS_SPACE_MB: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,8}$/, 'must be a number of MiB, at least 1'),
      v.transform(Number),
      v.minValue(1, 'must be a number of MiB, at least 1'),
    ),
    '2048',
  ),
  BLOBS_S3_ENDPOINT: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => isAddress(text), 'must look like https://s3.example.jp, without a path'),
    ),
  ),
  BLOBS_S3_BUCKET: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')),
  ),
  BLOBS_S3_REGION: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must look like ap-northeast-1'))),
  BLOBS_S3_KEY: v.optional(v.pipe(v.string(), v.regex(/^\S+$/, 'must not hold spaces'))),
  BLOBS_S3_SECRET: v.optional(v.pipe(v.string(), v.regex(/^\S+$/, 'must not hold spaces'))),
});

const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username === '';
};

const isSafe = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
};
