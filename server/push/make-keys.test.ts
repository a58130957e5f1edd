import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../ops/settings.ts';

const root = join(import.meta.dirname, '../..');

const pushKeys = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/push-keys.ts'), ...args], { cwd: root, encoding: 'utf8' });

/** The lines as a program that starts services reads them from a file. */
const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const at = line.indexOf('=');
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );

test('the person who runs the server makes keys with one command, and the server takes the lines as they are', () => {
  const made = pushKeys('mailto:aki@example.jp');
  expect(made.status).toBe(0);
  const env = settingsIn(made.stdout);
  expect(Object.keys(env)).toEqual(['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT']);
  expect(readSettings(env)).toMatchObject({
    ok: true,
    value: { push: { publicKey: env['VAPID_PUBLIC_KEY'], subject: 'mailto:aki@example.jp' } },
  });
  expect(pushKeys('mailto:aki@example.jp').stdout).not.toContain(env['VAPID_PRIVATE_KEY']);
});

test.each([[[]], [['aki@example.jp']]])('without an address that can be written to no keys are made: %j', (args) => {
  const made = pushKeys(...args);
  expect(made.status).not.toBe(0);
  expect(made.stdout).toBe('');
  expect(made.stderr).toContain('mailto:you@example.jp');
});
