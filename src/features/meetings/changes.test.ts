import { expect, test } from 'vitest';
import { onlyChanged, takenBack } from './changes.ts';

test('only what Hana changed is written, and only that is taken back', () => {
  const before = { text: '会場は公民館', reason: null, isUnanimous: true };
  const changed = onlyChanged({ ...before, text: '会場は神社' }, before);
  expect(changed).toEqual({ text: '会場は神社' });
  expect(takenBack(changed, before)).toEqual({ text: '会場は公民館' });
});
