import { webSealPort } from '#store/web-crypto.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { type EnvelopedSheet, isKeyOf, openEnvelope, sealSheet } from './envelope.ts';
import { messageId, messageText, readMessage } from './gathering-message.ts';

const found = webSealPort();
if (!found) throw new Error('no WebCrypto');
const port = found;

const names = { space: 's-1', round: 'r-1', set: 'short-long@1', party: 'p-1' };
const itemId = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const anySheet: fc.Arbitrary<EnvelopedSheet> = fc.record({
  origin: fc.constantFrom('phone', 'pass', 'paper'),
  answers: fc.dictionary(
    itemId.map((id) => `${id}.us`),
    fc.constantFrom(0, 1, 2, 3, 4),
    { maxKeys: 60, noNullPrototype: true },
  ),
  comments: fc.dictionary(itemId, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 130 }), {
    maxKeys: 20,
    noNullPrototype: true,
  }),
});
const chance = fc.uint8Array({ minLength: 44, maxLength: 44 });

test('every sheet comes out of its envelope as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, chance, async (sheet, bytes) => {
      const { envelope, key } = await sealSheet(port, names, sheet, bytes);
      const read = readMessage(messageText(envelope), 'envelope', names);
      if (!read.ok) throw new Error(read.error);
      expect(messageId(read.value)).toBe(messageId(envelope));
      expect(await openEnvelope(port, read.value, key)).toEqual({ ok: true, value: sheet });
    }),
    { numRuns: 60 },
  );
});

test('whoever changes a single bit of an envelope, or takes another key, opens nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet, chance, fc.nat(), fc.nat(7), async (sheet, bytes, place, bit) => {
      const { envelope, key } = await sealSheet(port, names, sheet, bytes);
      for (const field of ['data', 'iv', 'commit'] as const) {
        const spoilt = { ...envelope, [field]: flipped(envelope[field], place, bit) };
        expect((await openEnvelope(port, spoilt, key)).ok, field).toBe(false);
        expect(messageId(spoilt)).not.toBe(messageId(envelope));
      }
      const wrong = flipped(key, place, bit);
      expect(isKeyOf(envelope, wrong)).toBe(false);
      expect(await openEnvelope(port, envelope, wrong)).toEqual({ ok: false, error: 'wrong_key' });
    }),
    { numRuns: 40 },
  );
});

test('an envelope cannot be passed off as one of another party, round, space or question set', async () => {
  const { envelope, key } = await sealSheet(port, names, { origin: 'phone', answers: {}, comments: {} }, seed);
  for (const field of ['party', 'round', 'space', 'set'] as const) {
    expect(await openEnvelope(port, { ...envelope, [field]: 'other' }, key)).toEqual({ ok: false, error: 'changed' });
  }
});

test('the length of an envelope does not tell who wrote a word more', async () => {
  const sizes = new Set<number>();
  for (const word of ['', 'はい', 'よく話せました。']) {
    const comments = word === '' ? {} : { 'p1-mid-a': word };
    const { envelope } = await sealSheet(port, names, { origin: 'phone', answers: {}, comments }, seed);
    sizes.add(envelope.data.length);
  }
  expect(sizes.size).toBe(1);
});

test('what is no message, of another kind, another round or another version is told apart', async () => {
  const { envelope } = await sealSheet(port, names, { origin: 'phone', answers: {}, comments: {} }, seed);
  const read = (change: object, kind: 'envelope' | 'key' = 'envelope') =>
    readMessage(JSON.stringify({ ...envelope, ...change }), kind, names);
  expect(read({}).ok).toBe(true);
  expect(read({}, 'key')).toEqual({ ok: false, error: 'other_kind' });
  expect(read({ space: 's-2' })).toEqual({ ok: false, error: 'other_space' });
  expect(read({ round: 'r-2' })).toEqual({ ok: false, error: 'other_round' });
  expect(read({ set: 'short-long@2' })).toEqual({ ok: false, error: 'other_questions' });
  expect(read({ v: 2 })).toEqual({ ok: false, error: 'newer_app' });
  expect(read({ v: 0 })).toEqual({ ok: false, error: 'older_app' });
  expect(read({ more: 1 })).toEqual({ ok: false, error: 'unreadable' });
  expect(read({ commit: 'AAAA' })).toEqual({ ok: false, error: 'unreadable' });
  expect(read({ data: 'A'.repeat(200_000) })).toEqual({ ok: false, error: 'too_large' });
  expect(readMessage(messageText(envelope).slice(0, -9), 'envelope', names)).toEqual({
    ok: false,
    error: 'unreadable',
  });
});

test('a sealer with an app of their own cannot put anything but a sheet into an envelope', async () => {
  const bad = { origin: 'phone', answers: { 'm1.us': 9 }, comments: {} } as unknown as EnvelopedSheet;
  const { envelope, key } = await sealSheet(port, names, bad, seed);
  expect(await openEnvelope(port, envelope, key)).toEqual({ ok: false, error: 'changed' });
  const long = { origin: 'phone', answers: {}, comments: { m1: 'あ'.repeat(401) } } as const;
  const second = await sealSheet(port, names, long, seed);
  expect((await openEnvelope(port, second.envelope, second.key)).ok).toBe(false);
});

const seed = Uint8Array.from({ length: 44 }, (_, at) => at);

const flipped = (text: string, place: number, bit: number): string => {
  const bytes = fromBase64(text);
  const at = place % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return toBase64(bytes);
};
