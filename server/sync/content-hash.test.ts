import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutationHash, numberedHash } from '#protocol/mutation-hash.ts';
import type { SentMutation } from '#protocol/mutation.ts';
import { contentHash, numberedContentHash } from './content-hash.ts';

const anything = fc.jsonValue();
const letters = fc.string({ unit: fc.constantFrom('花', 'é', '𠮟', '\ud800', '\udc00', '\u0000', '"', 'a') });
const edit = fc.record({
  n: fc.nat(),
  at: letters,
  schema: fc.nat(),
  intent: letters,
  ops: fc.array(fc.record({ kind: letters, id: fc.uuid(), set: fc.dictionary(letters, anything) })),
});

test('an edit has the same hash on the server as on the phone that wrote it', () => {
  fc.assert(
    fc.property(edit, (mutation: SentMutation) => {
      expect(contentHash(mutation)).toBe(mutationHash(mutation));
      expect(numberedContentHash(mutation)).toBe(numberedHash(mutation));
    }),
  );
});
