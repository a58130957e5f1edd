/** What the person who runs the server chooses about telling phones. */
import { createECDH } from 'node:crypto';
import { err, ok, type Result } from '#domain/basis/result.ts';
import * as v from 'valibot';

export interface PushSettings {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly subject: string;
  /** Hosts messages may be sent to; `*.` before one stands for what lies under it. */
  readonly hosts: readonly string[];
}

const key = (letters: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(new RegExp(`^[\\w-]{${letters}}$`), 'must be made with: npm run -s push-keys -- mailto:you@example.jp'),
    ),
  );

/** The names and forms of the settings. */
export const pushForm = {
  VAPID_PUBLIC_KEY: key(87),
  VAPID_PRIVATE_KEY: key(43),
  VAPID_SUBJECT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]+\S*)$/, 'must look like mailto:you@example.jp'),
    ),
  ),
  PUSH_HOSTS: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*(,(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*)*$/,
        'must be names of hosts with commas between them, no addresses in numbers',
      ),
    ),
    'fcm.googleapis.com,updates.push.services.mozilla.com,*.notify.windows.com,web.push.apple.com',
  ),
};

interface Given {
  readonly VAPID_PUBLIC_KEY?: string | undefined;
  readonly VAPID_PRIVATE_KEY?: string | undefined;
  readonly VAPID_SUBJECT?: string | undefined;
  readonly PUSH_HOSTS: string;
}

/** All three or none: half a setting would offer what cannot be sent. */
export const readPush = (given: Given): Result<PushSettings | null, string[]> => {
  const needed = ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT'] as const;
  const missing = needed.filter((name) => given[name] === undefined);
  if (missing.length === needed.length) return ok(null);
  const [publicKey, privateKey, subject] = needed.map((name) => given[name]);
  if (publicKey === undefined || privateKey === undefined || subject === undefined) {
    return err([`${missing.join(', ')}: must be set too; telling phones needs ${needed.join(', ')}`]);
  }
  if (!belongTogether(publicKey, privateKey)) {
    return err(['VAPID_PUBLIC_KEY: does not belong to VAPID_PRIVATE_KEY; make both at once']);
  }
  return ok({ publicKey, privateKey, subject, hosts: given.PUSH_HOSTS.split(',') });
};

const belongTogether = (publicKey: string, privateKey: string): boolean => {
  try {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(privateKey, 'base64url');
    return pair.getPublicKey('base64url') === publicKey;
  } catch {
    return false;
  }
};

/**
 * May a message be sent there? Only by https, to a host on the list, at its usual door: otherwise anybody could make this
 * server knock at machines behind its own walls.
 */
export const isAllowedEndpoint = (endpoint: string, hosts: readonly string[]): boolean => {
  if (endpoint.length > 1000 || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port + username + password !== '') return false;
  return hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));
};
