import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase45, toBase45 } from './base45.ts';
import { bytesOf, collect, type Collected, framesOf, isCollected, nothingCollected } from './code-frames.ts';

const anyBytes = fc.uint8Array({ maxLength: 2_000 });

const framesFor = (bytes: Uint8Array): readonly string[] => {
  const frames = framesOf(bytes);
  if (!frames.ok) throw new Error(frames.error);
  return frames.value;
};

const readAll = (frames: readonly string[], from: Collected = nothingCollected): Collected =>
  frames.reduce((known, frame) => {
    const next = collect(known, frame);
    return next.ok ? next.value : known;
  }, from);

test('bytes come back from the letters of a code, and letters nobody wrote are refused', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(fromBase45(toBase45(bytes))).toEqual({ ok: true, value: bytes });
    }),
  );
  expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
  for (const text of ['A', 'a00', 'ZZZ', '::', '%69 VD9é']) expect(fromBase45(text).ok, text).toBe(false);
});

test('whoever reads the pictures in any order, some of them twice, has the whole message', () => {
  fc.assert(
    fc.property(anyBytes, fc.infiniteStream(fc.nat()), (bytes, dice) => {
      const frames = framesFor(bytes);
      const order = frames
        .flatMap((frame) => [frame, frame])
        .map((frame) => ({ frame, at: dice.next().value }))
        .sort((a, b) => a.at - b.at);
      expect(bytesOf(readAll(order.map((one) => one.frame)))).toEqual({ ok: true, value: bytes });
    }),
  );
});

test('a message with a picture missing is not taken for whole', () => {
  const frames = framesFor(new Uint8Array(1_000).fill(7));
  expect(frames).toHaveLength(5);
  const most = readAll(frames.slice(0, 4));
  expect(isCollected(most)).toBe(false);
  expect(bytesOf(most).ok).toBe(false);
});

test('pictures of two people never mix', () => {
  fc.assert(
    fc.property(anyBytes, anyBytes, (one, other) => {
      fc.pre(toBase45(one) !== toBase45(other));
      const begun = readAll(framesFor(one).slice(0, 1));
      for (const frame of framesFor(other))
        expect(collect(begun, frame)).toEqual({ ok: false, error: 'other_message' });
    }),
  );
});

test('a misread letter is noticed in every picture', () => {
  fc.assert(
    fc.property(anyBytes, fc.nat(), fc.constantFrom('0', '7', 'A', 'Z', '%'), (bytes, place, letter) => {
      const [frame = ''] = framesFor(bytes);
      const at = place % frame.length;
      fc.pre(frame[at] !== letter);
      const spoilt = frame.slice(0, at) + letter + frame.slice(at + 1);
      expect(collect(nothingCollected, spoilt).ok, spoilt).toBe(false);
    }),
  );
});

test('other codes, newer codes and endless messages are told apart', () => {
  expect(collect(nothingCollected, 'https://example.org/')).toEqual({ ok: false, error: 'not_ours' });
  expect(collect(nothingCollected, 'KYODO2:whatever')).toEqual({ ok: false, error: 'newer' });
  expect(framesOf(new Uint8Array(240 * 1_000))).toEqual({ ok: false, error: 'too_large' });
});

test('a picture is small enough for a weak camera', () => {
  for (const frame of framesFor(new Uint8Array(5_000).fill(255))) {
    expect(frame.length).toBeLessThanOrEqual(419);
    expect(frame).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  }
});
