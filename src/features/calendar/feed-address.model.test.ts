import { expect, test } from 'vitest';
import { feedAddress, subscriptionLink } from './feed-address.model.ts';

const secret = 'ab'.repeat(16);

test('the address holds the secret and what was wished, and nothing else', () => {
  expect(feedAddress('https://note.example.jp', secret, 'none', 'ja')).toBe(
    `https://note.example.jp/calendar/${secret}.ics`,
  );
  expect(feedAddress('https://note.example.jp', secret, 'day', 'en')).toBe(
    `https://note.example.jp/calendar/${secret}.ics?alarm=day&lang=en`,
  );
});

test('a calendar app is opened only where it can fetch by https', () => {
  expect(subscriptionLink('https://note.example.jp/calendar/x.ics')).toBe('webcal://note.example.jp/calendar/x.ics');
  expect(subscriptionLink('http://localhost:8787/calendar/x.ics')).toBeNull();
});
