import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

const seenFrom = async (peer: string, forwarded: string | null, isBehindProxy: boolean): Promise<string> => {
  const app = new Hono().get('/', (c) => c.text(addressOf(c, isBehindProxy)));
  const headers: Record<string, string> = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: peer } } });
  return answer.text();
};

test.each([
  ['nobody stands in between', '203.0.113.7', null, false, '203.0.113.7'],
  ['somebody writes another address without a proxy', '203.0.113.7', '198.51.100.1', false, '203.0.113.7'],
  ['the proxy of this machine says who it was', '127.0.0.1', '198.51.100.1', true, '198.51.100.1'],
  ['only what the proxy added counts', '10.0.0.2', '1.1.1.1, 8.8.8.8, 198.51.100.1', true, '198.51.100.1'],
  ['a far machine is no proxy of ours', '203.0.113.7', '198.51.100.1', true, '203.0.113.7'],
  ['the proxy says nothing that is an address', '127.0.0.1', 'unknown', true, '127.0.0.1'],
  ['IPv4 comes dressed as IPv6', '::ffff:127.0.0.1', '::ffff:198.51.100.1', true, '198.51.100.1'],
  ['a household has many IPv6 addresses', '2001:db8:1:2:aaaa::1', null, false, '2001:db8:1:2'],
  ['a short IPv6 address', '2001:db8::7', null, false, '2001:db8:0:0'],
  ['IPv6 of this machine', '::1', '2001:db8:1:2:3:4:5:6', true, '2001:db8:1:2'],
] as const)('%s', async (_, peer, forwarded, isBehindProxy, address) => {
  expect(await seenFrom(peer, forwarded, isBehindProxy)).toBe(address);
});
