import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBody, unpackBody } from './packed-body.ts';

const edit = {
  intent: 'activityLog.change',
  schema: 1,
  ops: [
    {
      kind: 'activityLog',
      id: '019d4657-8c1e-7ddd-8b0d-2f61a7c09e54',
      set: { title: '花だんの水やりと草取り' },
      base: 'Op5Jz-----0d7Xs-',
    },
  ],
};

test('an ordinary edit is kept in less than a hundred bytes', () => {
  const packed = packBody(JSON.stringify(edit));
  expect(packed.byteLength).toBeLessThan(100);
  expect(JSON.parse(unpackBody(packed))).toEqual(edit);
});

test('whatever was packed comes back as it was', () => {
  fc.assert(
    fc.property(fc.json(), (body) => {
      expect(unpackBody(packBody(body))).toBe(body);
    }),
  );
});

test('what a later version packed is not misread', () => {
  expect(() => unpackBody(Uint8Array.of(9, 0))).toThrow('does not know');
});

test('what was packed by the first release is still read', () => {
  expect(JSON.parse(unpackBody(Buffer.from(packedOnce, 'base64')))).toEqual(edit);
});

/** The edit above, as it lies in databases in use: it can be read as long as the dictionary stays what it was. */
const packedOnce =
  'AaO2dSkmZqbmuhbJhqm65ikpKboWSQYpukZpZoaJ5skGlqmmJpjuedG18XHjgsdNkx83rnu2YcvjppbHTV2PG1e86O182j/tcVMXioNNvap0QcAgxTyiWFepNrYWAA==';
