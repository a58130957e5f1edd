import { isIP } from 'node:net';
import type { Context } from 'hono';

/**
 * The address a request comes from, for limits. Behind a proxy it is the one the proxy saw: the last that was added to
 * `X-Forwarded-For`. Without https in PUBLIC_URL there is no proxy, and what a client writes there is not believed.
 * @returns IPv4, or the /64 of IPv6, because one household has as many addresses as it likes
 */
export const addressOf = (c: Context, isBehindProxy: boolean): string => {
  const env: unknown = c.env;
  const peer = peerOf(env);
  if (!isBehindProxy || !isNear(peer)) return network(peer);
  const seen = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return network(isIP(seen) === 0 ? peer : seen);
};

const peerOf = (env: unknown): string => {
  const given = env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return given?.incoming?.socket?.remoteAddress ?? 'unknown';
};

/** On this machine or in its private network, where a proxy stands. */
const isNear = (peer: string): boolean =>
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/i.test(peer.replace(/^::ffff:/i, ''));

const network = (address: string): string => {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - front.length - (tail === '' ? 0 : tail.split(':').length);
  return [...front, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':')].slice(0, 4).join(':');
};
