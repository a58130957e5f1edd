import { createECDH } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { help, readSettings } from './settings.ts';

const keys = createECDH('prime256v1');
keys.generateKeys();
const pair = {
  VAPID_PUBLIC_KEY: keys.getPublicKey('base64url'),
  VAPID_PRIVATE_KEY: keys.getPrivateKey('base64url').padStart(43, 'A'),
};

describe('settings', () => {
  test('nothing has to be set, and the defaults reach only this machine', () => {
    expect(readSettings({ NODE_ENV: 'production', HOST: '' })).toEqual({
      ok: true,
      value: {
        port: 8787,
        host: '127.0.0.1',
        dataDir: './data',
        databaseUrl: null,
        publicUrl: null,
        blobs: { spaceBytes: 2 ** 31, s3: null },
        push: null,
      },
    });
  });

  test('everything can be set', () => {
    const env = {
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '0.0.0.0',
      DATA_DIR: '/srv/note',
      DATABASE_URL: 'postgres://note:secret@db:5432/note',
      PUBLIC_URL: 'https://note.example.jp',
      BLOBS_SPACE_MB: '500',
      BLOBS_S3_ENDPOINT: 'https://s3.example.jp',
      BLOBS_S3_BUCKET: 'note-photos',
      BLOBS_S3_REGION: 'ap-northeast-1',
      BLOBS_S3_KEY: 'AKEXAMPLE',
      BLOBS_S3_SECRET: 'abc/def+ghi=',
      ...pair,
      VAPID_SUBJECT: 'mailto:aki@example.jp',
      PUSH_HOSTS: 'push.example.jp,*.push.example.com',
    };
    expect(readSettings(env)).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '0.0.0.0',
        dataDir: '/srv/note',
        databaseUrl: env.DATABASE_URL,
        publicUrl: 'https://note.example.jp/',
        blobs: {
          spaceBytes: 500 * 1024 * 1024,
          s3: {
            endpoint: 'https://s3.example.jp/',
            bucket: 'note-photos',
            region: 'ap-northeast-1',
            key: 'AKEXAMPLE',
            secret: 'abc/def+ghi=',
          },
        },
        push: {
          publicKey: pair.VAPID_PUBLIC_KEY,
          privateKey: pair.VAPID_PRIVATE_KEY,
          subject: 'mailto:aki@example.jp',
          hosts: ['push.example.jp', '*.push.example.com'],
        },
      },
    });
  });

  test.each([
    [{ PORT: 'abc' }, /^PORT: must be a number/],
    [{ PORT: '70000' }, /^PORT: must be a number/],
    [{ PORT: '-1' }, /^PORT: must be a number/],
    [{ HOST: 'a b' }, /^HOST: must be an address/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL: must look like postgres:/],
    [{ PUBLIC_URL: 'note.example.jp' }, /^PUBLIC_URL: must look like https:/],
    [{ BLOBS_SPACE_MB: '0' }, /^BLOBS_SPACE_MB: must be a number of MiB/],
    [{ BLOBS_SPACE_MB: '1.5' }, /^BLOBS_SPACE_MB: must be a number of MiB/],
    [{ BLOBS_S3_ENDPOINT: 's3.example.jp' }, /^BLOBS_S3_ENDPOINT: must look like https:/],
    [{ BLOBS_S3_BUCKET: 'Photos!' }, /^BLOBS_S3_BUCKET: must be the name of a bucket/],
    [{ BLOBS_S3_BUCKET: 'photos' }, /^BLOBS_S3_ENDPOINT, BLOBS_S3_KEY, BLOBS_S3_SECRET: must be set too/],
    [{ BLOBS_S3_REGION: 'eu-west-1' }, /^BLOBS_S3_ENDPOINT, BLOBS_S3_BUCKET, .*: must be set too/],
    [{ PUBLIC_URL: 'https://note.example.jp/app' }, /^PUBLIC_URL: must look like https:/],
    [{ PUBLIC_URL: 'https://me:pw@note.example.jp' }, /^PUBLIC_URL: must look like https:/],
    [{ PUBLIC_URL: 'http://note.example.jp', NODE_ENV: 'production' }, /^PUBLIC_URL: .* is not safe/],
  ])('%j is refused with a sentence', (env, sentence) => {
    const read = readSettings(env);
    expect(read.ok ? [] : read.error).toEqual([expect.stringMatching(sentence)]);
  });

  test('all that is wrong is said at once', () => {
    const read = readSettings({ PORT: 'x', PUBLIC_URL: 'x' });
    expect(read.ok ? [] : read.error).toHaveLength(2);
  });

  test('plain http is fine on this machine and while developing', () => {
    for (const PUBLIC_URL of ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787']) {
      expect(readSettings({ NODE_ENV: 'production', PUBLIC_URL }).ok).toBe(true);
    }
    expect(readSettings({ PUBLIC_URL: 'http://192.168.0.7:8787' }).ok).toBe(true);
  });

  test.each([
    { VAPID_SUBJECT: 'mailto:aki@example.jp' },
    { ...pair },
    { ...pair, VAPID_SUBJECT: 'aki' },
    { ...pair, VAPID_PRIVATE_KEY: 'short', VAPID_SUBJECT: 'mailto:aki@example.jp' },
    { ...pair, VAPID_PRIVATE_KEY: `B${'A'.repeat(42)}`, VAPID_SUBJECT: 'mailto:aki@example.jp' },
    { PUSH_HOSTS: '127.0.0.1' },
    { PUSH_HOSTS: 'push.example.jp/way' },
  ])('telling phones does not begin with half of it, or with what does not fit: %j', (env) => {
    expect(readSettings(env)).toMatchObject({ ok: false, error: [expect.stringMatching(/VAPID|PUSH/)] });
  });

  test('help names every setting', () => {
    for (const name of ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL']) expect(help).toContain(`  ${name} `);
  });
});
